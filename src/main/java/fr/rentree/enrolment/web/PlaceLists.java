package fr.rentree.enrolment.web;

import fr.rentree.reference.Communes.Commune;
import fr.rentree.reference.References;
import fr.rentree.web.PageFrame;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The communes of a postal code, the countries and the départements, for the pages' comfort script. */
@RestController
class PlaceLists {

    private final References references;

    PlaceLists(References references) {
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

    @GetMapping("/reinscription/pays")
    List<Name> countries(PageFrame frame) {
        var locale = frame.words().locale();
        return references.countries().inService(locale).stream()
                .map(country -> new Name(country.label(locale)))
                .toList();
    }

    @GetMapping("/reinscription/departements")
    List<Name> departments() {
        return references.departments().inService().stream()
                .map(department -> new Name(references.departments().label(department.code())))
                .toList();
    }
}
