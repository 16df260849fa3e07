package fr.rentree.proof.web;

import fr.rentree.proof.Proofs;
import fr.rentree.web.NetworkAddress;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** The same as {@link VerifyPage} for programs, which ask for JSON. */
@Controller
@RequestMapping(path = Proofs.PATH, produces = MediaType.APPLICATION_JSON_VALUE)
class VerifyAnswers {

    private final VerificationRequests inquiries;

    VerifyAnswers(VerificationRequests inquiries) {
        this.inquiries = inquiries;
    }

    @ModelAttribute
    void discreet(HttpServletResponse response) {
        VerifyPage.unlisted(response);
    }

    @GetMapping("/{code}")
    ResponseEntity<CheckAnswer> code(@PathVariable String code, HttpServletRequest request) {
        return answer(inquiries.code(code, NetworkAddress.of(request)));
    }

    @PostMapping
    ResponseEntity<CheckAnswer> file(
            @RequestParam(required = false) @Nullable MultipartFile file, HttpServletRequest request)
            throws IOException {
        return answer(inquiries.file(file, NetworkAddress.of(request)));
    }

    @ExceptionHandler
    ResponseEntity<CheckAnswer> unread(InvalidParameterException refused) {
        return answer(VerificationRequests.unread(refused));
    }

    private static ResponseEntity<CheckAnswer> answer(VerificationResult result) {
        var answer = ResponseEntity.status(result.state().status).contentType(MediaType.APPLICATION_JSON);
        result.retryAfter().ifPresent(seconds -> answer.header(HttpHeaders.RETRY_AFTER, seconds));
        return answer.body(CheckAnswer.of(result));
    }
}
