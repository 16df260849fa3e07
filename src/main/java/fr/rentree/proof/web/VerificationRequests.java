package fr.rentree.proof.web;

import fr.rentree.proof.FileCheck;
import fr.rentree.proof.ProofCode;
import fr.rentree.proof.Verification;
import java.io.IOException;
import java.util.function.Supplier;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;

/** Answers strangers who hold a code or a file, as fast as {@link VerificationThrottle} lets them. */
@Component
class VerificationRequests {

    private final Verification checks;
    private final VerificationThrottle throttle;

    VerificationRequests(Verification checks, VerificationThrottle throttle) {
        this.checks = checks;
        this.throttle = throttle;
    }

    /** A typing error is one by its check character alone: nothing is looked up for it. */
    VerificationResult code(String typed, String address) {
        var code = ProofCode.read(typed).orElse(null);
        if (code == null)
            return VerificationResult.of(
                    ProofCode.typing(typed) == ProofCode.Typing.MISTYPED
                            ? VerificationState.MISTYPED
                            : VerificationState.NO_CODE);
        return counted(
                address,
                () -> checks.check(code).map(VerificationResult::ofCode).orElseGet(() -> {
                    throttle.missed(address);
                    return VerificationResult.of(VerificationState.UNKNOWN);
                }));
    }

    VerificationResult file(@Nullable MultipartFile file, String address) throws IOException {
        if (file == null || file.isEmpty()) return VerificationResult.of(VerificationState.NO_FILE);
        var bytes = file.getBytes();
        return counted(address, () -> verdict(checks.check(bytes)));
    }

    /** The file was larger than is read, so it is none of ours; or what was sent was no file at all. */
    static VerificationResult unread(InvalidParameterException refused) {
        return VerificationResult.of(
                refused.getErrorCode() == HttpStatus.CONTENT_TOO_LARGE.value()
                        ? VerificationState.TOO_LARGE
                        : VerificationState.NO_FILE);
    }

    private VerificationResult counted(String address, Supplier<VerificationResult> check) {
        var wait = throttle.take(address);
        return wait.isZero() ? check.get() : VerificationResult.later(wait);
    }

    private static VerificationResult verdict(FileCheck file) {
        return switch (file) {
            case FileCheck.Genuine it -> VerificationResult.ofFile(it.document());
            case FileCheck.Altered it ->
                VerificationResult.ofFile(VerificationState.ALTERED, it.code(), it.signature());
            case FileCheck.Unlisted _ -> VerificationResult.ofFile(VerificationState.UNLISTED, null, null);
            case FileCheck.Foreign _ -> VerificationResult.ofFile(VerificationState.FOREIGN, null, null);
            case FileCheck.NoPdf _ -> VerificationResult.ofFile(VerificationState.NO_PDF, null, null);
        };
    }
}
