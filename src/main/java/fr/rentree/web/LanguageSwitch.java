package fr.rentree.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.HandlerInterceptor;

/**
 * « English » on a page with a form is a button of that form: what was typed is kept, nothing is checked or saved, and
 * the page comes back with it in the other language.
 */
class LanguageSwitch implements HandlerInterceptor {

    /** Name of the button; its value is the language. */
    static final String BUTTON = "_langue";

    private final ObjectProvider<TypedKeeper> keeper;

    LanguageSwitch(ObjectProvider<TypedKeeper> keeper) {
        this.keeper = keeper;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        var language = request.getMethod().equals("POST") ? request.getParameter(BUTTON) : null;
        if (language == null) return true;
        var keeping = keeper.getIfAvailable();
        var kept = keeping != null && keeping.keep(request, response);
        response.addHeader(HttpHeaders.SET_COOKIE, Languages.cookie(language));
        response.setHeader(HttpHeaders.LOCATION, back(request, kept));
        response.setStatus(HttpStatus.SEE_OTHER.value());
        return false;
    }

    private static String back(HttpServletRequest request, boolean kept) {
        var query = request.getQueryString();
        var path = query == null ? request.getRequestURI() : request.getRequestURI() + "?" + query;
        if (!LocalPath.is(path)) return "/";
        if (!kept || request.getParameter(TypedKeeper.RESUME) != null) return path;
        return path + (query == null ? "?" : "&") + TypedKeeper.RESUME;
    }
}
