package fr.rentree.enrolment.web;

import fr.rentree.web.FormField;
import fr.rentree.web.SummaryRow;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * « Données personnelles »: only what applies to this student.
 *
 * @param identity read only
 * @param cvec {@code null} where the student is not liable
 * @param names as on the student card
 * @param military {@code null} where it is not asked
 */
public record PersonalView(
        StepFrame stepFrame,
        List<SummaryRow> identity,
        @Nullable CvecFields cvec,
        String names,
        FoldedGroup knownFixed,
        AddressFields fixed,
        FoldedGroup knownAccommodation,
        FormField accommodation,
        FormField annualSame,
        AddressFields annual,
        FoldedGroup knownContact,
        FormField phone,
        FormField email,
        String emailKept,
        FormField copies,
        FoldedGroup knownFamily,
        FormField family,
        FormField children,
        FoldedGroup knownMilitary,
        @Nullable FormField military,
        FoldedGroup knownDisability,
        FormField disability) {}
