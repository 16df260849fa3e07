package fr.rentree.shared.web;

/** The URLs of fingerprinted static files. */
public interface StaticFiles {

    /** The immutable URL of a file under {@code static/}, e.g. {@code app.css} → {@code /static/app.1a2b3c4d.css}. */
    String url(String name);
}
