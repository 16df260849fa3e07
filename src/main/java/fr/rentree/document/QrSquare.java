package fr.rentree.document;

import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import com.google.zxing.qrcode.encoder.Encoder;

/** A QR code as rows of dark squares, with the four light ones around that its standard asks for (ISO/IEC 18004). */
record QrSquare(ByteMatrix dots) {

    private static final int QUIET = 4;

    /** Takes each run of dark dots in a row: column, row, length, counted from the light border's corner. */
    interface Runs {
        void dark(int column, int row, int length) throws java.io.IOException;
    }

    static QrSquare of(String text) {
        try {
            return new QrSquare(Encoder.encode(text, ErrorCorrectionLevel.M).getMatrix());
        } catch (WriterException e) {
            throw new IllegalArgumentException("too long for a QR code", e);
        }
    }

    /** Dots of a side, the light border included. */
    int side() {
        return dots.getWidth() + 2 * QUIET;
    }

    void each(Runs runs) throws java.io.IOException {
        for (int row = 0; row < dots.getHeight(); row++) {
            for (int column = 0; column < dots.getWidth(); column++) {
                int end = column;
                while (end < dots.getWidth() && dots.get(end, row) == 1) end++;
                if (end > column) runs.dark(column + QUIET, row + QUIET, end - column);
                column = end;
            }
        }
    }
}
