package fr.rentree.administration;

import fr.rentree.institute.Institute;
import fr.rentree.web.FormField;
import fr.rentree.web.FormFields;
import java.util.List;
import java.util.Set;

/** Role and institutes, as two pages ask for them. */
public record RoleFields(FormField role, FormField institutes) {

    static RoleFields of(FormFields fields, List<Institute> all, Set<String> ticked) {
        var plain = fields.text("institutes");
        var options = all.stream()
                .map(it -> new FormField.Option(it.code(), it.shortName(), null, ticked.contains(it.code())))
                .toList();
        return new RoleFields(
                fields.choice("role", "SECRETARY", "REGISTRY", "ADMIN"),
                new FormField(plain.name(), plain.label(), plain.hint(), "", plain.error(), options));
    }
}
