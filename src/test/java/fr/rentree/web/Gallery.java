package fr.rentree.web;

import fr.rentree.shared.FormProblems;
import fr.rentree.shared.NotFound;
import fr.rentree.support.AxeScript;
import gg.jte.Content;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import jakarta.servlet.Filter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.sql.SQLTransientConnectionException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.http.converter.autoconfigure.HttpMessageConvertersAutoConfiguration;
import org.springframework.boot.tomcat.autoconfigure.servlet.TomcatServletWebServerAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.DispatcherServletAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.error.ErrorMvcAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Every template that pages share, on a few pages, to look at and to test; no part of the product. */
@Configuration(proxyBeanMethods = false)
@ImportAutoConfiguration({
    TomcatServletWebServerAutoConfiguration.class,
    DispatcherServletAutoConfiguration.class,
    HttpMessageConvertersAutoConfiguration.class,
    WebMvcAutoConfiguration.class,
    ErrorMvcAutoConfiguration.class,
    AxeScript.class
})
@Import({WebConfiguration.class, LanguagePage.class, SitePages.class, Gallery.Pages.class})
public class Gallery {

    @RestController
    static class Pages {

        private final TemplateEngine engine = TemplateEngine.createPrecompiled(ContentType.Html);

        @GetMapping(value = "/galerie/etape", produces = "text/html;charset=UTF-8")
        String step(PageFrame frame, @RequestParam(defaultValue = "false") boolean wrong) {
            var words = GallerySample.galleryWords(frame.words());
            var problems = new FormProblems();
            if (wrong) {
                problems.add("cvec", "gallery.cvec.year", "2025-2026");
                problems.add("line1", "gallery.line1.missing");
                problems.add("family", "gallery.family.missing");
                problems.add("approved", "gallery.approved.missing");
                problems.add("country", "gallery.country.missing");
            }
            var typed = Map.of("cvec", "MTP5 ABCDEF 12", "phone", "06 12 34 56 78", "accommodation", "3", "notes", "");
            var fields = new FormFields(words, "gallery", typed, problems);
            var frameOf = GallerySample.signedIn(frame);
            Content family = content(
                    "radios",
                    Map.of(
                            "field",
                            fields.choice("family", "1", "2", "3", "4"),
                            "when",
                            Map.of("3", content("text", Map.of("field", fields.text("children"), "width", "2")))));
            Content accommodation = content(
                    "radios",
                    Map.of(
                            "field",
                            fields.choice("accommodation", "1", "3", "4"),
                            "when",
                            Map.of("3", content("text", Map.of("field", fields.text("annual"))))));
            Content address = all(
                    content("text", Map.of("field", fields.text("line1"), "autocomplete", "address-line1")),
                    content("select", Map.of("field", fields.choice("country", "100", "109"), "empty", "Choisissez")));
            var content = all(
                    content(
                            "known",
                            Map.of(
                                    "frame",
                                    frameOf,
                                    "label",
                                    "Identité",
                                    "values",
                                    "Zoé Nguyễn-O'Connor, née le 3 mars 2004 à Montpellier",
                                    "verb",
                                    "Voir",
                                    "content",
                                    html("<p class=govuk-body>…</p>"))),
                    content("text", Map.of("field", fields.text("cvec"), "width", "20", "spellcheck", false)),
                    content(
                            "known",
                            Map.of(
                                    "frame",
                                    frameOf,
                                    "label",
                                    "Adresse fixe",
                                    "values",
                                    "12 rue de l'Université, 34000 Montpellier",
                                    "open",
                                    wrong,
                                    "content",
                                    address)),
                    content(
                            "text",
                            Map.of("field", fields.text("phone"), "type", "tel", "autocomplete", "tel", "width", "20")),
                    family,
                    accommodation,
                    content("radios", Map.of("field", fields.choice("keep", "yes", "no"), "inline", true)),
                    content("checkboxes", Map.of("field", fields.choice("offers", "a", "b"))),
                    content("checkbox", Map.of("field", fields.text("approved"))),
                    content("textarea", Map.of("field", fields.text("notes"), "maxlength", 500)));
            var out = new HashMap<String, Object>();
            out.put("frame", frameOf);
            out.put("progress", GallerySample.progress());
            out.put("title", "Données personnelles");
            out.put("faults", fields.faults());
            out.put("content", content);
            out.put(
                    "before",
                    all(
                            content(
                                    "part/notice",
                                    Map.of(
                                            "kind",
                                            "info",
                                            "content",
                                            html(
                                                    "<p class=govuk-body>Vous pouvez terminer jusqu'au 30 novembre 2026 à 23 h 59.</p>"))),
                            html(
                                    "<p class=govuk-body-l>Vérifiez ce que nous savons déjà. Seul le numéro CVEC vous est demandé.</p>")));
            out.put(
                    "after",
                    content(
                            "part/post",
                            Map.of("frame", frameOf, "action", "/x", "label", "Ce n'est pas la bonne inscription")));
            return draw("layout/step", out);
        }

