package fr.rentree.seal;

import static org.assertj.core.api.Assertions.assertThat;

import fr.rentree.document.Conformance;
import fr.rentree.proof.DocumentKind;
import fr.rentree.proof.Samples;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.time.Instant;
import java.util.Set;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** « Every one PDF/A-2a and PDF/UA-1 before and after signing »; a changed byte breaks the signature. */
class DocumentSealTest {

    private static final Instant NOW = Instant.parse("2026-11-23T14:05:00Z");

    @TempDir
    private Path folder;

    private DocumentSeal seal;

    @BeforeEach
    void open() throws IOException {
        seal = SampleSeal.of(DevelopmentSeal.in(folder.resolve("seal.p12"), NOW));
    }

    @ParameterizedTest
    @EnumSource
    void everyDocumentIsArchivableAndAccessibleBeforeAndAfterSigning(DocumentKind kind) {
        for (var words : new fr.rentree.web.Words[] {Samples.FRENCH, Samples.ENGLISH}) {
            var unsigned = Samples.print(kind, words);
            Conformance.assertPassesBoth(unsigned);
            var signed = seal.sign(unsigned, NOW);
            Conformance.assertPassesBoth(signed);
            assertThat(signed.length).isLessThan(100_000);
        }
    }

    /** Who opens a form that lacks them adds Helvetica, not embedded, and warns of each document. */
    @Test
    void theFormBringsTheFontsThatReadersLookFor() throws IOException {
        var unsigned = Samples.print(DocumentKind.ATTESTATION, Samples.FRENCH);
        for (var bytes : new byte[][] {unsigned, seal.sign(unsigned, NOW)})
            try (var pdf = Loader.loadPDF(bytes)) {
                var form = pdf.getDocumentCatalog().getAcroForm(null);
                assertThat(form.getDefaultAppearance()).isNotEmpty();
                for (var name : new String[] {"Helv", "ZaDb"})
                    assertThat(form.getDefaultResources()
                                    .getFont(COSName.getPDFName(name))
                                    .isEmbedded())
                            .as(name)
                            .isTrue();
            }
    }

    @Test
    void theSignatureCoversTheWholeFileAndStandsInItsField() throws IOException {
        var signed = seal.sign(Samples.print(DocumentKind.ATTESTATION, Samples.FRENCH), NOW);
        try (var pdf = Loader.loadPDF(signed)) {
            var signature = pdf.getSignatureDictionaries();
            assertThat(signature).hasSize(1);
            var range = signature.getFirst().getByteRange();
            assertThat(range[0]).isZero();
            assertThat(range[2] + range[3]).isEqualTo(signed.length);
            assertThat(signature.getFirst().getSubFilter()).isEqualTo("ETSI.CAdES.detached");
            assertThat(signature.getFirst().getSignDate().toInstant()).isEqualTo(NOW);
            assertThat(pdf.getDocumentCatalog().getAcroForm().getFields()).hasSize(1);
        }
    }

    @Test
    void theCertificateForDevelopmentIsMadeOnceAndReadByItsOwnerOnly() throws IOException {
        var file = folder.resolve("seal.p12");
        assertThat(SampleSeal.of(DevelopmentSeal.in(file, NOW)).fingerprint()).isEqualTo(seal.fingerprint());
        assertThat(Files.getPosixFilePermissions(file))
                .isEqualTo(Set.of(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE));
        assertThat(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1))
                .doesNotContain("PRIVATE");
        try (var files = Files.list(folder)) {
            assertThat(files).hasSize(1);
        }
    }
}
