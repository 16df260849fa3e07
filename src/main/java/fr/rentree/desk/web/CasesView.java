package fr.rentree.desk.web;

import fr.rentree.web.PageFrame;
import java.util.List;

/** The student's cases, the latest first. */
public record CasesView(PageFrame frame, List<Line> lines) {

    /** One case. */
    public record Line(String href, String title, String number, String when, String state, String kind) {}
}
