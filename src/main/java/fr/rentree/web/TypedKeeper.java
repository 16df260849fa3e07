package fr.rentree.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/** Keeps what was typed into a form while its author is led somewhere else and back. Module account knows how. */
public interface TypedKeeper {

    /** The query parameter that asks a page for what was kept. */
    String RESUME = "reprise";

    /** Keeps what this request posted; {@code false} where there is nothing to keep. */
    boolean keep(HttpServletRequest request, HttpServletResponse response);
}
