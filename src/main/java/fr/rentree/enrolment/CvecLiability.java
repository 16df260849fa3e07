package fr.rentree.enrolment;

import fr.rentree.campaign.Campaign;
import fr.rentree.campaign.OpeningWindow;
import fr.rentree.cvec.CvecRule;
import fr.rentree.enrolment.Programmes.Chosen;
import fr.rentree.shared.ParisTime;
import java.time.LocalDate;
import java.time.Month;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** « Liable = régime 10, 11 or 12 and not an incoming exchange student » (product 3.2), for any programme of this year. */
public final class CvecLiability {

    private CvecLiability() {}

    static boolean liable(Programmes programmes) {
        return programmes.enrolled().stream().anyMatch(CvecLiability::liable);
    }

    public static boolean liable(Chosen each) {
        return CvecRule.liable(each.offer().regime(), each.offer().incoming());
    }

    /** The régimes by which it is owed, by code. */
    public static List<String> regimes(Programmes programmes) {
        return programmes.enrolled().stream()
                .filter(CvecLiability::liable)
                .map(each -> each.offer().regime())
                .distinct()
                .toList();
    }

    /** The month in which the year of these begins, where it is the second calendar year's; the CVEC stays the first one's. */
    public static Optional<Month> lateStart(Collection<Chosen> those, Campaign campaign) {
        var newYear = LocalDate.of(campaign.year().first() + 1, Month.JANUARY, 1)
                .atStartOfDay(ParisTime.ZONE)
                .toInstant();
        return those.stream()
                .filter(CvecLiability::liable)
                .flatMap(each -> campaign.window(each.programme()).stream())
                .map(OpeningWindow::opens)
                .filter(opens -> !opens.isBefore(newYear))
                .min(Comparator.naturalOrder())
                .map(opens -> opens.atZone(ParisTime.ZONE).getMonth());
    }
}
