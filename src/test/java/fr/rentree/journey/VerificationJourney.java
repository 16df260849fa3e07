package fr.rentree.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.ReaderException;
import com.google.zxing.common.GlobalHistogramBinarizer;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import fr.rentree.journey.Cast.Student;
import fr.rentree.session.Role;
import fr.rentree.support.Visit;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.rendering.PDFRenderer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Students with documents, and strangers who check them: each stranger has a network address of its own. */
abstract class VerificationJourney extends Journey {

    static final String CHECK = "/verifier";

    private static final AtomicInteger STRANGERS = new AtomicInteger();
    private static final JsonMapper JSON = new JsonMapper();

    /** Somebody who is not signed in, from a place where nobody has checked yet. */
    Visit stranger() {
        var visit = new Visit(port);
        int number = STRANGERS.incrementAndGet();
        visit.headers().put("X-Forwarded-For", "198.18.%d.%d".formatted(number / 250, number % 250 + 1));
        return visit;
    }

    /** The same as a program. */
    Visit program() {
        var visit = stranger();
        visit.headers().put("Accept", "application/json");
        return visit;
    }

    static JsonNode json(Visit.Answer answer) {
        return JSON.readTree(answer.body());
    }

    /** Where the document's code is checked, as the QR code on its page says. */
    static String scanned(byte[] pdf) throws IOException {
        try (var document = Loader.loadPDF(pdf)) {
            var renderer = new PDFRenderer(document);
            for (int sharpness : List.of(150, 200, 250, 300)) {
                var page = renderer.renderImageWithDPI(0, sharpness);
                var found = nearer(page).flatMap(it -> look(it).stream()).findFirst();
                if (found.isPresent()) return URI.create(found.get()).getPath();
            }
            throw new AssertionError("no QR code on the page");
        }
    }

    /** The page, and parts of it: letters beside the code mislead the reader once in some hundred pages, as they do a telephone held too far away. */
    private static Stream<BufferedImage> nearer(BufferedImage page) {
        return IntStream.rangeClosed(1, 4).boxed().flatMap(parts -> {
            int width = page.getWidth() / parts;
            int height = page.getHeight() / parts;
            return IntStream.rangeClosed(0, 2 * parts - 2)
                    .boxed()
                    .flatMap(row -> IntStream.rangeClosed(0, 2 * parts - 2)
                            .mapToObj(column -> page.getSubimage(column * width / 2, row * height / 2, width, height)));
        });
    }

    private static Optional<String> look(BufferedImage page) {
        int width = page.getWidth();
        int height = page.getHeight();
        var source = new RGBLuminanceSource(width, height, page.getRGB(0, 0, width, height, null, 0, width));
        return Stream.of(new HybridBinarizer(source), new GlobalHistogramBinarizer(source))
                .flatMap(it -> read(new BinaryBitmap(it)).stream())
                .findFirst();
    }

    private static Optional<String> read(BinaryBitmap page) {
        try {
            return Optional.of(new QRCodeReader()
                    .decode(page, Map.of(DecodeHintType.TRY_HARDER, true))
                    .getText());
        } catch (ReaderException e) {
            return Optional.empty();
        }
    }

    UUID enrolment(Student student) {
        return sql.sql("select id from enrolment where student_number = ?")
                .param(student.number().value())
                .query(UUID.class)
                .single();
    }

    String attestation(Student student) {
        return "/reinscription/attestation/" + enrolment(student) + ".pdf";
    }

    String certificate(Student student) {
        return "/reinscription/certificat/" + enrolment(student) + ".pdf";
    }

    /** What the registry does. */
    void become(String status, Student student) {
        var registry = visit(staff(Role.REGISTRY));
        var path = "/secretariat/inscriptions/" + enrolment(student);
        var form = registry.get(path).hiddenFields();
        form.put("reason", "RESIGNATION");
        var done = registry.post(path + (status.equals("VALIDATED") ? "/valider" : "/annuler"), form);
        assertThat(done.location()).endsWith("?fait=" + status.toLowerCase(Locale.ROOT));
    }

    void reopen(Visit visit) {
        visit.post("/reinscription/corriger", Map.of("_csrf", visit.get(END).hidden("_csrf")));
    }
}
