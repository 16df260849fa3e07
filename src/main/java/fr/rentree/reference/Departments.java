package fr.rentree.reference;

import java.util.List;
import java.util.Optional;

/** French départements and overseas collectivities, 3 characters. */
public final class Departments {

    private final Nomenclature codes = new Nomenclature(Table.read("departments").rows().stream()
            .map(row -> new Code(row.get("code"), row.get("name"), row.get("name"), true))
            .toList());

    public List<Code> inService() {
        return codes.inService();
    }

    public boolean offers(String code) {
        return codes.offers(code);
    }

    public Optional<String> name(String code) {
        return codes.find(code).map(Code::label);
    }
}
