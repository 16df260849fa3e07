package fr.rentree.enrolment.web;

import fr.rentree.session.KeptForms;
import fr.rentree.session.Person;
import fr.rentree.shared.StudentNumber;
import fr.rentree.web.PageFrame;
import fr.rentree.web.Words;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A student's request for a page of the way: who, in which language, and what the browser sent beside the form. */
record StepRequest(
        Person person,
        StudentNumber student,
        PageFrame frame,
        HttpServletRequest request,
        HttpServletResponse response,
        KeptForms keptForms) {

    private static final String INCOMPLETE = "incomplet";

    Words words() {
        return frame.words();
    }

    /** What was typed into this page before a session died or a case was opened, if it waits here. */
    Optional<Map<String, String>> resumed() {
        return keptForms.peek(request, person, request.getRequestURI());
    }

    /** Keeps what this request posted until the student comes back with {@code ?reprise}. */
    void keep() {
        keptForms.leave(person, request, response);
    }

    void dropKept() {
        if (request.getParameter(KeptForms.RESUME) != null) keptForms.drop(request, response);
    }

    /** Fingerprint of what was stored when the posted or kept form was given out. */
    Optional<String> base() {
        return Optional.ofNullable(request.getParameter("base"))
                .or(() -> resumed().map(typed -> typed.getOrDefault("base", "")));
    }

    /** The type of case that the student asked for instead of going on, if so. */
    @Nullable
    String caseAsked() {
        var type = request.getParameter("demande");
        return type != null && type.matches("[A-Z_]{1,20}") ? type : null;
    }

    /** Whether the student came from the recap and goes back there. */
    boolean fromRecap() {
        return "recapitulatif".equals(request.getParameter("retour"));
    }

    /** The one answer that the recap's « Modifier » is about: the name of its field. */
    @Nullable
    String only() {
        var name = request.getParameter("champ");
        return fromRecap() && name != null && name.matches("[A-Za-z0-9]{1,30}") ? name : null;
    }

    /** Whether the page says what is wrong: its form was sent before it was right. */
    boolean saysFaults() {
        return request.getParameter(INCOMPLETE) != null;
    }

    /** This page, saying what is wrong with what is stored. */
    String incomplete() {
        return page(INCOMPLETE);
    }

    /** This page, with what was kept of the form that was sent. */
    String resuming() {
        return page(KeptForms.RESUME);
    }

    private String page(String how) {
        return request.getRequestURI() + "?" + how + recap();
    }

    private String recap() {
        return (fromRecap() ? "&retour=recapitulatif" : "") + (only() == null ? "" : "&champ=" + only());
    }

    /** Where this page's form posts to. */
    String action() {
        var query = recap() + (request.getParameter(KeptForms.RESUME) == null ? "" : "&" + KeptForms.RESUME);
        return request.getRequestURI() + (query.isEmpty() ? "" : "?" + query.substring(1));
    }
}
