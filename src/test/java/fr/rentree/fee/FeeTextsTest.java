package fr.rentree.fee;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Properties;
import org.junit.jupiter.api.Test;

class FeeTextsTest {

    @Test
    void everyKeyThatAStatementNamesIsWrittenInBothLanguages() throws IOException {
        for (var language : new String[] {"fr", "en"}) {
            assertThat(texts(language).stringPropertyNames())
                    .as(language)
                    .contains("fee.line.institute", "fee.line.full", "fee.line.further", "fee.line.gapYear")
                    .contains("fee.exemption.grant", "fee.exemption.ward", "fee.exemption.apprentice")
                    .contains("fee.institute.nursing", "fee.institute.agreement")
                    .contains("fee.provisional", "fee.payment", "fee.cvec", "fee.total");
        }
    }

    @Test
    void theNursingSentenceIsTheProductsWordForWord() throws IOException {
        assertThat(texts("fr").getProperty("fee.institute.nursing"))
                .isEqualTo("Vos droits sont perçus par votre institut\u00a0; l'université ne peut rien vous demander"
                        + " de plus (arrêté du 31 juillet 2009, article 2).");
    }

    private static Properties texts(String language) throws IOException {
        var properties = new Properties();
        try (var file = Objects.requireNonNull(
                FeeTextsTest.class.getResourceAsStream("/messages/fee_" + language + ".properties"))) {
            properties.load(new InputStreamReader(file, StandardCharsets.UTF_8));
        }
        return properties;
    }
}
