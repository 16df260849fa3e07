package fr.rentree.web.asset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BrandTest {

    private static final Pattern SHADE = Pattern.compile("--(accent[a-z-]*):(#[0-9a-f]{6})");

    @ParameterizedTest
    @ValueSource(strings = {"#1b4dd8", "#7a0019", "#005f56", "#000000", "#5b2a86"})
    void everyShadeOfAnAccentCanBeReadByDayAndByNight(String accent) {
        var css = new Brand(null, accent).css().split("@media");
        assertThat(shade(css[0], "accent").contrast(Colour.of("#f3f5f9"))).isGreaterThanOrEqualTo(4.5);
        assertThat(shade(css[0], "accent").contrast(Colour.WHITE)).isGreaterThanOrEqualTo(4.5);
        assertThat(shade(css[0], "accent-deep").contrast(shade(css[0], "accent-mist")))
                .isGreaterThanOrEqualTo(7);
        assertThat(shade(css[1], "accent").contrast(Colour.of("#18213a"))).isGreaterThanOrEqualTo(7);
        assertThat(shade(css[1], "accent").contrast(Colour.of("#0f1628"))).isGreaterThanOrEqualTo(4.5);
        assertThat(shade(css[1], "accent-deep").contrast(shade(css[1], "accent-mist")))
                .isGreaterThanOrEqualTo(7);
        assertThat(Colour.of("#edf1fa").contrast(shade(css[1], "accent-mist"))).isGreaterThanOrEqualTo(7);
        assertThat(shade(css[2], "accent")).isEqualTo(Colour.BLACK);
    }

    @Test
    void anAccentThatCannotBeReadStopsTheStartAndNamesOneThatCan() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Brand(null, "#ffd500"))
                .withMessageMatching("rentree.brand.accent #ffd500 cannot be read on white; #[0-9a-f]{6} can");
    }

    @ParameterizedTest
    @ValueSource(strings = {"red", "#12345", "#1234567", "#12345g", ""})
    void anAccentIsSixHexadecimalDigits(String accent) {
        assertThatIllegalArgumentException().isThrownBy(() -> new Brand(null, accent));
    }

    @Test
    void aLogoIsServedUnderANameOfItsContent(@TempDir Path folder) throws IOException {
        var logo = Files.writeString(folder.resolve("Mark.SVG"), "<svg xmlns='http://www.w3.org/2000/svg'/>");
        assertThat(new PackedFiles(new Brand(logo, null)).logo()).matches("/static/logo\\.[0-9a-f]{12}\\.svg");
        assertThat(new PackedFiles(Brand.NONE).logo()).isNull();
    }

    @Test
    void aLogoOfAnotherKindOrSizeIsRefused(@TempDir Path folder) throws IOException {
        var page = folder.resolve("logo.html");
        assertThatIllegalArgumentException().isThrownBy(() -> new Brand(page, null));
        var large = Files.write(folder.resolve("logo.png"), new byte[200_001]);
        assertThatIllegalArgumentException().isThrownBy(() -> new PackedFiles(new Brand(large, null)));
    }

    private static Colour shade(String css, String name) {
        return SHADE.matcher(css)
                .results()
                .filter(it -> it.group(1).equals(name))
                .map(it -> Colour.of(it.group(2)))
                .findFirst()
                .orElseThrow();
    }
}
