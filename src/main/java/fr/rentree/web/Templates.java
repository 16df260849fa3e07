package fr.rentree.web;

import fr.rentree.web.asset.GzipPacker;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.http.HttpHeaders;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.ViewResolver;

/** Draws pages with the templates under {@code src/main/jte}, which are compiled with the rest. */
public class Templates implements ViewResolver, Ordered {

    private static final int PACKED_FROM = 1024;
    private static final Pattern REFUSED = Pattern.compile("gzip\\s*;\\s*q=0(\\.0*)?\\s*(,|$)");

    private final GzipPacker packer = new GzipPacker();
    private final TemplateEngine engine = TemplateEngine.createPrecompiled(ContentType.Html);

    /** @param template path without the ending, as in {@link Page#of} */
    public void write(String template, Object view, HttpServletResponse response) throws IOException {
        response.setContentType("text/html;charset=UTF-8");
        send(draw(template, view), response);
    }

    private Utf8ByteOutput draw(String template, Object view) {
        var output = new Utf8ByteOutput();
        engine.render(template + ".jte", view, output);
        return output;
    }

    private static void send(Utf8ByteOutput output, HttpServletResponse response) throws IOException {
        response.setContentLength(output.getContentLength());
        output.writeTo(response.getOutputStream());
    }

    @Override
    public @Nullable View resolveViewName(String template, Locale locale) {
        return template.indexOf(':') < 0 ? new Drawn(template) : null;
    }

    @Override
    public int getOrder() {
        return HIGHEST_PRECEDENCE;
    }

    private final class Drawn implements View {

        private final String template;

        Drawn(String template) {
            this.template = template;
        }

        /** Without it, content negotiation looks for another view and finds none. */
        @Override
        public String getContentType() {
            return "text/html";
        }

        @Override
        public void render(@Nullable Map<String, ?> model, HttpServletRequest request, HttpServletResponse response)
                throws IOException {
            var view = model == null ? null : model.get(Page.MODEL);
            if (view == null) throw new IllegalStateException(template + " has no view record");
            var output = draw(template, view);
            response.setContentType("text/html;charset=UTF-8");
            response.addHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING);
            if (output.getContentLength() < PACKED_FROM || !takesGzip(request)) send(output, response);
            else {
                var packed = packer.gzip(output);
                response.setHeader(HttpHeaders.CONTENT_ENCODING, "gzip");
                response.setContentLength(packed.length);
                response.getOutputStream().write(packed);
            }
        }

        private static boolean takesGzip(HttpServletRequest request) {
            var encodings = request.getHeader(HttpHeaders.ACCEPT_ENCODING);
            return encodings != null
                    && encodings.contains("gzip")
                    && !REFUSED.matcher(encodings).find();
        }
    }
}
