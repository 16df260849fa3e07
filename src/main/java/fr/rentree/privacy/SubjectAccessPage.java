package fr.rentree.privacy;

import fr.rentree.shared.StudentNumber;
import fr.rentree.web.Page;
import fr.rentree.web.PageFrame;
import fr.rentree.web.SignedIn;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** « Vos données »: all that is held on who is signed in, and on nobody else. */
@Controller
class SubjectAccessPage {

    static final String PATH = "/vos-donnees";

    private final SubjectAccess access;
    private final SubjectAccessThrottle pace;

    SubjectAccessPage(SubjectAccess access, SubjectAccessThrottle pace) {
        this.access = access;
        this.pace = pace;
    }

    @GetMapping(PATH)
    ModelAndView show(@SignedIn StudentNumber student, PageFrame frame) {
        return Page.of("vos-donnees", new SubjectAccessView(frame, null));
    }

    @GetMapping(PATH + ".pdf")
    @Nullable
    ModelAndView pdf(@SignedIn StudentNumber student, PageFrame frame, HttpServletResponse response)
            throws IOException {
        return give(
                "pdf", MediaType.APPLICATION_PDF, () -> access.pdf(student, frame.words()), student, frame, response);
    }

    @GetMapping(PATH + ".json")
    @Nullable
    ModelAndView json(@SignedIn StudentNumber student, PageFrame frame, HttpServletResponse response)
            throws IOException {
        return give("json", MediaType.APPLICATION_JSON, () -> access.json(student), student, frame, response);
    }

    /** The file, or the page that says when to come back. */
    private @Nullable ModelAndView give(
            String format,
            MediaType type,
            Supplier<byte[]> extract,
            StudentNumber student,
            PageFrame frame,
            HttpServletResponse response)
            throws IOException {
        var wait = pace.take(student, format);
        if (!wait.isZero()) return later(HttpStatus.TOO_MANY_REQUESTS, "privacy.soon", wait, frame, response);
        byte[] file;
        try {
            file = extract.get();
        } catch (SubjectAccess.Busy e) {
            pace.giveBack(student, format);
            return later(HttpStatus.SERVICE_UNAVAILABLE, "privacy.busy", SubjectAccessThrottle.PAUSE, frame, response);
        } catch (RuntimeException e) {
            pace.giveBack(student, format);
            throw e;
        }
        var name = frame.say("privacy.file") + "." + format;
        response.setContentType(type.toString());
        response.setContentLength(file.length);
        response.setHeader(HttpHeaders.CACHE_CONTROL, CacheControl.noStore().getHeaderValue());
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment().filename(name).build().toString());
        response.getOutputStream().write(file);
        return null;
    }

    private static ModelAndView later(
            HttpStatus status, String key, Duration wait, PageFrame frame, HttpServletResponse response) {
        long seconds = wait.plusMillis(999).toSeconds();
        response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(seconds));
        return Page.of("vos-donnees", new SubjectAccessView(frame, frame.say(key, seconds)), status);
    }
}
