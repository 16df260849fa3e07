package fr.rentree.enrolment;

import fr.rentree.cvec.CvecAbsence;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * « Je n'ai pas à payer la CVEC », in a régime that owes it: published in the transaction that keeps it, for those who answer.
 *
 * @param words the student's own, where the reason is none of those that are offered
 */
public record CvecDisclaimed(
        Journey journey, CvecAbsence reason, @Nullable String words, Locale language) {}
