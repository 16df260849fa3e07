package fr.rentree.document;

/** The three fonts of a document. */
enum FontFaces {
    TEXT("DejaVuSansCondensed.ttf"),
    STRONG("DejaVuSansCondensed-Bold.ttf"),
    TITLE("DejaVuSerifCondensed.ttf");

    final SubsetFont typeface;

    FontFaces(String file) {
        typeface = new SubsetFont(file);
    }
}
