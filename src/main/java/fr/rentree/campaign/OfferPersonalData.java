package fr.rentree.campaign;

import fr.rentree.institute.Institutes;
import fr.rentree.reference.References;
import fr.rentree.shared.AcademicYear;
import fr.rentree.shared.StudentNumber;
import fr.rentree.web.PersonalData;
import fr.rentree.web.PersonalDataTable;
import fr.rentree.web.Words;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The offers made to a student in all years, for « Vos données ». */
@Component
@Order(30)
class OfferPersonalData implements PersonalData {

    private final Offers offers;
    private final Campaigns campaigns;
    private final Institutes institutes;
    private final References references;

    OfferPersonalData(Offers offers, Campaigns campaigns, Institutes institutes, References references) {
        this.offers = offers;
        this.campaigns = campaigns;
        this.institutes = institutes;
        this.references = references;
    }

    /** An offer, with what its programme is called. */
    record Offered(
            String year,
            ProgrammeKey programme,
            @Nullable String label,
            @Nullable String institute,
            String regime,
            @Nullable String status,
            @Nullable String reason,
            boolean incoming) {}

    @Override
    public Set<String> tables() {
        return Set.of("offer");
    }

    @Override
    public Held of(StudentNumber student) {
        var years = new TreeSet<AcademicYear>(Collections.reverseOrder());
        years.addAll(campaigns.years());
        var all = years.stream()
                .flatMap(year -> offers.of(student, year).stream().map(it -> offered(year, it)))
                .toList();
        return new Held("offers", all, words -> told(all, words));
    }

    private Offered offered(AcademicYear year, Offer it) {
        var programme = campaigns
                .find(year)
                .map(campaign -> campaign.programmes().get(it.programme()))
                .orElse(null);
        return new Offered(
                year.toString(),
                it.programme(),
                programme == null ? null : programme.label(),
                programme == null ? null : programme.institute(),
                it.regime(),
                it.status(),
                it.reason(),
                it.incoming());
    }

    private Told told(List<Offered> all, Words words) {
        return new Told(
                words.say("campaign.held.title"),
                all.stream().map(it -> table(it, words)).toList());
    }

    /** « ADM (admis·e) »: the code as the university gave it, with the word that most have for it. */
    private static @Nullable String decision(@Nullable String code, Words words) {
        var said = code == null ? null : words.find("campaign.held.decision." + code);
        return said == null ? code : code + " (" + said + ")";
    }

    private @Nullable String institute(@Nullable String code) {
        return code == null
                ? null
                : institutes
                        .find(code)
                        .map(it -> it.shortName() + " (" + code + ")")
                        .orElse(code);
    }

    private Table table(Offered it, Words words) {
        var status = it.status();
        return new PersonalDataTable(words, "campaign.held")
                .add("programme", it.label())
                .add("code", it.programme())
                .add("institute", institute(it.institute()))
                .add("regime", references.regimes().label(it.regime(), words.locale()))
                .add("status", status == null ? null : references.statuses().label(status, words.locale()))
                .add("reason", decision(it.reason(), words))
                .add("incoming", it.incoming() ? words.say("campaign.held.incoming.yes") : null)
                .under(words.say("campaign.held.year", it.year()));
    }
}
