package fr.rentree.session;

import fr.rentree.session.SiteMapEntry.Section;
import fr.rentree.web.Page;
import fr.rentree.web.PageFrame;
import fr.rentree.web.Visitor;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/**
 * « Plan du site »: the second way to every page, beside home and its links (RGAA 12.1, WCAG 2.4.5). It names the pages that this
 * visitor may open; each module says its own, beside who may open them.
 */
@Controller
class SiteMapPage {

    static final String PATH = "/plan-du-site";

    private final List<PageAccess> modules;
    private final BuiltInAccounts builtIn;

    SiteMapPage(List<PageAccess> modules, BuiltInAccounts builtIn) {
        this.modules = modules;
        this.builtIn = builtIn;
    }

    @GetMapping(PATH)
    ModelAndView show(PageFrame frame, HttpServletRequest request) {
        var person = Visitor.of(request) instanceof Person it ? it : null;
        var parts = Arrays.stream(Section.values())
                .map(it -> part(it, person, frame))
                .filter(it -> !it.links().isEmpty())
                .toList();
        return Page.of("site/plan", new SiteMapView(frame, parts));
    }

    private SiteMapView.Part part(Section section, @Nullable Person person, PageFrame frame) {
        var links = modules.stream()
                .flatMap(it -> it.siteMap().stream())
                .filter(it -> it.section() == section && it.isFor(person, builtIn.there()))
                .sorted(Comparator.comparing(SiteMapEntry::path)) // home comes first
                .map(it -> new SiteMapView.Link(it.path(), frame.say(it.title())))
                .toList();
        return new SiteMapView.Part(frame.say("session.map." + section), links);
    }
}
