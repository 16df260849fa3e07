package fr.rentree.cvec;

import java.util.Set;

/** The rule of who is liable (« assujetti ») to the CVEC: code de l'éducation, L841-5. */
public final class CvecRule {

    /** Formation initiale, reprise d'études non financée, apprentissage. */
    private static final Set<String> LIABLE = Set.of("10", "11", "12");

    private CvecRule() {}

    /** Liable = national régime 10, 11 or 12 and not an incoming exchange student. Paying nothing changes nothing. */
    public static boolean liable(String regime, boolean exchangeIn) {
        return LIABLE.contains(regime) && !exchangeIn;
    }
}
