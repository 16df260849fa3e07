package fr.rentree.enrolment.web;

import static java.util.Objects.requireNonNull;

import fr.rentree.session.KeptForms;
import fr.rentree.session.Person;
import fr.rentree.web.PageFrames;
import fr.rentree.web.Visitor;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Makes a {@link StepRequest} of the session's person; who is no student is refused. */
@Component
class StepRequests implements HandlerMethodArgumentResolver, WebMvcConfigurer {

    private final PageFrames frames;
    private final KeptForms keptForms;

    StepRequests(PageFrames frames, KeptForms keptForms) {
        this.frames = frames;
        this.keptForms = keptForms;
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(this);
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == StepRequest.class;
    }

    @Override
    public StepRequest resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
        var http = (HttpServletRequest) request.getNativeRequest();
        if (!(Visitor.of(http) instanceof Person person) || person.student() == null)
            throw new AccessDeniedException("no student");
        return new StepRequest(
                person,
                person.student(),
                frames.of(http),
                http,
                (HttpServletResponse) requireNonNull(request.getNativeResponse()),
                keptForms);
    }
}
