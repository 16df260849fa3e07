package fr.rentree.web;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Who looks at the {@link Gallery}, where on the way, and the texts of its fields. */
final class GallerySample {

    private GallerySample() {}

    static PageFrame signedIn(PageFrame frame) {
        return new PageFrame(
                frame.words(),
                frame.university(),
                frame.accessibility(),
                frame.files(),
                frame.demo(),
                frame.path(),
                "Zoé Nguyễn-O'Connor",
                "token",
                "tag",
                new SessionTime(Instant.parse("2026-09-01T12:00:00Z"), Duration.ofHours(2)),
                () -> null);
    }

    static StepProgress progress() {
        var steps = new ArrayList<StepProgress.Step>();
        var labels = List.of(
                "Informations",
                "Choix de l'inscription",
                "Données personnelles",
                "Données annuelles",
                "Montant des droits",
                "Récapitulatif");
        for (int i = 0; i < labels.size(); i++) {
            var state =
                    i < 2 ? StepProgress.State.DONE : i == 2 ? StepProgress.State.CURRENT : StepProgress.State.AHEAD;
            steps.add(new StepProgress.Step(labels.get(i), i <= 2 ? "/" + i : null, state));
        }
        return new StepProgress(steps, "/reinscription/choix", "Inscription non terminée · il reste 4 étapes");
    }

    /** The gallery's own texts stay out of the product's files. */
    static Words galleryWords(Words words) {
        var texts = new HashMap<>(words.texts());
        texts.putAll(TEXTS);
        return new Words(words.locale(), texts);
    }

    private static final Map<String, String> TEXTS = texts("""
            cvec=Numéro CVEC
            cvec.hint=Il figure sur votre attestation, par exemple MTP6-ABCDEF-12
            cvec.year=Ce numéro est celui d'une autre année ({0}). Prenez celui de votre attestation 2026-2027.
            line1=Adresse, première ligne
            line1.missing=Indiquez votre adresse.
            country=Pays
            country.100=France
            country.109=Allemagne
            country.missing=Choisissez votre pays.
            phone=Téléphone
            family=Situation familiale
            family.1=Seul·e, sans enfant
            family.2=En couple, sans enfant
            family.3=Seul·e, avec enfant
            family.4=En couple, avec enfant
            family.missing=Choisissez votre situation familiale.
            children=Nombre d'enfants
            accommodation=Où habitez-vous cette année ?
            accommodation.1=Résidence universitaire (Crous)
            accommodation.3=Logement personnel
            accommodation.3.hint=Hors Crous : location, colocation, appartement à vous
            accommodation.4=Chez mes parents
            annual=Adresse de l'année
            keep=Maintenez-vous votre inscription à l'IFSI de Montpellier ?
            keep.yes=Oui
            keep.no=Non
            offers=Votre inscription
            offers.a=Soins infirmiers, 2e année
            offers.a.hint=IFSI de Montpellier, formation initiale
            offers.b=Licence sciences pour la santé, 2e année
            approved=J'accepte la charte informatique
            approved.missing=Pour continuer, acceptez la charte informatique.
            notes=Votre message
            notes.hint=Décrivez ce qui ne va pas ; votre institut vous répondra.
            """);

    private static Map<String, String> texts(String lines) {
        var texts = new HashMap<String, String>();
        lines.lines().forEach(line -> {
            var equals = line.indexOf('=');
            texts.put("gallery." + line.substring(0, equals), line.substring(equals + 1));
        });
        return texts;
    }
}
