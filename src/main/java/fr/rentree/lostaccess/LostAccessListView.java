package fr.rentree.lostaccess;

import fr.rentree.web.PageFrame;
import java.util.List;

/** Requests for lost identifiers. @param most how many are listed at most */
public record LostAccessListView(PageFrame frame, List<Line> lines, int most) {

    /** One request. @param late whether an answer is overdue */
    public record Line(
            String href, String name, String institute, String state, String askedAt, String dueAt, boolean late) {}

    /** The title of the window: which ones these are, and how many (WCAG 2.4.2). */
    public String title() {
        return String.join(
                " – ",
                frame.say("lostaccess.requests.title"),
                frame.say("lostaccess.requests.waiting"),
                frame.say("lostaccess.requests.count", lines.size()));
    }

    /** Whether there may be more than are listed. */
    public boolean full() {
        return lines.size() >= most;
    }
}
