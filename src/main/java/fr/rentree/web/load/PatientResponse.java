package fr.rentree.web.load;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import java.time.Duration;

/** Sends a page in small parts, within a {@link TransferDeadline}: who takes it a byte a minute is let go. */
class PatientResponse extends HttpServletResponseWrapper {

    private static final int PART = 4_096;
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    PatientResponse(HttpServletResponse response) {
        super(response);
    }

    @Override
    public ServletOutputStream getOutputStream() throws IOException {
        return new Parts(super.getOutputStream(), new TransferDeadline(PATIENCE));
    }

    private static final class Parts extends ServletOutputStream {

        private final ServletOutputStream out;
        private final TransferDeadline deadline;

        Parts(ServletOutputStream out, TransferDeadline deadline) {
            this.out = out;
            this.deadline = deadline;
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            for (int from = offset; from < offset + length; from += PART) {
                var part = Math.min(PART, offset + length - from);
                out.write(bytes, from, part);
                deadline.passed(part);
            }
        }

        @Override
        public void write(int each) throws IOException {
            out.write(each);
        }

        @Override
        public void flush() throws IOException {
            out.flush();
        }

        @Override
        public void close() throws IOException {
            out.close();
        }

        @Override
        public boolean isReady() {
            return out.isReady();
        }

        @Override
        public void setWriteListener(WriteListener listener) {
            out.setWriteListener(listener);
        }
    }
}
