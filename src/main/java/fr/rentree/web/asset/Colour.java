package fr.rentree.web.asset;

import java.util.Locale;
import java.util.regex.Pattern;

/** A colour of the style sheet, as {@code #rrggbb}; other text is an {@link IllegalArgumentException}. */
record Colour(int red, int green, int blue) {

    private static final Pattern HEX = Pattern.compile("#[0-9a-fA-F]{6}");

    static final Colour WHITE = of("#ffffff");
    static final Colour BLACK = of("#000000");

    static Colour of(String hex) {
        if (!HEX.matcher(hex).matches()) throw new IllegalArgumentException("a colour is #rrggbb, not " + hex);
        return new Colour(channel(hex, 1), channel(hex, 3), channel(hex, 5));
    }

    /** This colour with so much of another, from 0 to 1. */
    Colour with(double share, Colour other) {
        return new Colour(
                mixed(red, other.red, share), mixed(green, other.green, share), mixed(blue, other.blue, share));
    }

    /** This colour, mixed with as little of another as it takes to stand out from a ground at this ratio. */
    Colour until(double ratio, Colour ground, Colour towards) {
        for (int percent = 0; percent < 100; percent++) {
            var mixed = with(percent / 100.0, towards);
            if (mixed.contrast(ground) >= ratio) return mixed;
        }
        return towards;
    }

    /** The contrast of WCAG 2.2, from 1 to 21. */
    double contrast(Colour other) {
        double one = luminance();
        double two = other.luminance();
        return (Math.max(one, two) + 0.05) / (Math.min(one, two) + 0.05);
    }

    private double luminance() {
        return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
    }

    private static double linear(int channel) {
        double share = channel / 255.0;
        return share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
    }

    private static int mixed(int one, int other, double share) {
        return (int) Math.round(one + (other - one) * share);
    }

    private static int channel(String hex, int at) {
        return Integer.parseInt(hex.substring(at, at + 2), 16);
    }

    @Override
    public String toString() {
        return String.format(Locale.ROOT, "#%02x%02x%02x", red, green, blue);
    }
}
