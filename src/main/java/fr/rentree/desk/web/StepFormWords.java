package fr.rentree.desk.web;

import fr.rentree.desk.StudentContext.Typed;
import fr.rentree.enrolment.Step;
import fr.rentree.reference.References;
import fr.rentree.web.FormWords;
import fr.rentree.web.PersonalData.Line;
import fr.rentree.web.Words;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The forms of the steps. */
@Component
class StepFormWords implements FormWords {

    private final References references;

    StepFormWords(References references) {
        this.references = references;
    }

    @Override
    public @Nullable Line line(String path, String name, String value, Words words) {
        return Arrays.stream(Step.values())
                .filter(it -> it.path().equals(path))
                .findFirst()
                .map(step -> {
                    var said = new TypedWords(words, references, step, List.of());
                    var typed = new Typed(name, value);
                    return new Line(said.label(typed), said.value(typed));
                })
                .orElse(null);
    }
}
