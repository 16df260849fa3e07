package fr.rentree.reference;

import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

/** All nomenclatures, read once at start. */
@Component
public final class References {

    private final Countries countries = new Countries();
    private final Departments departments = new Departments();
    private final Communes communes = new Communes();
    private final Supplier<TownNames> towns = SingletonSupplier.of(() -> new TownNames(communes));
    private final Situations situations = new Situations();
    private final Occupations occupations = new Occupations();
    private final Nomenclature accommodation = Nomenclature.read("accommodation");
    private final Nomenclature familySituations = Nomenclature.read("family_situation");
    private final Nomenclature militarySituations = Nomenclature.read("military");
    private final Nomenclature statuses = Nomenclature.read("status");
    private final Nomenclature regimes = Nomenclature.read("regime");
    private final Nomenclature grants = Nomenclature.read("grant");
    private final Nomenclature lastDiplomaTypes = Nomenclature.read("last_diploma_type");
    private final Nomenclature establishmentTypes = Nomenclature.read("establishment_type");
    private final Nomenclature bacSeries = Nomenclature.read("bac_series");
    private final Nomenclature socialSituations = Nomenclature.read("social_situation");
    private final FeeRates feeRates = new FeeRates();
    private final Set<String> cvecLiable = NomenclatureFile.read("regime").rows().stream()
            .filter(row -> row.flag("cvec_liable", false))
            .map(row -> row.get("code"))
            .collect(Collectors.toUnmodifiableSet());
    private final Nomenclature bacMentions = Nomenclature.read("bac_mention");

    public Countries countries() {
        return countries;
    }

    public Departments departments() {
        return departments;
    }

    public Communes communes() {
        return communes;
    }

    public TownNames towns() {
        return towns.get();
    }

    public Situations situations() {
        return situations;
    }

    public Occupations occupations() {
        return occupations;
    }

    public Nomenclature accommodation() {
        return accommodation;
    }

    public Nomenclature familySituations() {
        return familySituations;
    }

    public Nomenclature militarySituations() {
        return militarySituations;
    }

    public Nomenclature statuses() {
        return statuses;
    }

    public Nomenclature regimes() {
        return regimes;
    }

    public Nomenclature grants() {
        return grants;
    }

    public Nomenclature lastDiplomaTypes() {
        return lastDiplomaTypes;
    }

    public Nomenclature establishmentTypes() {
        return establishmentTypes;
    }

    public Nomenclature bacSeries() {
        return bacSeries;
    }

    public Nomenclature bacMentions() {
        return bacMentions;
    }

    public Nomenclature socialSituations() {
        return socialSituations;
    }

    public FeeRates feeRates() {
        return feeRates;
    }

    /** Whether who enrols under this régime owes a CVEC number. */
    public boolean cvecLiable(String regime) {
        return cvecLiable.contains(regime);
    }
}
