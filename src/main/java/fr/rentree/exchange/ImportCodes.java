package fr.rentree.exchange;

import fr.rentree.reference.Communes;
import fr.rentree.reference.References;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;

/** The nomenclatures and the day by which a file is checked. */
record ImportCodes(References references, LocalDate today) {

    /** Whether the nomenclature has this code, in service or not: records are about the past. */
    boolean has(CodeList list, String code) {
        return switch (list) {
            case COUNTRY -> references.countries().find(code).isPresent();
            case NATIONALITY -> references.countries().nationality(code).isPresent();
            case DEPARTMENT -> references.departments().name(code).isPresent();
            case REGIME -> references.regimes().find(code).isPresent();
            case STATUS -> references.statuses().find(code).isPresent();
            case ACCOMMODATION -> references.accommodation().find(code).isPresent();
            case BAC_SERIES -> references.bacSeries().find(code).isPresent();
            case BAC_MENTION -> references.bacMentions().find(code).isPresent();
            case FAMILY -> references.familySituations().find(code).isPresent();
            case OCCUPATION -> references.occupations().known(code);
            case SITUATION -> references.situations().known(code);
            case LAST_DIPLOMA -> references.lastDiplomaTypes().find(code).isPresent();
            case GRANT -> references.grants().find(code).isPresent();
        };
    }

    /** The code that this one was before a spreadsheet took it for a number. */
    Optional<String> withZeros(CodeList list, String code) {
        if (!Character.isDigit(code.charAt(0))) return Optional.empty();
        return Stream.of("0", "00", "000")
                .map(zeros -> zeros + code)
                .filter(padded -> has(list, padded))
                .findFirst();
    }

    /** Whether somebody can have been born in a département of this number, today's or the past's. */
    boolean bornIn(String department) {
        return references.departments().knew(department);
    }

    /** The official name of a town of birth; as it is written where the list has no such town. */
    String town(String department, String written) {
        return references.towns().official(department, written).orElse(written);
    }

    /** The commune that was meant; most files write it as the official list does, which is found at once. */
    Communes.Resolved commune(String postcode, String written) {
        var communes = references.communes();
        return communes.of(postcode).stream()
                .filter(it -> it.name().equals(written))
                .findFirst()
                .<Communes.Resolved>map(Communes.Found::new)
                .orElseGet(() -> communes.resolve(postcode, written));
    }
}
