package fr.rentree.web;

import fr.rentree.shared.NotFound;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.security.SecureRandom;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RequestMapping;

/** Says in our words what went wrong, and what to do; never what the exception says. */
@Controller
@ControllerAdvice
class ErrorPages implements ErrorController {

    private static final Logger LOG = LoggerFactory.getLogger(ErrorPages.class);
    private static final String LETTERS = "ABCDEFGHJKMNPQRSTUVWXYZ23456789";
    private static final int SECONDS_TO_WAIT = 15;

    private final SecureRandom random = new SecureRandom();
    private final PageFrames frames;
    private final Templates templates;

    ErrorPages(PageFrames frames, Templates templates) {
        this.frames = frames;
        this.templates = templates;
    }

    /** What a controller looked for is not there. */
    @ExceptionHandler(NotFound.class)
    void missing(HttpServletRequest request, HttpServletResponse response) throws IOException {
        write(404, null, request, response);
    }

    /** What the container or the framework refused. */
    @RequestMapping("/error")
    void refused(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        var failure = request.getAttribute(RequestDispatcher.ERROR_EXCEPTION);
        if (failure instanceof Throwable cause) failed(cause, request, response);
        else write(status instanceof Integer code ? code : 404, null, request, response);
    }

    /** What nobody expected, a database that is away, or a request too large to be read. */
    void failed(Throwable failure, HttpServletRequest request, HttpServletResponse response) throws IOException {
        int refused = FailureKind.refused(failure);
        if (refused != 0) write(refused, null, request, response);
        else if (FailureKind.passing(failure)) {
            LOG.warn(
                    "{} {}: no answer for the moment: {}",
                    request.getMethod(),
                    path(request),
                    failure.getClass().getSimpleName());
            write(503, null, request, response);
        } else {
            var reference = reference();
            LOG.error("reference {}: {} {}", reference, request.getMethod(), path(request), failure);
            write(500, reference, request, response);
        }
    }

    /** As a log may have it: links of mails hold secrets, so what is no plain word is cut. */
    static String path(HttpServletRequest request) {
        return request.getRequestURI().replaceAll("(?<=/)(?![a-z-]{1,30}(/|$))[^/]+", "…");
    }

    private void write(int status, @Nullable String reference, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        var again = again(status, request);
        response.setStatus(status);
        response.setHeader("Cache-Control", "no-store");
        if (status == 503) response.setIntHeader("Retry-After", SECONDS_TO_WAIT);
        templates.write(
                "error/page",
                new ErrorView(frames.calm(request), status, kind(status, again), reference, again),
                response);
    }

    /** Trying again helps at 503; a mistake of ours gives back at least what was typed. */
    private static ErrorView.@Nullable Again again(int status, HttpServletRequest request) {
        var again = status == 503 || status == 500 ? RetryForm.of(request) : null;
        return again == null || status == 503 || again.post() ? again : null;
    }

    private static String kind(int status, ErrorView.@Nullable Again again) {
        return switch (status) {
            case 403 -> "forbidden";
            case 404 -> "missing";
            case 405 -> "method";
            case 413 -> "large";
            case 429 -> "many";
            case 503 -> again != null && again.post() ? "away" : "pause";
            default -> status < 500 ? "request" : again == null ? "broken" : "brokenKept";
        };
    }

    /** Short enough to be said on the telephone. */
    private String reference() {
        var reference = new StringBuilder();
        for (int i = 0; i < 8; i++) reference.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        return reference.insert(4, '-').toString();
    }
}
