package fr.rentree.enrolment.web;

import fr.rentree.campaign.CampaignText;
import fr.rentree.enrolment.Journey;
import fr.rentree.enrolment.Programmes;
import java.util.List;
import java.util.Locale;

/** The campaign's texts as safe HTML. */
final class CampaignTexts {

    private CampaignTexts() {}

    /** What the university says, then what each institute adds that this is about. */
    static List<String> of(CampaignText.Key key, List<Programmes.Chosen> concerned, Journey journey, Locale locale) {
        var university = journey.campaign().texts(key, null, locale).stream();
        var institutes = concerned.stream()
                .flatMap(it -> journey.campaign().texts(key, it.programme().institute(), locale).stream());
        return java.util.stream.Stream.concat(university, institutes)
                .distinct()
                .map(CampaignText::html)
                .toList();
    }
}
