package fr.rentree.enrolment.web;

import static java.util.Objects.requireNonNull;

import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.core.ResolvableType;
import org.springframework.validation.DataBinder;

/** Makes a form record of texts that were kept, as Spring makes it of those that were posted. */
final class Forms {

    private Forms() {}

    static <F extends Record> F bind(Class<F> type, Map<String, String> typed) {
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
