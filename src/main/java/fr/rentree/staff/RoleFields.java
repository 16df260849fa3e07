package fr.rentree.staff;

import fr.rentree.institute.Institute;
import fr.rentree.shared.web.Field;
import fr.rentree.shared.web.Fields;
import java.util.List;
import java.util.Set;

/** Role and institutes, as two pages ask for them. */
public record RoleFields(Field role, Field institutes) {

    static RoleFields of(Fields fields, List<Institute> all, Set<String> ticked) {
        var plain = fields.text("institutes");
        var options = all.stream()
                .map(it -> new Field.Option(it.code(), it.shortName(), null, ticked.contains(it.code())))
                .toList();
        return new RoleFields(
                fields.choice("role", "SECRETARY", "REGISTRY", "ADMIN"),
                new Field(plain.name(), plain.label(), plain.hint(), "", plain.error(), options));
    }
}
