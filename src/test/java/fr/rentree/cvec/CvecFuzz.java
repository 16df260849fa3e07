package fr.rentree.cvec;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import com.code_intelligence.jazzer.mutation.annotation.NotNull;
import fr.rentree.shared.AcademicYear;
import fr.rentree.shared.BirthDate;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

class CvecFuzz {

    private static final AcademicYear YEAR = new AcademicYear(2026);

    private final JsonMapper json = JsonMapper.builder().build();

    /** What is read as a number is shown in a form that is read as the same. */
    @MethodSource("numbers")
    @FuzzTest(maxDuration = "1m")
    void number(@NotNull String typed) {
        if (CvecNumber.read(typed, YEAR, "Durand", null) instanceof CvecReading.Meant(var meant))
            assertThat(CvecNumber.read(meant.toString(), YEAR, "Durand", null)).isInstanceOf(CvecReading.Read.class);
        if (CvecNumber.read(typed, YEAR, "Durand", null) instanceof CvecReading.Read(var number, var given))
            assertThat(CvecNumber.read(number.toString(), YEAR, "Durand", null))
                    .isEqualTo(new CvecReading.Read(number, false));
    }

    /** Broken JSON and dates that there are not count as no answer (CvecRegister); nothing else may happen. */
    @MethodSource("attestations")
    @FuzzTest(maxDuration = "1m")
    void attestation(@NotNull byte[] answer) {
        try {
            json.readValue(answer, RegisteredAttestation.class)
                    .compare(new CvecHolder("Durand", null, List.of("Zoé"), new BirthDate(2004, 10, 31)));
        } catch (JacksonException | DateTimeException none) {
            // no answer
        }
    }

    static Stream<String> numbers() {
        return Stream.concat(
                pasted(),
                Stream.of(
                        "mtp6-abcdef-1",
                        "MTP5ABCDEF12",
                        "MTP6 ABCDEF 12 / dupont",
                        "MTPG ABCDEF 12",
                        "MTP6 ABCDEF O1",
                        "MTP6 ABCDEF l2",
                        "MTP6 EXEMPL 12",
                        "0922974007S",
                        "N° étudiant : 22974007"));
    }

    /** MTP6-ABCDEF-12 of Clara Duran, however it was pasted. */
    static Stream<String> pasted() {
        return Stream.of(
                "MTP6 ABCDEF 12 / DURAN",
                "N° MTP6 ABCDEF 12 / DURAN",
                "Numéro : MTP6-ABCDEF-12",
                "CVEC MTP6 ABCDEF 12",
                "« MTP6 ABCDEF 12 »",
                "MTP6 ABCDEF 12 DURAN",
                "MTP6ABCDEF12 DURAN",
                "MTP6_ABCDEF_12",
                "MTP6.ABCDEF.12",
                "mtp6abcdef12",
                "MTP6 – ABCDEF – 12",
                "MTP6 ABCDEF 12 / DURAN / CLARA",
                "MTP6 ABCDEF 12 / DURA",
                "№ MTP6 ABCDEF 12",
                "Nº : \"MTP6 ABCDEF 12\"",
                "Numéro de l'attestation CVEC : (MTP6·ABCDEF·12) DURAN Clara",
                "’MTP 6 ABC DEF 1 2’");
    }

    static Stream<byte[]> attestations() {
        return Stream.of("""
                {"nom": "DURAND", "nomUsage": null, "prenom": "ZOE", "sexe": "F", "date_naissance": "31/10/2004",
                 "ine": "", "crous": "MTP", "etat": {"code": 70, "libelle": "Payé"}, "exoneration": {"active": false}}
                """, """
                {"nom": "DURAND", "prenom": "ZOE", "date_naissance": "31/10/2004", "etat": {"code": 9, "libelle": "Annulé"}}
                """, """
                {"nom": "DURAND (DE)", "prenom": "ZOE ANNE", "dateNaissance": "00/00/2004", "etat": {"code": "70"}}
                """, """
                {"nom": null, "prenom": "ZOE", "date_naissance": "31/10/2004", "etat": {"code": 70}}
                """).map(it -> it.getBytes(StandardCharsets.UTF_8));
    }
}
