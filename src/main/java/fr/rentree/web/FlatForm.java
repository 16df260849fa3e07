package fr.rentree.web;

import java.lang.reflect.RecordComponent;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** A form record as the flat text that a browser posts: nested records with dots, lists with brackets. */
public final class FlatForm {

    private static final Map<Class<?>, RecordComponent[]> COMPONENTS = new ConcurrentHashMap<>();

    private FlatForm() {}

    /** Every text of the form by field name; what is {@code null} reads as empty. */
    public static Map<String, String> of(Record form) {
        var texts = new LinkedHashMap<String, String>();
        collect("", form, texts);
        return texts;
    }

    private static void collect(String prefix, Record form, Map<String, String> texts) {
        for (var component : COMPONENTS.computeIfAbsent(form.getClass(), Class::getRecordComponents)) {
            put(prefix + component.getName(), read(component, form), texts);
        }
    }

    private static void put(String name, @Nullable Object value, Map<String, String> texts) {
        switch (value) {
            case null -> texts.put(name, "");
            case Record nested -> collect(name + ".", nested, texts);
            case List<?> list -> {
                for (int i = 0; i < list.size(); i++) put(name + "[" + i + "]", list.get(i), texts);
            }
            case Map<?, ?> map -> map.forEach((key, each) -> put(name + "[" + key + "]", each, texts));
            default -> texts.put(name, value.toString());
        }
    }

    private static @Nullable Object read(RecordComponent component, Record form) {
        try {
            component.getAccessor().setAccessible(true);
            return component.getAccessor().invoke(form);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
