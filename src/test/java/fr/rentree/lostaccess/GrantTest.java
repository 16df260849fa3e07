package fr.rentree.lostaccess;

import static org.assertj.core.api.Assertions.assertThat;

import fr.rentree.firstuse.AccessStory;
import fr.rentree.support.Visit;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.TestPropertySource;

/** « institute asks, registry or an automatic rule grants »: here the registry does. */
@TestPropertySource(properties = "rentree.access.grant=registry")
class GrantTest extends AccessStory {

    @Test
    void theRegistryGrantsWhatTheInstituteHasConfirmedAndTheInstituteHandsItOver() {
        var student = student();
        var form = identity(student);
        form.putAll(
                Map.of("institute", "IFSI-MTP", "familyName", "Duran", "firstName", "Lucie", "phone", "0612345678"));
        visit().submit(LostAccessPage.PATH, form);
        var path = LostAccessListPage.PATH + "/"
                + sql.sql("select id from lost_request order by asked_at desc limit 1")
                        .query(String.class)
                        .single();
        var desk = signedIn(SECRETARY);
        assertThat(desk.get(path).body()).contains("transmettre à la scolarité");
        press(
                desk,
                path,
                "",
                Map.of(
                        "action",
                        "confirm",
                        "checked",
                        "KNOWN_IN_PERSON",
                        "student",
                        student.number().value()));
        assertThat(desk.get(path).body()).contains("La scolarité doit accorder").doesNotContain("app-secret");
        press(desk, path, "/emettre", Map.of());
        press(desk, path, "/accorder", Map.of());
        assertThat(desk.get(path).body()).contains("La scolarité doit accorder");
        var registry = signedIn(REGISTRY);
        press(registry, path, "/accorder", Map.of());
        assertThat(desk.get(path).body()).contains("Émettez le scol'pass quand la personne est là");
        press(desk, path, "/emettre", Map.of());
        assertThat(desk.get(path).body()).contains("app-secret");
        assertThat(heard.of(student.number()))
                .containsExactly("lost-identifiers-confirmed", "lost-identifiers-granted", "scolpass-issued");
    }

    private static Visit.Answer press(Visit visit, String path, String button, Map<String, String> typed) {
        var fields = new HashMap<>(visit.get(path).hiddenFields());
        fields.putAll(typed);
        return visit.post(path + button, fields);
    }
}
