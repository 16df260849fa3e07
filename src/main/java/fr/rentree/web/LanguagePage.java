package fr.rentree.web;

import java.net.URI;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
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
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .header(HttpHeaders.SET_COOKIE, Languages.cookie(vers))
                .location(URI.create(LocalPath.is(retour) ? retour : "/"))
                .build();
    }
}
