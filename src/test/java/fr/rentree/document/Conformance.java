package fr.rentree.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.util.List;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;

/** What veraPDF says of a document. */
public final class Conformance {

    public static final List<String> BOTH = List.of("2a", "ua1");

    static {
        VeraGreenfieldFoundryProvider.initialise();
    }

    private Conformance() {}

    public static void assertPassesBoth(byte[] pdf) {
        for (var flavour : BOTH) assertThat(failures(pdf, flavour)).as(flavour).isEmpty();
    }

    /** The rules that the document breaks. */
    public static List<String> failures(byte[] pdf, String flavour) {
        var asked = PDFAFlavour.byFlavourId(flavour);
        try (var parser = Foundries.defaultInstance().createParser(new ByteArrayInputStream(pdf), asked);
                var validator = Foundries.defaultInstance().createValidator(asked, false)) {
            var result = validator.validate(parser);
            assertThat(result.getTotalAssertions()).isGreaterThan(100);
            return result.getTestAssertions().stream()
                    .filter(each -> each.getStatus() == TestAssertion.Status.FAILED)
                    .map(each -> each.getRuleId().getClause() + " " + each.getMessage())
                    .distinct()
                    .toList();
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }
}
