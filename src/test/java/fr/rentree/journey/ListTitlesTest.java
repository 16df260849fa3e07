package fr.rentree.journey;

import static org.assertj.core.api.Assertions.assertThat;

import fr.rentree.journey.Routes.Route;
import fr.rentree.session.Role;
import fr.rentree.support.Visit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.web.util.HtmlUtils;

/** The window's title of a list tells which list it is, every filter that is chosen, and the page of it (WCAG 2.4.2). */
class ListTitlesTest extends Journey {

    private static final String WORKLIST = "/secretariat/inscriptions";
    private static final String LOST = "/secretariat/identifiants";
    private static final String ACCOUNTS = "/administration/comptes";

    /** Pages of staff that are no lists: forms, and the preview of what will be done. */
    private static final Set<String> NO_LISTS = Set.of(
            ACCOUNTS + "/etudiant",
            ACCOUNTS + "/nouveau",
            WORKLIST + "/proposee",
            WORKLIST + "/proposee/annuler",
            WORKLIST + "/valider");

    private static final Pattern TITLE = Pattern.compile("<title>([^<]*)</title>");
    private static final Pattern HEADING = Pattern.compile("<h1[^>]*>([^<]*)</h1>");
    private static final Pattern FILTER = Pattern.compile("<li><a [^>]*href=\"([^\"]*)\"([^>]*)>([^<]*)");
    private static final Pattern OPTION = Pattern.compile("<option value=\"([^\"]+)\"([^>]*)>([^<]*)</option>");
    private static final Pattern SELECT =
            Pattern.compile("<select [^>]*name=\"([^\"]*)\"[^>]*>(.*?)</select>", Pattern.DOTALL);

    @Test
    void everyListOfStaffIsTriedHere() {
        assertThat(Routes.ALL.stream()
                        .filter(it -> it.shows() && it.path().matches("/(secretariat|administration)/[^{]*"))
                        .map(Route::path)
                        .filter(it -> !NO_LISTS.contains(it)))
                .containsExactlyInAnyOrder(WORKLIST, LOST, ACCOUNTS);
    }

    @Test
    void everyFilterOfTheWorklistIsInItsTitle() {
        cast.offered(Cast.SECOND_YEAR, Cast.NOT_OPEN_YET);
        for (var account : List.of(staff(Role.REGISTRY), staff(Role.SECRETARY, "IFSI-A", "IFMK-B")))
            crawl(WORKLIST, account, "Page \\d+ sur \\d+");
    }

    @Test
    void everyRoleIsInTheTitleOfTheAccounts() {
        crawl(ACCOUNTS, staff(Role.ADMIN), "Page \\d+ sur \\d+");
    }

    @Test
    void lostIdentifiersSayThatTheyWaitAndHowMany() {
        crawl(LOST, staff(Role.REGISTRY), "Demandes affichées\u00a0: \\d+");
        assertThat(title(visit(staff(Role.REGISTRY)).get(LOST))).contains("Demandes qui attendent");
    }

    /** Names belong into no title: it says that it is a search, and how much was found. */
    @Test
    void whatWasFoundSaysSo() {
        var admin = visit(staff(Role.ADMIN));
        assertThat(title(search(admin, ACCOUNTS, "personnel")))
                .contains("Comptes", "Recherche dans les comptes")
                .doesNotContain("personnel");
        var registry = visit(staff(Role.REGISTRY));
        assertThat(title(search(registry, WORKLIST, "Oeuvrard-Trouvée")))
                .contains("Inscriptions", "trouvée")
                .doesNotContain("Oeuvrard");
    }

    /** Follows every filter: each page's title names what is chosen on it, and no two pages have the same. */
    private void crawl(String list, UUID account, String page) {
        var visit = visit(account);
        var titles = new HashMap<String, String>();
        var paths = new LinkedHashSet<>(List.of(list));
        var start = visit.get(list).body();
        filters(start).map(it -> text(it.group(1))).forEach(paths::add);
        SELECT.matcher(start)
                .results()
                .forEach(select -> OPTION.matcher(select.group(2))
                        .results()
                        .forEach(it -> paths.add(list + "?" + select.group(1) + "=" + text(it.group(1)))));
        for (var path : paths) {
            var answer = visit.get(path);
            assertThat(answer.status()).as(path).isEqualTo(200);
            var title = title(answer);
            var heading = HEADING.matcher(answer.body());
            assertThat(heading.find()).as(path).isTrue();
            assertThat(title).as(path).startsWith(text(heading.group(1))).containsPattern(page);
            assertThat(chosen(answer.body()))
                    .as(path)
                    .allSatisfy(filter -> assertThat(title).contains(filter));
            var other = titles.putIfAbsent(title, path);
            assertThat(other == null || same(other, path, list))
                    .as("%s and %s: %s", other, path, title)
                    .isTrue();
        }
    }

    /** The list itself is what its first filter leads to. */
    private static boolean same(String one, String two, String list) {
        return one.equals(list) || two.equals(list);
    }

    private static List<String> chosen(String body) {
        var chosen = filters(body)
                .filter(it -> it.group(2).contains("aria-current=\"true\""))
                .map(it -> text(it.group(3)).strip())
                .collect(Collectors.toCollection(ArrayList::new));
        OPTION.matcher(body)
                .results()
                .filter(it -> it.group(2).contains("selected"))
                .forEach(it -> chosen.add(text(it.group(3))));
        return chosen;
    }

    private static Stream<MatchResult> filters(String body) {
        return FILTER.matcher(body)
                .results()
                .filter(it -> it.group(1).matches("/(secretariat|administration)/[a-z-]+([?].*)?"));
    }

    private static String title(Visit.Answer answer) {
        var title = TITLE.matcher(answer.body());
        assertThat(title.find()).isTrue();
        return text(title.group(1));
    }

    private static String text(String html) {
        return HtmlUtils.htmlUnescape(html);
    }

    private static Visit.Answer search(Visit visit, String list, String typed) {
        return visit.submit(list, Map.of("text", typed));
    }
}
