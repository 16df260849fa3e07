package fr.rentree;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Date;
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

    @ArchTest
    static final ArchRule controllersAreNobodysFace =
            classes().that().areAnnotatedWith(Controller.class).should().notBePublic();

    @ArchTest
    static final ArchRule timeComesFromTheClock = noClasses()
            .should()
            .callMethod(Instant.class, "now")
            .orShould()
            .callMethod(LocalDate.class, "now")
            .orShould()
            .callConstructor(Date.class);

    @ArchTest
    static final ArchRule rulesKnowNoWebRequest = noClasses()
            .that()
            .resideInAnyPackage("fr.rentree.enrolment", "fr.rentree.cvec", "fr.rentree.fee", "fr.rentree.campaign")
            .should()
            .dependOnClassesThat(resideInAnyPackage("jakarta.servlet..", "org.springframework.web.servlet.."));

    @ArchTest
    static final ArchRule nobodyCatchesEverything =
            noMethods().that().areAnnotatedWith(ExceptionHandler.class).should().haveRawParameterTypes(Exception.class);

    @ArchTest
    static final ArchRule publicTypesOfAModuleAreFewerThanItsInside = classes()
            .that()
            .haveSimpleNameEndingWith("Rows")
            .or()
            .haveSimpleNameEndingWith("Rules")
            .should()
            .notBePublic();
}
