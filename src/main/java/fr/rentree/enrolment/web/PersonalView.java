package fr.rentree.enrolment.web;

import fr.rentree.shared.web.Answer;
import fr.rentree.shared.web.Field;
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
        Around around,
        List<Answer> identity,
        @Nullable CvecFields cvec,
        String names,
        Known knownFixed,
        AddressFields fixed,
        Known knownAccommodation,
        Field accommodation,
        Field annualSame,
        AddressFields annual,
        Known knownContact,
        Field phone,
        Field email,
        Field copies,
        Known knownFamily,
        Field family,
        Field children,
        Known knownMilitary,
        @Nullable Field military,
        Known knownDisability,
        Field disability) {}
