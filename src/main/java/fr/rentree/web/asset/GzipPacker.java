package fr.rentree.web.asset;

import gg.jte.output.Utf8ByteOutput;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/**
 * Packs pages for browsers that take gzip. The container would do it, too, with a new compressor of 256 kB for every page;
 * these are used again. The usual level 6 takes half as much time again, a tenth of a request's, for 4 % fewer bytes.
 */
public final class GzipPacker {

    private static final int LEVEL = 4;
    private static final byte[] HEAD = {0x1f, (byte) 0x8b, 8, 0, 0, 0, 0, 0, 0, (byte) 0xff};

    private final Queue<Deflater> idle = new ConcurrentLinkedQueue<>();

    public byte[] gzip(Utf8ByteOutput page) throws IOException {
        var reused = idle.poll();
        var deflater = reused == null ? new Deflater(LEVEL, true) : reused;
        try {
            return gzip(page, deflater);
        } finally {
            deflater.reset();
            idle.add(deflater);
        }
    }

    /** All at once: a page comes in 100 to 2,500 pieces, and to call the compressor for each took as long as to compress them. */
    private static byte[] gzip(Utf8ByteOutput page, Deflater deflater) throws IOException {
        var whole = new ByteArrayOutputStream(page.getContentLength());
        page.writeTo(whole);
        var bytes = whole.toByteArray();
        var sum = new CRC32();
        sum.update(bytes);
        var packed = new ByteArrayOutputStream(bytes.length / 4 + 64);
        packed.write(HEAD);
        deflater.setInput(bytes);
        deflater.finish();
        var block = new byte[8192];
        while (!deflater.finished()) packed.write(block, 0, deflater.deflate(block));
        number(packed, (int) sum.getValue());
        number(packed, bytes.length);
        return packed.toByteArray();
    }

    private static void number(ByteArrayOutputStream packed, int number) {
        for (int shift = 0; shift < 32; shift += 8) packed.write(number >> shift);
    }
}
