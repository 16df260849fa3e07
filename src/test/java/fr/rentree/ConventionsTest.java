package fr.rentree;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.NullMarked;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ExceptionHandler;

/** The habits of the house that a compiler does not know. */
@AnalyzeClasses(packages = "fr.rentree", importOptions = ImportOption.DoNotIncludeTests.class)
class ConventionsTest {

    @ArchTest
    static final ArchRule namesSayWhatAClassIs = noClasses()
            .should()
            .haveSimpleNameEndingWith("Util")
            .orShould()
            .haveSimpleNameEndingWith("Utils")
            .orShould()
            .haveSimpleNameEndingWith("Helper")
            .orShould()
            .haveSimpleNameEndingWith("Manager")
            .orShould()
            .haveSimpleNameEndingWith("Impl")
            .orShould()
            .haveSimpleNameEndingWith("Service");

    /** Participles and pictures that a newcomer would not search for; each had a noun of the field. */
    private static final Set<String> RIDDLES = Set.of(
            "Way",
            "Ways",
            "Seen",
            "Shown",
            "Done",
            "Left",
            "Known",
            "Listed",
            "Sought",
            "Posted",
            "Told",
            "Held",
            "Doorkeeper",
            "Trip",
            "Trips",
            "Stranger",
            "Strangers",
            "Seals",
            "Pace",
            "Turn",
            "Marks",
            "Trouble",
            "Door",
            "Doors");

    @ArchTest
    static void namesAreWordsThatOneSearchesFor(JavaClasses all) {
        assertThat(topLevel(all))
                .allSatisfy(it -> assertThat(it.split("(?<=.)(?=[A-Z])")).as(it).doesNotContainAnyElementsOf(RIDDLES));
    }

    @ArchTest
    static void noNameIsThereTwice(JavaClasses all) {
        assertThat(topLevel(all)).doesNotHaveDuplicates();
    }

    private static List<String> topLevel(JavaClasses all) {
        return all.stream()
                .filter(JavaClass::isTopLevelClass)
                .map(JavaClass::getSimpleName)
                .filter(it -> !it.equals("package-info") && !it.startsWith("Jte"))
                .toList();
    }

    @ArchTest
    static final ArchRule controllersAreNobodysFace =
            classes().that().areAnnotatedWith(Controller.class).should().notBePublic();

    @ArchTest
    static final ArchRule timeComesFromTheClock =
            noClasses().that().doNotHaveSimpleName("Basics").should().callCodeUnitWhere(theMachinesTimeIsAsked());

    private static DescribedPredicate<JavaCall<?>> theMachinesTimeIsAsked() {
        return DescribedPredicate.describe("the machine's time is asked", call -> {
            var owner = call.getTargetOwner().getName();
            var parameters = call.getTarget().getRawParameterTypes();
            return switch (call.getName()) {
                case "now" ->
                    owner.startsWith("java.time.")
                            && parameters.stream().noneMatch(it -> it.isEquivalentTo(Clock.class));
                case "currentTimeMillis" -> owner.equals("java.lang.System");
                case "<init>" -> owner.equals("java.util.Date") && parameters.isEmpty();
                default -> owner.startsWith("java.time.") && call.getName().startsWith("system");
            };
        });
    }

    /**
     * They do not know no-break blanks. What is hashed stays as it was; the forms of enrolment fold theirs by
     * {@code FormText}.
     */
    @ArchTest
    static final ArchRule blanksAreThoseOfUnicode = noClasses()
            .that()
            .doNotHaveSimpleName("PasswordHashing")
            .and()
            .resideOutsideOfPackage("fr.rentree.enrolment..")
            .should()
            .accessTargetWhere(DescribedPredicate.describe(
                    "String.strip, trim or isBlank is called",
                    it -> it.getTargetOwner().isEquivalentTo(String.class)
                            && Set.of("strip", "trim", "isBlank").contains(it.getName())));

    private static final String[] REQUESTS = {"jakarta.servlet..", "org.springframework.web.servlet.."};

    /** Small modules have their pages beside their rules; in all others pages are in a package of their own. */
    private static final String[] WITH_PAGES = {
        "fr.rentree.account",
        "fr.rentree.administration",
        "fr.rentree.backoffice",
        "fr.rentree.firstuse",
        "fr.rentree.lostaccess",
        "fr.rentree.messaging",
        "fr.rentree.password",
        "fr.rentree.privacy",
        "fr.rentree.secondfactor",
        "fr.rentree.session",
        "fr.rentree.signon",
        "fr.rentree.*.web",
        "fr.rentree.web.."
    };

    @ArchTest
    static final ArchRule onlyPagesKnowAWebRequest = noClasses()
            .that()
            .resideOutsideOfPackages(WITH_PAGES)
            .should()
            .dependOnClassesThat(resideInAnyPackage(REQUESTS));

    @ArchTest
    static final ArchRule rulesKnowNoWebRequest = noClasses()
            .that()
            .haveSimpleNameEndingWith("Rules")
            .and()
            .doNotHaveSimpleName("PageRules")
            .and()
            .doNotHaveSimpleName("SecurityRules")
            .or()
            .haveSimpleNameEndingWith("Rows")
            .should()
            .dependOnClassesThat(resideInAnyPackage(REQUESTS));

    @ArchTest
    static final ArchRule nobodyCatchesEverything =
            noMethods().that().areAnnotatedWith(ExceptionHandler.class).should().haveRawParameterTypes(Exception.class);

    /** Such a stream keeps its connection until it is closed, and nobody closes it: twelve of them stop the service. */
    @ArchTest
    static final ArchRule nobodyReadsRowsAsAStream =
            noClasses().should().callMethod(JdbcClient.MappedQuerySpec.class, "stream");

    @ArchTest
    static final ArchRule onlyWebIsAPackageInsideAModule = classes()
            .should()
            .resideInAnyPackage(
                    "fr.rentree", "fr.rentree.*", "fr.rentree.*.web", "fr.rentree.web.asset", "fr.rentree.web.load");

    @ArchTest
    static void everyPackageSaysWhatMayBeNull(JavaClasses all) {
        assertThat(all).extracting(JavaClass::getPackage).allMatch(it -> it.isAnnotatedWith(NullMarked.class));
    }

    @ArchTest
    static void mostTypesAreInsideTheirModule(JavaClasses all) {
        var types = all.stream()
                .filter(it -> it.isTopLevelClass() && !it.getSimpleName().equals("package-info"))
                .toList();
        var faces = types.stream().filter(it -> it.getModifiers().contains(JavaModifier.PUBLIC));
        assertThat(faces.count() * 100 / types.size()).as("per cent").isLessThanOrEqualTo(45);
    }

    @ArchTest
    static final ArchRule rowsAndRulesAreNobodysFace = classes()
            .that()
            .haveSimpleNameEndingWith("Rows")
            .or()
            .haveSimpleNameEndingWith("Rules")
            .should()
            .notBePublic();
}
