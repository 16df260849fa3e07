package fr.rentree.web.asset;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Settings of a university's look: its logo in the header and one accent colour. The shades of the colour for hovering,
 * for grounds and for the dark scheme follow from it, so that every pair stays readable (WCAG 2.2, 1.4.3).
 *
 * @param logo an SVG or PNG file of at most 200 kB, shown 40 px high before the name; not set = none
 * @param accent of links and buttons, as {@code #rrggbb}; one that cannot be read on white stops the start and names the
 *     nearest that can
 */
@ConfigurationProperties("rentree.brand")
public record Brand(@Nullable Path logo, @Nullable String accent) {

    private static final int LARGEST_LOGO = 200_000;

    private static final Set<String> LOGO_ENDINGS = Set.of("svg", "png");

    /** WCAG 2.2, 1.4.3 for text; 1.4.6 where it costs nothing. */
    private static final double READABLE = 4.5;

    private static final double CLEAR = 7;

    /** The grounds of brand.css. */
    private static final Colour MIST = Colour.of("#f3f5f9");

    private static final Colour NIGHT = Colour.of("#0f1628");
    private static final Colour NIGHT_MIST = Colour.of("#18213a");

    static final Brand NONE = new Brand(null, null);

    public Brand {
        if (accent != null) readable(Colour.of(accent));
        if (logo != null) extension(logo);
    }

    private static void readable(Colour accent) {
        if (accent.contrast(MIST) < READABLE)
            throw new IllegalArgumentException("rentree.brand.accent %s cannot be read on white; %s can"
                    .formatted(accent, accent.until(READABLE, MIST, Colour.BLACK)));
    }

    /** The name under which the logo is served: {@code logo.svg}; {@code null} without one. */
    @Nullable
    String logoName() {
        return logo == null ? null : "logo." + extension(logo);
    }

    /** The logo's bytes. */
    byte[] logoBytes() {
        try {
            if (logo == null || Files.size(logo) > LARGEST_LOGO)
                throw new IllegalArgumentException("rentree.brand.logo has more than " + LARGEST_LOGO + " bytes");
            return Files.readAllBytes(logo);
        } catch (IOException e) {
            throw new UncheckedIOException("rentree.brand.logo cannot be read", e);
        }
    }

    private static String extension(Path logo) {
        var name = logo.toString().toLowerCase(Locale.ROOT);
        var extension = name.substring(name.lastIndexOf('.') + 1);
        if (!LOGO_ENDINGS.contains(extension))
            throw new IllegalArgumentException("rentree.brand.logo is an .svg or a .png file, not " + logo);
        return extension;
    }

    /** The custom properties that follow from the colour, to stand behind brand.css; empty without one. */
    String css() {
        if (accent == null) return "";
        var light = Colour.of(accent);
        var ground = light.with(0.92, Colour.WHITE);
        var dark = light.until(CLEAR, NIGHT_MIST, Colour.WHITE);
        var night = NIGHT.with(0.25, light);
        return ":root{" + shades(light, light.until(CLEAR, ground, Colour.BLACK), ground) + "}"
                + "@media screen and (prefers-color-scheme:dark){:root{"
                + shades(dark, dark.until(CLEAR + 2, night, Colour.WHITE), night) + "}}"
                + "@media print{:root{" + shades(Colour.BLACK, Colour.BLACK, Colour.WHITE) + "}}";
    }

    private static String shades(Colour accent, Colour deep, Colour mist) {
        return "--accent:" + accent + ";--accent-deep:" + deep + ";--accent-mist:" + mist;
    }
}
