package fr.rentree.web;

import fr.rentree.shared.AccessibilityStatement;
import fr.rentree.shared.DemoSettings;
import fr.rentree.shared.University;
import fr.rentree.web.asset.Brand;
import fr.rentree.web.asset.PackedFiles;
import fr.rentree.web.load.ConcurrencyLimitFilter;
import fr.rentree.web.load.ConnectionLimits;
import fr.rentree.web.load.NetworkSettings;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.i18n.AbstractLocaleResolver;

/** Everything that a page needs, in one place, so that a test of one page gets the whole of it, too. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({
    University.class,
    AccessibilityStatement.class,
    Brand.class,
    DemoSettings.class,
    NetworkSettings.class
})
@Import({
    Languages.class,
    PackedFiles.class,
    PageFrames.class,
    Templates.class,
    ErrorPages.class,
    LastResort.class,
    ConnectionLimits.class,
    ConcurrencyLimitFilter.class,
    RecordForms.class
})
class WebConfiguration implements WebMvcConfigurer {

    private final PageFrames frames;
    private final ObjectProvider<TypedKeeper> keeper;

    WebConfiguration(PageFrames frames, ObjectProvider<TypedKeeper> keeper) {
        this.frames = frames;
        this.keeper = keeper;
    }

    /** The language that answers say they are in: the one of their words, not the one that the browser asks for. */
    @Bean
    LocaleResolver localeResolver(Languages languages) {
        return new AbstractLocaleResolver() {
            @Override
            public Locale resolveLocale(HttpServletRequest request) {
                return languages.of(request).locale();
            }

            @Override
            public void setLocale(
                    HttpServletRequest request, @Nullable HttpServletResponse response, @Nullable Locale locale) {
                throw new UnsupportedOperationException("the language is changed by its cookie");
            }
        };
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
