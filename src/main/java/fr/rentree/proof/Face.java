package fr.rentree.proof;

/** The three fonts of a document. */
enum Face {
    TEXT("DejaVuSansCondensed.ttf"),
    STRONG("DejaVuSansCondensed-Bold.ttf"),
    TITLE("DejaVuSerifCondensed.ttf");

    final Typeface typeface;

    Face(String file) {
        typeface = new Typeface(file);
    }
}
