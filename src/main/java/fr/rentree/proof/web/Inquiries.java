package fr.rentree.proof.web;

import fr.rentree.proof.Checks;
import fr.rentree.proof.FileCheck;
import fr.rentree.proof.ProofCode;
import java.io.IOException;
import java.util.function.Supplier;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;

/** Answers strangers who hold a code or a file, as fast as {@link Throttle} lets them. */
@Component
class Inquiries {

    private final Checks checks;
    private final Throttle throttle;

    Inquiries(Checks checks, Throttle throttle) {
        this.checks = checks;
        this.throttle = throttle;
    }

    /** A typing error is one by its check character alone: nothing is looked up for it. */
    Verdict code(String typed, String address) {
        var code = ProofCode.read(typed).orElse(null);
        if (code == null)
            return Verdict.of(ProofCode.typing(typed) == ProofCode.Typing.MISTYPED ? State.MISTYPED : State.NO_CODE);
        return counted(
                address,
                () -> checks.check(code).map(Verdict::ofCode).orElseGet(() -> {
                    throttle.missed(address);
                    return Verdict.of(State.UNKNOWN);
                }));
    }

    Verdict file(@Nullable MultipartFile file, String address) throws IOException {
        if (file == null || file.isEmpty()) return Verdict.of(State.NO_FILE);
        var bytes = file.getBytes();
        return counted(address, () -> verdict(checks.check(bytes)));
    }

    /** The file was larger than is read, so it is none of ours; or what was sent was no file at all. */
    static Verdict unread(InvalidParameterException refused) {
        return Verdict.of(
                refused.getErrorCode() == HttpStatus.CONTENT_TOO_LARGE.value() ? State.TOO_LARGE : State.NO_FILE);
    }

    private Verdict counted(String address, Supplier<Verdict> check) {
        var wait = throttle.take(address);
        return wait.isZero() ? check.get() : Verdict.later(wait);
    }

    private static Verdict verdict(FileCheck file) {
        return switch (file) {
            case FileCheck.Genuine it -> Verdict.ofFile(it.document());
            case FileCheck.Altered it -> Verdict.ofFile(State.ALTERED, it.code(), it.signature());
            case FileCheck.Unlisted _ -> Verdict.ofFile(State.UNLISTED, null, null);
            case FileCheck.Foreign _ -> Verdict.ofFile(State.FOREIGN, null, null);
            case FileCheck.NoPdf _ -> Verdict.ofFile(State.NO_PDF, null, null);
        };
    }
}
