package fr.rentree.journey;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import fr.rentree.session.Role;
import fr.rentree.support.Visit;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** RGAA 12.1 to 12.4: besides home and its links, a site map leads everybody to the pages that are theirs. */
class SiteMapTest extends Journey {

    private static final String MAP = "/plan-du-site";
    private static final Pattern MAIN = Pattern.compile("(?s)<main.*?</main>");
    private static final Pattern LINK = Pattern.compile("href=\"(/[^\"]*)\"");

    @Test
    void aStrangerFindsTheWaysInAndWhatIsForEverybody() {
        assertThat(links(new Visit(port)))
                .containsExactly(
                        "/accessibilite",
                        "/confidentialite",
                        "/connexion",
                        "/identifiants-perdus",
                        "/mot-de-passe-oublie",
                        "/premiere-connexion",
                        "/verifier");
    }

    @Test
    void aStudentFindsTheOwnPagesAndEachOpens() {
        assertThat(opened(visit(cast.complete())))
                .contains("/", "/reinscription", "/demandes", "/mon-compte", "/vos-donnees", "/verifier")
                .doesNotContain("/connexion")
                .noneMatch(it -> it.startsWith("/secretariat"));
    }

    @Test
    void staffFindTheirsByRoleAndEachOpens() {
        assertThat(opened(visit(staff(Role.SECRETARY, "IFSI-A"))))
                .contains("/secretariat/inscriptions", "/secretariat/identifiants", "/mon-compte/securite")
                .doesNotContain("/administration/comptes", "/vos-donnees");
        assertThat(opened(visit(staff(Role.ADMIN))))
                .contains("/administration/comptes")
                .doesNotContain("/demandes");
    }

    @Test
    void everyPageLeadsToItFromTheSamePlace() {
        for (var path : List.of("/", PERSONAL, "/mon-compte", "/demandes", "/accessibilite", "/nirgendwo")) {
            var student = cast.complete();
            assertThat(until(PERSONAL, student).get(path).body())
                    .as(path)
                    .containsPattern("(?s)<footer.*href=\"" + MAP + "\".*</footer>");
        }
    }

    private static List<String> opened(Visit visit) {
        var links = links(visit);
        for (var link : links) {
            var answer = visit.get(link);
            assertThat(answer.status()).as(link).isIn(200, 303);
            if (answer.status() == 303)
                assertThat(requireNonNull(answer.location())).as(link).startsWith("/reinscription/");
        }
        return links;
    }

    private static List<String> links(Visit visit) {
        var main = MAIN.matcher(visit.get(MAP).body());
        assertThat(main.find()).isTrue();
        return List.copyOf(new TreeSet<>(LINK.matcher(main.group())
                .results()
                .map((MatchResult it) -> it.group(1))
                .toList()));
    }
}
