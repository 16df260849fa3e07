package fr.rentree.shared.web;

import java.net.URI;
import java.time.Duration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseCookie;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** « English » and « Français »: remembers the language and leads back to where the visitor was. */
@Controller
class LanguagePage {

    @GetMapping("/langue")
    ResponseEntity<Void> speak(
            @RequestParam(defaultValue = "fr") String vers, @RequestParam(defaultValue = "/") String retour) {
        var cookie = ResponseCookie.from(Languages.COOKIE, vers.equals("en") ? "en" : "fr")
                .path("/")
                .maxAge(Duration.ofDays(365))
                .httpOnly(true)
                .sameSite("Lax")
                .build();
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .header(HttpHeaders.SET_COOKIE, cookie.toString())
                .location(URI.create(local(retour) ? retour : "/"))
                .build();
    }

    /** A path of this site: one slash first, and nothing that a browser reads as another host. */
    static boolean local(String path) {
        return path.matches("/([A-Za-z0-9][A-Za-z0-9_./%?=&+~:,;@!$'()*-]*)?");
    }
}
