package fr.rentree.seal;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSProcessableByteArray;
import org.bouncycastle.cms.CMSSignedData;
import org.bouncycastle.cms.SignerInformation;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoVerifierBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.jspecify.annotations.Nullable;

/**
 * The signature in a file that a stranger sent. The file is not opened as a PDF: a signature says itself which bytes it is
 * about (ISO 32000-1, 12.8.1). What others signed is not verified, since their keys may be made to take long.
 *
 * @param ours whether the certificate is ours
 * @param whole whether it is intact and about the whole file
 */
public record SignatureReader(SignatureState state, boolean ours, boolean whole) {

    private static final SignatureReader NONE = new SignatureReader(SignatureState.NONE, false, false);
    private static final SignatureReader UNREADABLE = new SignatureReader(SignatureState.BROKEN, false, false);
    private static final SignatureReader FOREIGN = new SignatureReader(SignatureState.FOREIGN, false, false);

    private static final Pattern RANGE = Pattern.compile(
            "/ByteRange\\s{0,9}\\[\\s{0,9}(\\d{1,8})\\s{1,9}(\\d{1,8})\\s{1,9}(\\d{1,8})\\s{1,9}(\\d{1,8})\\s{0,99}]");

    /** A document of ours has one. */
    private static final int MOST = 4;

    /** In hexadecimal digits; ours have room for 24,576. */
    private static final int LONGEST = 65_536;

    /** The one that says most for the file. */
    public static SignatureReader in(byte[] file, Predicate<byte[]> ours) {
        return RANGE.matcher(new String(file, StandardCharsets.ISO_8859_1))
                .results()
                .limit(MOST)
                .map(range -> of(file, range, ours))
                .max(Comparator.comparing(SignatureReader::ours)
                        .thenComparing(SignatureReader::state)
                        .thenComparing(SignatureReader::whole))
                .orElse(NONE);
    }

    private static SignatureReader of(byte[] file, MatchResult range, Predicate<byte[]> ours) {
        int start = number(range, 1);
        int gap = start + number(range, 2);
        int rest = number(range, 3);
        int end = rest + number(range, 4);
        if (gap < start || gap + 2 > rest || rest - gap > LONGEST || end > file.length) return UNREADABLE;
        var signed = Arrays.copyOf(Arrays.copyOfRange(file, start, gap), gap - start + end - rest);
        System.arraycopy(file, rest, signed, gap - start, end - rest);
        var content = new String(file, gap + 1, rest - gap - 2, StandardCharsets.ISO_8859_1);
        var read = read(signed, content);
        if (read == null) return UNREADABLE;
        if (!ours.test(Sha256.of(read.encoded))) return FOREIGN;
        var fits = read.fits();
        return new SignatureReader(
                fits ? SignatureState.INTACT : SignatureState.BROKEN, true, fits && start == 0 && end == file.length);
    }

    private static int number(MatchResult range, int group) {
        return Integer.parseInt(range.group(group));
    }

    private static @Nullable Read read(byte[] signed, String content) {
        try {
            var cms = new CMSSignedData(
                    new CMSProcessableByteArray(signed), HexFormat.of().parseHex(content));
            var signer = cms.getSignerInfos().getSigners().iterator().next();
            var holder = (X509CertificateHolder)
                    cms.getCertificates().getMatches(signer.getSID()).iterator().next();
            return new Read(signer, holder, holder.getEncoded());
        } catch (CMSException | IOException | RuntimeException | StackOverflowError e) {
            // a stranger's structure may be nested without end
            return null;
        }
    }

    /** A signature as it stands in the file. */
    private record Read(SignerInformation signer, X509CertificateHolder certificate, byte[] encoded) {

        boolean fits() {
            try {
                var key = new JcaX509CertificateConverter()
                        .getCertificate(certificate)
                        .getPublicKey();
                return signer.verify(new JcaSimpleSignerInfoVerifierBuilder().build(key));
            } catch (CMSException | GeneralSecurityException | OperatorCreationException | RuntimeException e) {
                return false;
            }
        }
    }
}
