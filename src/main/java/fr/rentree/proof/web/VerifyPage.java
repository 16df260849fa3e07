package fr.rentree.proof.web;

import fr.rentree.proof.ProofCode;
import fr.rentree.proof.Proofs;
import fr.rentree.web.NetworkAddress;
import fr.rentree.web.Page;
import fr.rentree.web.PageFrame;
import fr.rentree.web.PageFrames;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/** « Vérifier un document »: for an employer, a landlord, the Crous. Nobody has to be signed in. */
@Controller
@RequestMapping(Proofs.PATH)
class VerifyPage {

    private final VerificationRequests inquiries;
    private final PageFrames frames;

    VerifyPage(VerificationRequests inquiries, PageFrames frames) {
        this.inquiries = inquiries;
        this.frames = frames;
    }

    /** Keeps these pages out of search engines. (That no cache stores them, all our answers say.) */
    static void unlisted(HttpServletResponse response) {
        response.setHeader("X-Robots-Tag", "noindex, nofollow");
        response.addHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT);
    }

    @ModelAttribute
    void discreet(HttpServletResponse response) {
        unlisted(response);
    }

    /** What is typed leads to the page that the QR code leads to, too. */
    @GetMapping
    ModelAndView show(
            @RequestParam(required = false) @Nullable String code,
            PageFrame frame,
            HttpServletRequest request,
            HttpServletResponse response) {
        if (code == null) return Page.of("verifier", VerifyView.empty(frame));
        return ProofCode.read(code)
                .map(read -> Page.seeOther(Proofs.PATH + "/" + read.value()))
                .orElseGet(() -> code(code, frame, request, response));
    }

    @GetMapping("/{code}")
    ModelAndView code(
            @PathVariable String code, PageFrame frame, HttpServletRequest request, HttpServletResponse response) {
        return page(inquiries.code(code, NetworkAddress.of(request)), code, frame, response);
    }

    @PostMapping
    ModelAndView post(
            @RequestParam(required = false) @Nullable String code,
            @RequestParam(required = false) @Nullable MultipartFile file,
            PageFrame frame,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        if (code != null) return show(code, frame, request, response);
        return page(inquiries.file(file, NetworkAddress.of(request)), "", frame, response);
    }

    @ExceptionHandler
    ModelAndView unread(InvalidParameterException refused, HttpServletRequest request, HttpServletResponse response) {
        return page(VerificationRequests.unread(refused), "", frames.of(request), response);
    }

    private static ModelAndView page(
            VerificationResult result, String typed, PageFrame frame, HttpServletResponse response) {
        result.retryAfter().ifPresent(seconds -> response.setHeader(HttpHeaders.RETRY_AFTER, seconds));
        return result.state().fault()
                ? Page.of("verifier", VerifyView.fault(frame, typed, result.state()), result.state().status)
                : Page.of("verifier/resultat", VerificationResultView.of(frame, result, typed), result.state().status);
    }
}
