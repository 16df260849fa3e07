package fr.rentree.access;

import fr.rentree.shared.web.PageFrame;
import java.util.List;

/** Requests for lost identifiers. @param most how many are listed at most */
public record LostAccessListView(PageFrame frame, List<Line> lines, int most) {

    /** One request. @param late whether an answer is overdue */
    public record Line(
            String href, String name, String institute, String state, String askedAt, String dueAt, boolean late) {}

    /** Whether there may be more than are listed. */
    public boolean full() {
        return lines.size() >= most;
    }
}
