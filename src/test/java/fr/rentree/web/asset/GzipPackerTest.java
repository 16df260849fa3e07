package fr.rentree.web.asset;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import gg.jte.output.Utf8ByteOutput;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;

class GzipPackerTest {

    private final GzipPacker packer = new GzipPacker();

    @Test
    void pagesAreReadBackAsTheyWereWrittenOneAfterTheOther() throws IOException {
        for (var name : new String[] {"O'Connor", "Nguyễn", "Œuvrard"}) {
            var page = new Utf8ByteOutput();
            for (int line = 0; line < 2_000; line++) {
                page.writeUserContent(name);
                page.writeContent("<br>");
            }
            var packed = packer.gzip(page);
            assertThat(packed.length).isLessThan(page.getContentLength() / 10);
            var read = new GZIPInputStream(new ByteArrayInputStream(packed)).readAllBytes();
            assertThat(new String(read, UTF_8)).isEqualTo((name + "<br>").repeat(2_000));
        }
    }
}
