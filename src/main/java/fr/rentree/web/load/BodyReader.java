package fr.rentree.web.load;

import fr.rentree.web.NetworkAddress;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.Duration;
import org.apache.catalina.connector.ClientAbortException;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;
import org.apache.coyote.ActionCode;
import org.apache.tomcat.util.buf.ByteChunk;
import org.apache.tomcat.util.net.ApplicationBufferHandler;

/**
 * Reads the whole body of a request before anything else is done for it. Tomcat would take memory for as much as is
 * announced, and wait for each part without an end: three hundred forms that were announced and never sent filled it. Here
 * memory is taken for what has come, of a stock that has an end, within a {@link TransferDeadline}. How many are worked at then,
 * with their bodies, is the affair of {@link ConcurrencyLimitFilter}.
 */
class BodyReader extends ValveBase {

    /** What no form of ours exceeds; Tomcat's own limit (application.yaml) is the same. */
    private static final int LARGEST_FORM = 256 * 1024;

    /** A file to check, with what is around it; the limits of application.yaml are lower. */
    private static final int LARGEST_UPLOAD = 1200 * 1024;

    /** Longer than that, a body is not read to its end so that a page can answer it. */
    private static final int LONGEST = 32 * 1024 * 1024;

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    /** What Tomcat itself holds for a request that is not over: 125 kB, measured with half-sent forms. */
    static final int REQUEST = 128 * 1024;

    private final FairShares memory = FairShares.ofMemory(0.4);

    BodyReader() {
        super(true);
    }

    @Override
    public void invoke(Request request, Response response) throws IOException, ServletException {
        var incoming = request.getCoyoteRequest();
        if (incoming.getContentLengthLong() <= 0 && request.getHeader("Transfer-Encoding") == null) {
            getNext().invoke(request, response);
            return;
        }
        var body = new Body(NetworkAddress.of(request), largest(request));
        try {
            body.read(incoming);
            incoming.action(ActionCode.REQ_SET_BODY_REPLAY, body.bytes);
        } catch (IOException e) {
            // nobody listens any more, or nobody shall: what comes late, or beside too much else, is not waited for
            incoming.action(ActionCode.CLOSE_NOW, e);
            return;
        } finally {
            body.giveBack();
        }
        getNext().invoke(request, response);
    }

    private static int largest(HttpServletRequest request) {
        var type = request.getContentType();
        return type != null && type.startsWith("multipart/") ? LARGEST_UPLOAD : LARGEST_FORM;
    }

    /**
     * The bytes read so far. Of a body that is too large, one byte more than allowed is kept, so that it is refused as
     * such.
     */
    private final class Body implements ApplicationBufferHandler {

        private final String address;
        private final int largest;
        private final ByteChunk bytes = new ByteChunk();
        private final TransferDeadline deadline = new TransferDeadline(PATIENCE);
        private ByteBuffer part = EMPTY_BUFFER;
        private long came;
        private long taken;

        Body(String address, int largest) {
            this.address = address;
            this.largest = largest;
        }

        void read(org.apache.coyote.Request incoming) throws IOException {
            for (int more = incoming.doRead(this); more >= 0; more = incoming.doRead(this)) {
                came += part.remaining();
                if (came > LONGEST) throw new IOException("too long");
                deadline.passed(part.remaining());
                // what is there at once, as nearly every form, asks for nothing
                if (taken == 0 && came != incoming.getContentLengthLong()) take(REQUEST);
                keep();
            }
        }

        private void keep() throws IOException {
            var room = Math.min(part.remaining(), largest + 1 - bytes.getLength());
            if (room <= 0) return;
            if (taken > 0) take(room);
            bytes.append(part.slice().limit(room));
        }

        private void take(int more) throws IOException {
            if (!memory.take(address, more)) throw new ClientAbortException("too many bodies at once");
            taken += more;
        }

        void giveBack() {
            memory.giveBack(address, taken);
            taken = 0;
        }

        @Override
        public void setByteBuffer(ByteBuffer buffer) {
            part = buffer;
        }

        @Override
        public ByteBuffer getByteBuffer() {
            return part;
        }

        @Override
        public void expand(int size) {}
    }
}
