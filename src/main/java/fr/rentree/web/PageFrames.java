package fr.rentree.web;

import fr.rentree.shared.AccessibilityStatement;
import fr.rentree.shared.DemoSettings;
import fr.rentree.shared.University;
import fr.rentree.web.asset.StaticFiles;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.MethodParameter;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/** Makes the {@link PageFrame} of a request, for controllers and for pages that are written without one. */
public class PageFrames implements HandlerMethodArgumentResolver {

    private final Languages languages;
    private final University university;
    private final AccessibilityStatement accessibility;
    private final StaticFiles files;
    private final DemoSettings demo;
    private final ObjectProvider<PageReminder> reminders;

    PageFrames(
            Languages languages,
            University university,
            AccessibilityStatement accessibility,
            StaticFiles files,
            DemoSettings demo,
            ObjectProvider<PageReminder> reminders) {
        this.languages = languages;
        this.university = university;
        this.accessibility = accessibility;
        this.files = files;
        this.demo = demo;
        this.reminders = reminders;
    }

    public PageFrame of(HttpServletRequest request) {
        return of(request, Visitor.of(request));
    }

    /** The frame of an error page, which must not fail because the session cannot be read either. */
    PageFrame calm(HttpServletRequest request) {
        try {
            return of(request);
        } catch (RuntimeException e) {
            return of(request, null);
        }
    }

    private PageFrame of(HttpServletRequest request, @Nullable Visitor visitor) {
        var words = languages.of(request);
        return new PageFrame(
                words,
                university,
                accessibility,
                files,
                demo.demo(),
                path(request),
                visitor == null ? null : visitor.displayName(),
                csrf(request),
                visitor == null ? null : visitor.formTag(),
                visitor == null ? null : visitor.session(),
                () -> visitor == null ? null : reminder(visitor, words));
    }

    private @Nullable String reminder(Visitor visitor, Words words) {
        return reminders.stream()
                .map(it -> it.of(visitor, words))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    /** Where the visitor is, seen from the address bar: an error page keeps the address of what failed. */
    static String path(HttpServletRequest request) {
        var failed = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        var path = failed == null ? request.getRequestURI() : failed.toString();
        var query = failed == null && request.getMethod().equals("GET") ? request.getQueryString() : null;
        return query == null ? path : path + "?" + query;
    }

    private static String csrf(HttpServletRequest request) {
        var token = request.getAttribute(CsrfToken.class.getName());
        return token instanceof CsrfToken csrf ? csrf.getToken() : "";
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == PageFrame.class;
    }

    @Override
    public PageFrame resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
        return of((HttpServletRequest) request.getNativeRequest());
    }
}
