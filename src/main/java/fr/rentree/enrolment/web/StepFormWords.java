package fr.rentree.enrolment.web;

import fr.rentree.enrolment.Step;
import fr.rentree.enrolment.StepFormText;
import fr.rentree.reference.References;
import fr.rentree.web.FormWords;
import fr.rentree.web.PersonalData.Line;
import fr.rentree.web.Words;
import java.util.Arrays;
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
                    var text = new StepFormText(words, references, step);
                    return new Line(text.label(name), text.value(name, value));
                })
                .orElse(null);
    }
}
