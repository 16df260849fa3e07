package fr.rentree.secondfactor;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.WriterException;
import com.google.zxing.qrcode.QRCodeWriter;

/**
 * A QR code as the {@code d} of an SVG path, one unit a square: a line of width 1 for each run of dark squares.
 *
 * @param size of the picture in squares, margin included
 */
public record QrPath(int size, String path) {

    static QrPath of(String text) {
        try {
            var squares = new QRCodeWriter().encode(text, BarcodeFormat.QR_CODE, 0, 0);
            var path = new StringBuilder();
            for (int y = 0; y < squares.getHeight(); y++)
                for (int x = 0; x < squares.getWidth(); x++) {
                    int from = x;
                    while (x < squares.getWidth() && squares.get(x, y)) x++;
                    if (x > from)
                        path.append('M')
                                .append(from)
                                .append(' ')
                                .append(y)
                                .append('h')
                                .append(x - from);
                }
            return new QrPath(squares.getWidth(), path.toString());
        } catch (WriterException e) {
            throw new IllegalStateException(e);
        }
    }
}
