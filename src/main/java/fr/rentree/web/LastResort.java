package fr.rentree.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.web.filter.OncePerRequestFilter;

/** In front of everything: what nobody caught, be it before the dispatcher, becomes a page in our words. */
@Order(Ordered.HIGHEST_PRECEDENCE + 5)
class LastResort extends OncePerRequestFilter {

    private final ErrorPages pages;

    LastResort(ErrorPages pages) {
        this.pages = pages;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain rest)
            throws IOException, ServletException {
        try {
            rest.doFilter(request, response);
        } catch (ServletException | RuntimeException e) {
            if (response.isCommitted()) throw e;
            response.resetBuffer();
            pages.failed(e, request, response);
        }
    }
}
