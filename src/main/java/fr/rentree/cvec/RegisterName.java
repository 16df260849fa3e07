package fr.rentree.cvec;

import fr.rentree.shared.FoldedName;

/** A name as the CVEC's register compares it: capital letters A to Z, accents and punctuation dropped. */
final class RegisterName {

    private RegisterName() {}

    static String of(String name) {
        return FoldedName.of(name).capitals();
    }

    /** The five letters that the attestation and the register's question carry; fewer where the name has fewer. */
    static String firstFive(String name) {
        var letters = of(name);
        return letters.substring(0, Math.min(5, letters.length()));
    }
}
