package fr.rentree.support;

import com.deque.html.axecore.playwright.AxeBuilder;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.web.servlet.ServletRegistrationBean;
import org.springframework.context.annotation.Bean;

/**
 * axe, from the address of the page that it looks at, which is all that the page's content security policy allows. The browser
 * keeps it, read and compiled: 18 ms a page instead of 60 for half a megabyte by way of Playwright.
 */
@AutoConfiguration
@ConditionalOnWebApplication
public class AxeScript {

    static final String PATH = "/static/axe.js";

    private static final byte[] SCRIPT = AxeBuilder.getAxeScript().getBytes(StandardCharsets.UTF_8);

    @Bean
    ServletRegistrationBean<HttpServlet> axe() {
        return new ServletRegistrationBean<>(
                new HttpServlet() {
                    @Override
                    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
                        response.setContentType("text/javascript;charset=utf-8");
                        response.setHeader("Cache-Control", "max-age=31536000, immutable");
                        response.getOutputStream().write(SCRIPT);
                    }
                },
                PATH);
    }
}
