package fr.rentree.shared.web;

import fr.rentree.shared.University;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Everything that a page needs, in one place, so that a test of one page gets the whole of it, too. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(University.class)
@Import({Languages.class, PackedFiles.class, Frames.class, Templates.class, ErrorPages.class, LastResort.class})
class WebConfiguration implements WebMvcConfigurer {

    private final Frames frames;
    private final ObjectProvider<TypedKeeper> keeper;

    WebConfiguration(Frames frames, ObjectProvider<TypedKeeper> keeper) {
        this.frames = frames;
        this.keeper = keeper;
    }

    @Override
    public void addInterceptors(InterceptorRegistry interceptors) {
        interceptors.addInterceptor(new LanguageSwitch(keeper));
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(frames);
    }
}
