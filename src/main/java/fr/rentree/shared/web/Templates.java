package fr.rentree.shared.web;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.ViewResolver;

/** Draws pages with the templates under {@code src/main/jte}, which are compiled with the rest. */
public class Templates implements ViewResolver, Ordered {

    private final TemplateEngine engine = TemplateEngine.createPrecompiled(ContentType.Html);

    /** @param template path without the ending, as in {@link Page#of} */
    public void write(String template, Object view, HttpServletResponse response) throws IOException {
        var output = new Utf8ByteOutput();
        engine.render(template + ".jte", view, output);
        response.setContentType("text/html;charset=UTF-8");
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
            write(template, view, response);
        }
    }
}