        @GetMapping(value = "/galerie/recapitulatif", produces = "text/html;charset=UTF-8")
        String recap(PageFrame frame) {
            var frameOf = GallerySample.signedIn(frame);
            var answers = List.of(
                    new SummaryRow("Numéro CVEC", "MTP6-ABCDEF-12", "/x"),
                    new SummaryRow("Adresse fixe", "12 rue de l'Université, 34000 Montpellier", "/y"),
                    new SummaryRow("Téléphone", "06 12 34 56 78", "/z"),
                    new SummaryRow("Régime", "Formation initiale", null));
            var out = new HashMap<String, Object>();
            out.put("frame", frameOf);
            out.put("progress", GallerySample.progress());
            out.put("title", "Récapitulatif");
            out.put("button", "Terminer l'inscription administrative");
            out.put(
                    "content",
                    all(
                            content(
                                    "part/notice",
                                    Map.of(
                                            "kind",
                                            "warning",
                                            "title",
                                            "Pas encore inscrit",
                                            "content",
                                            html("<p class=govuk-body>Ce récapitulatif ne vaut pas inscription.</p>"))),
                            content(
                                    "part/answers",
                                    Map.of("frame", frameOf, "title", "Données personnelles", "answers", answers)),
                            content(
                                    "part/download",
                                    Map.of(
                                            "frame",
                                            frameOf,
                                            "href",
                                            "/recap.pdf",
                                            "label",
                                            "Télécharger le récapitulatif",
                                            "kilobytes",
                                            42))));
            return draw("layout/step", out);
        }

        @GetMapping(value = "/galerie/fin", produces = "text/html;charset=UTF-8")
        String end(PageFrame frame) {
            var frameOf = GallerySample.signedIn(frame);
            return draw(
                    "layout/page",
                    Map.of(
                            "frame",
                            frameOf,
                            "title",
                            "Fin de l'inscription",
                            "content",
                            all(
                                    html(
                                            "<div class=app-done><svg class=app-done__mark viewBox='0 0 48 48' aria-hidden=true><circle cx=24 cy=24 r=24 /><path d='M14 25l7 7 13-15'/></svg><h1 class=app-done__title>Vous êtes réinscrit·e pour 2026-2027</h1><p class=app-done__reference>26-0342-000123</p></div>"),
                                    html(
                                            "<h2 class=govuk-heading-m>Et maintenant ?</h2><ol class='govuk-list govuk-list--number'><li>Un courriel vous attend à votre adresse universitaire.</li><li>La scolarité vérifie votre dossier.</li><li>Vous recevez votre certificat de scolarité.</li></ol>"),
                                    content(
                                            "part/notice",
                                            Map.of(
                                                    "kind",
                                                    "success",
                                                    "title",
                                                    "C'est envoyé",
                                                    "announce",
                                                    true,
                                                    "content",
                                                    html("<p class=govuk-body>Nous vous avons écrit.</p>"))),
                                    content(
                                            "part/download",
                                            Map.of(
                                                    "frame",
                                                    frameOf,
                                                    "href",
                                                    "/a.pdf",
                                                    "label",
                                                    "Attestation de réinscription en ligne",
                                                    "kilobytes",
                                                    61)),
                                    content(
                                            "part/post",
                                            Map.of("frame", frameOf, "action", "/x", "label", "Recevoir par courriel")),
                                    html("<p>"),
                                    content("part/tag", Map.of("text", "à finir")),
                                    content("part/tag", Map.of("text", "terminée", "kind", "success")),
                                    content("part/tag", Map.of("text", "à vérifier", "kind", "warning")),
                                    content("part/tag", Map.of("text", "annulée", "kind", "error")),
                                    content("part/tag", Map.of("text", "pas encore ouverte", "kind", "quiet")),
                                    html("</p>"))));
        }

        /** More than the network takes before somebody reads it. */
        @GetMapping(value = "/galerie/long", produces = "text/plain;charset=UTF-8")
        String lengthy() {
            return "x".repeat(2_000_000);
        }

        /** Where a request comes from, and whether it is secure, as the application sees it. */
        @RequestMapping(value = "/galerie/requete", produces = "text/plain;charset=UTF-8")
        String request(HttpServletRequest request) {
            return NetworkAddress.of(request) + " " + request.isSecure() + " "
                    + request.getParameterMap().size();
        }

        @GetMapping("/galerie/absent")
        void missing() {
            throw new NotFound("a secret of ours");
        }

        @GetMapping("/galerie/interdit")
        void forbidden(HttpServletResponse response) throws IOException {
            response.sendError(403);
        }

        @RequestMapping({"/galerie/casse", "/galerie/casse/{link}/{seal}"})
        void broken() {
            throw new IllegalStateException("a secret of ours");
        }

        @GetMapping("/galerie/course")
        void lostRace() {
            throw new OptimisticLockingFailureException("a secret of ours");
        }

        @RequestMapping("/galerie/base")
        void away() {
            throw new CannotCreateTransactionException("a secret of ours", new SQLTransientConnectionException());
        }

        private Content content(String template, Map<String, Object> parameters) {
            var path = template.contains("/") ? template : "field/" + template;
            return out -> engine.render(path + ".jte", parameters, out);
        }

        private String draw(String template, Map<String, Object> parameters) {
            var out = new gg.jte.output.StringOutput();
            engine.render(template + ".jte", parameters, out);
            return out.toString();
        }

        private static Content html(String html) {
            return out -> out.writeContent(html);
        }

        private static Content all(Content... contents) {
            return out -> {
                for (var content : contents) content.writeTo(out);
            };
        }
    }

    /** Fails before the dispatcher, as reading a session does while the database is away. */
    @Bean
    Filter sessionReader() {
        return (request, response, rest) -> {
            if (((HttpServletRequest) request).getRequestURI().startsWith("/galerie/filtre"))
                throw new DataAccessResourceFailureException("a secret of ours");
            rest.doFilter(request, response);
        };
    }
}
