package fr.rentree.document;

import static fr.rentree.document.PageSizes.COLUMN;
import static fr.rentree.document.PageSizes.mm;

import java.util.List;

/** Heights and widths of what closes a sheet: last sentences, the proof with its square, and the signature's frame. */
record ClosingSizes(boolean dense, FontFiles fonts) {

    /** Read by a telephone from a page on paper or on a screen; smaller where the page is full. */
    private static final float SQUARE = mm(30);

    private static final float DENSE_SQUARE = mm(25);

    float height(List<String> sentences, float width) {
        float height = 0;
        for (var sentence : sentences)
            height += fonts.lines(sentence, TextStyle.CLOSING, width).size() * TextStyle.CLOSING.leading
                    + TextStyle.CLOSING.before;
        return height;
    }

    float square() {
        return dense ? DENSE_SQUARE : SQUARE;
    }

    BlockTable table(DocumentPart.Proof proof) {
        return BlockTable.of(proof.block(), fonts, COLUMN - square() - mm(15), dense);
    }

    float beforeClosing() {
        return mm(dense ? 3 : 4);
    }

    float beforeProof() {
        return mm(dense ? 3 : 6);
    }

    float beforeSignature() {
        return dense ? mm(3) : TextStyle.SIGNED.before;
    }

    float height(BlockTable proof) {
        return Math.max(proof.height(), square()) + mm(6);
    }

    float signatureWidth() {
        return mm(dense ? 74 : 92);
    }

    List<String> signed(DocumentPart.Signature signature) {
        return fonts.lines(signature.text(), TextStyle.SIGNED, signatureWidth() - mm(8));
    }

    /** Of the frame alone, without what stands beside it. */
    static float frame(List<String> signed) {
        return signed.size() * TextStyle.SIGNED.leading + mm(5);
    }

    float height(DocumentPart.Signature signature) {
        return Math.max(frame(signed(signature)), height(signature.beside(), besideSignature()));
    }

    float besideSignature() {
        return COLUMN - signatureWidth() - mm(6);
    }
}
