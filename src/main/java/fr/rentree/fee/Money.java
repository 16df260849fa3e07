package fr.rentree.fee;

import java.util.Locale;

/** Writes cents as people read them: « 178 € », « 1 250,50 € », “€178”, “€1,250.50”. */
public final class Money {

    private Money() {}

    public static String written(long cents, Locale locale) {
        var french = locale.getLanguage().equals("fr");
        var euros = String.format(Locale.ROOT, "%,d", Math.abs(cents) / 100);
        var rest = Math.abs(cents) % 100;
        var number = (french ? euros.replace(',', '\u202f') : euros)
                + (rest == 0 ? "" : String.format(Locale.ROOT, "%s%02d", french ? "," : ".", rest));
        return (cents < 0 ? "\u2212" : "") + (french ? number + "\u00a0€" : "€" + number);
    }
}
