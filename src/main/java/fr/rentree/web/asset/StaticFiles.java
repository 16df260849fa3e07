package fr.rentree.web.asset;

import org.jspecify.annotations.Nullable;

/** The URLs of fingerprinted static files. */
public interface StaticFiles {

    /** The immutable URL of a file under {@code static/}, e.g. {@code app.css} → {@code /static/app.1a2b3c4d.css}. */
    String url(String name);

    /** The URL of the university's logo; {@code null} where none is set. */
    @Nullable
    String logo();
}
