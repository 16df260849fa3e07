package fr.rentree.enrolment;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** Names one enrolment: a student in a programme for a campaign. */
public record EnrolmentId(@JsonValue UUID value) {

    @JsonCreator
    public EnrolmentId {}

    @Override
    public String toString() {
        return value.toString();
    }
}
