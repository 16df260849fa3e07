package fr.rentree.enrolment.web;

import fr.rentree.reference.Communes.Commune;
import fr.rentree.reference.References;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The communes of a postal code, for the page's comfort script. */
@RestController
class CommuneList {

    private final References references;

    CommuneList(References references) {
        this.references = references;
    }

    /** One of them. */
    record Name(String name) {}

    @GetMapping("/reinscription/communes")
    List<Name> of(@RequestParam String code) {
        return references.communes().of(code).stream()
                .map(Commune::name)
                .map(Name::new)
                .toList();
    }
}
