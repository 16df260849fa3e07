package fr.rentree.reference;

import java.util.Locale;

/**
 * One row of a nomenclature.
 *
 * @param label in French, as the ministry or the university writes it
 * @param labelEn our translation; the French label where there is none
 * @param inService whether forms may offer it; others are read in old records only
 */
public record NomenclatureCode(String code, String label, String labelEn, boolean inService) {

    public String label(Locale locale) {
        return locale.getLanguage().equals("en") ? labelEn : label;
    }
}
