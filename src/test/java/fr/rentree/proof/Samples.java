package fr.rentree.proof;

import fr.rentree.proof.AttestationDocument.Course;
import fr.rentree.proof.AttestationDocument.Holder;
import fr.rentree.shared.AcademicYear;
import fr.rentree.shared.StudentNumber;
import fr.rentree.shared.Uai;
import fr.rentree.shared.University;
import fr.rentree.shared.web.Words;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/** Documents to test and to time with. */
public final class Samples {

    public static final Words FRENCH = words(Locale.FRENCH);
    public static final Words ENGLISH = words(Locale.ENGLISH);

    private static final Instant FINISHED = Instant.parse("2026-11-23T14:04:00Z");
    private static final AcademicYear YEAR = new AcademicYear(2026);
    private static final String CONTACT = "IFSI de Nîmes · scolarite@ifsi-nim.example · 04 67 00 01 11";

    private Samples() {}

    public static Documents documents() {
        return new Documents(new University(
                "Université de la Garrigue",
                new Uai("0349900B"),
                "034",
                "http://localhost:8080",
                "scolarite@univ.example"));
    }

    public static AttestationDocument attestation() {
        return attestation("Françoise", "Ngô", null, 1);
    }

    static AttestationDocument attestation(String first, String family, @Nullable String used, int version) {
        return new AttestationDocument(
                new Holder(
                        new StudentNumber("22400000"),
                        "9701866901B",
                        first,
                        family,
                        used,
                        true,
                        LocalDate.of(2001, 7, 25),
                        "Gaubertin (Loiret)"),
                YEAR,
                List.of(new Course(
                        "Diplôme d'État d'infirmier, 2e année",
                        2,
                        "Reprise d'études non financée, sans convention",
                        "Institut de formation en soins infirmiers de Nîmes")),
                "26-0342-000123",
                version,
                FINISHED,
                CONTACT);
    }

    static RecapDocument recap(boolean finished, int blocks) {
        var rows = List.of(
                new Block.Row("Numéro CVEC", "MTP6-ABCDEF-12"),
                new Block.Row("Adresse fixe", "115 impasse des Œillets\n07410 Arlebosc\nFrance"),
                new Block.Row("Courriel personnel", "francoise.ngo@mail.example"),
                new Block.Row(
                        "Situation l'année précédente",
                        "Dans un institut paramédical en France (département : Hérault)"));
        var all = new java.util.ArrayList<Block>();
        for (int i = 1; i <= blocks; i++) all.add(new Block("Données personnelles " + i, rows));
        return new RecapDocument(
                "Françoise Ngô",
                YEAR,
                finished ? new RecapDocument.Finished("26-0342-000123", 1, FINISHED) : null,
                FINISHED,
                all,
                CONTACT);
    }

    private static Words words(Locale locale) {
        var texts = new Properties();
        var name = "/messages/proof_" + locale.getLanguage() + ".properties";
        try (var file = Objects.requireNonNull(Samples.class.getResourceAsStream(name))) {
            texts.load(new InputStreamReader(file, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Map<String, String> map = new HashMap<>();
        texts.stringPropertyNames().forEach(key -> map.put(key, texts.getProperty(key)));
        return new Words(locale, Map.copyOf(map));
    }
}
