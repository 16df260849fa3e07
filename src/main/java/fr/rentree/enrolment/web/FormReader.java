package fr.rentree.enrolment.web;

import static java.util.Objects.requireNonNull;

import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.core.ResolvableType;
import org.springframework.validation.DataBinder;

/**
 * Makes a form record of the texts that were posted, or kept: by its constructor alone, so that nobody's parameter writes
 * where no field is. List places beyond the hundredth are no form of ours: the binder would refuse them with an exception.
 */
final class FormReader {

    private FormReader() {}

    private static final Pattern FAR = Pattern.compile(".*\\[\\d{3,}].*");

    static <F> F posted(Class<F> type, HttpServletRequest request) {
        var typed = new HashMap<String, String>();
        request.getParameterMap().forEach((name, values) -> typed.put(name, values[0]));
        return bind(type, typed);
    }

    static <F> F bind(Class<F> type, Map<String, String> all) {
        var typed = new HashMap<>(all);
        typed.keySet().removeIf(name -> FAR.matcher(name).matches());
        var binder = new DataBinder(null);
        binder.setTargetType(ResolvableType.forClass(type));
        binder.construct(new DataBinder.ValueResolver() {
            @Override
            public @Nullable Object resolveValue(String name, Class<?> wanted) {
                return typed.get(name);
            }

            @Override
            public Set<String> getNames() {
                return typed.keySet();
            }
        });
        return type.cast(requireNonNull(binder.getTarget()));
    }
}
