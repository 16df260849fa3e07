package fr.rentree.web;

import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** The pages that the law requires of every site: accessibility and personal data. */
@Controller
class SitePages {

    @GetMapping("/accessibilite")
    ModelAndView accessibility(PageFrame frame) {
        return Page.of("site/accessibilite", new SiteView(frame));
    }

    @GetMapping("/confidentialite")
    ModelAndView privacy(PageFrame frame) {
        return Page.of("site/confidentialite", new SiteView(frame));
    }

    /** Asked for by browsers that show something else than a page of ours; no error in the log for it. */
    @GetMapping("/favicon.ico")
    ResponseEntity<Void> noIcon() {
        return ResponseEntity.noContent()
                .header("Cache-Control", "public, max-age=86400")
                .build();
    }
}
