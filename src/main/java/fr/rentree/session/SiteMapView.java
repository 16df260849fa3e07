package fr.rentree.session;

import fr.rentree.web.PageFrame;
import java.util.List;

/** « Plan du site ». */
public record SiteMapView(PageFrame frame, List<Part> parts) {

    public record Part(String title, List<Link> links) {}

    public record Link(String href, String text) {}
}
