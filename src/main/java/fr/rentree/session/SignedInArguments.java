package fr.rentree.session;

import fr.rentree.shared.StudentNumber;
import fr.rentree.web.SignedIn;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.MethodParameter;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.AuthenticationCredentialsNotFoundException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.view.RedirectView;

/** Gives controllers who is signed in, and forgets a kept form once its page was posted well. */
@Configuration(proxyBeanMethods = false)
class SignedInArguments implements WebMvcConfigurer {

    private final ObjectProvider<KeptForms> kept;
    private final ObjectProvider<ReauthenticationGuard> fresh;
    private final ObjectProvider<PageRules> pages;

    /** @param kept not there in the test of one page, nor are the others */
    SignedInArguments(
            ObjectProvider<KeptForms> kept,
            ObjectProvider<ReauthenticationGuard> fresh,
            ObjectProvider<PageRules> pages) {
        this.pages = pages;
        this.kept = kept;
        this.fresh = fresh;
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(new Resolver());
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        fresh.ifAvailable(registry::addInterceptor);
        kept.ifAvailable(forms -> registry.addInterceptor(new Forgetting(forms, pages.getObject())));
    }

    private static final class Resolver implements HandlerMethodArgumentResolver {

        @Override
        public boolean supportsParameter(MethodParameter parameter) {
            return parameter.hasParameterAnnotation(SignedIn.class);
        }

        @Override
        public Object resolveArgument(
                MethodParameter parameter,
                @Nullable ModelAndViewContainer container,
                NativeWebRequest request,
                @Nullable WebDataBinderFactory binders) {
            var person =
                    PersonAuthentication.of(SecurityContextHolder.getContext().getAuthentication());
            if (person == null) throw new AuthenticationCredentialsNotFoundException("nobody is signed in");
            if (parameter.getParameterType() == Person.class) return person;
            if (parameter.getParameterType() != StudentNumber.class)
                throw new IllegalStateException("@SignedIn is a Person or a StudentNumber: " + parameter);
            if (person.student() == null) throw new AccessDeniedException("no student");
            return person.student();
        }
    }

    /** A form that is right answers with a redirect; one that is wrong is shown again. */
    private static final class Forgetting implements HandlerInterceptor {

        private final KeptForms kept;
        private final PageRules pages;

        Forgetting(KeptForms kept, PageRules pages) {
            this.kept = kept;
            this.pages = pages;
        }

        @Override
        public void postHandle(
                HttpServletRequest request, HttpServletResponse response, Object handler, @Nullable ModelAndView page) {
            if (page != null && page.getView() instanceof RedirectView && pages.keeps(request))
                kept.drop(request, response);
        }
    }
}
