package fr.rentree.bench;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.zip.GZIPInputStream;

/**
 * One student's connection to the server: keep-alive HTTP/1.1 over a bare socket, gzip as browsers ask for it. It shares
 * the processors with what it measures, so it does as little as it can.
 */
final class Line implements AutoCloseable {

    /** What came back. Texts hold bytes as characters (ISO 8859-1), so that nothing is decoded for nothing. */
    record Answer(int status, String location, String body) {}

    private final Socket socket;
    private final InputStream in;
    private final OutputStream out;
    private final String headers;
    private byte[] buffer = new byte[64 * 1024];
    private int from;
    private int to;

    Line(int port, String cookie) throws IOException {
        this(port, cookie, 30_000);
    }

    /** @param patience milliseconds until an answer has to begin */
    Line(int port, String cookie, int patience) throws IOException {
        socket = new Socket();
        socket.setTcpNoDelay(true);
        socket.connect(new InetSocketAddress("127.0.0.1", port));
        socket.setSoTimeout(patience);
        in = socket.getInputStream();
        out = socket.getOutputStream();
        headers = " HTTP/1.1\r\nHost: 127.0.0.1:" + port + "\r\nAccept: text/html\r\nAccept-Encoding: gzip\r\nCookie: "
                + cookie + "\r\n";
    }

    Answer get(String path) throws IOException {
        return send("GET " + path + headers + "\r\n");
    }

    Answer post(String path, String form) throws IOException {
        return send("POST " + path + headers + "Content-Type: application/x-www-form-urlencoded\r\nContent-Length: "
                + form.length() + "\r\n\r\n" + form);
    }

    private Answer send(String request) throws IOException {
        out.write(request.getBytes(StandardCharsets.ISO_8859_1));
        var head = head();
        var status = Integer.parseInt(head.substring(9, 12));
        var body = header(head, "transfer-encoding").equals("chunked") ? chunks() : bytes(length(head));
        var text = header(head, "content-encoding").equals("gzip")
                ? new GZIPInputStream(new ByteArrayInputStream(body), 8192).readAllBytes()
                : body;
        return new Answer(status, header(head, "location"), new String(text, StandardCharsets.ISO_8859_1));
    }

    private static int length(String head) {
        var written = header(head, "content-length");
        return written.isEmpty() ? 0 : Integer.parseInt(written);
    }

    private static String header(String head, String name) {
        int at = head.toLowerCase(Locale.ROOT).indexOf("\r\n" + name + ": ");
        return at < 0 ? "" : head.substring(at + name.length() + 4, head.indexOf("\r\n", at + 2));
    }

    /** Status and headers, with the line break before the empty line. */
    private String head() throws IOException {
        for (int i = from; ; i++) {
            while (i + 3 >= to) {
                int read = from;
                fill();
                i -= read - from;
            }
            if (buffer[i] == '\r' && buffer[i + 1] == '\n' && buffer[i + 2] == '\r' && buffer[i + 3] == '\n') {
                var head = new String(buffer, from, i + 2 - from, StandardCharsets.ISO_8859_1);
                from = i + 4;
                return head;
            }
        }
    }

    private byte[] chunks() throws IOException {
        var whole = new byte[16 * 1024];
        int length = 0;
        while (true) {
            int size = Integer.parseInt(lineOfText(), 16);
            if (size == 0) {
                lineOfText();
                return Arrays.copyOf(whole, length);
            }
            if (length + size > whole.length) whole = Arrays.copyOf(whole, (length + size) * 2);
            System.arraycopy(bytes(size), 0, whole, length, size);
            length += size;
            lineOfText();
        }
    }

    private String lineOfText() throws IOException {
        for (int i = from; ; i++) {
            while (i + 1 >= to) {
                int read = from;
                fill();
                i -= read - from;
            }
            if (buffer[i] == '\r' && buffer[i + 1] == '\n') {
                var text = new String(buffer, from, i - from, StandardCharsets.ISO_8859_1);
                from = i + 2;
                return text;
            }
        }
    }

    private byte[] bytes(int count) throws IOException {
        while (to - from < count) fill();
        from += count;
        return Arrays.copyOfRange(buffer, from - count, from);
    }

    /** Reads more behind what is not used yet, which moves to the front. */
    private void fill() throws IOException {
        System.arraycopy(buffer, from, buffer, 0, to - from);
        to -= from;
        from = 0;
        if (to == buffer.length) buffer = Arrays.copyOf(buffer, buffer.length * 2);
        int read = in.read(buffer, to, buffer.length - to);
        if (read < 0) throw new IOException("the server hung up");
        to += read;
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
