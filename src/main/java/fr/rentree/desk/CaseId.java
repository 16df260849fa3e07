package fr.rentree.desk;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import fr.rentree.shared.NotFound;
import java.util.UUID;

/** Which case. */
public record CaseId(@JsonValue UUID value) {

    @JsonCreator
    public CaseId {}

    /** The id in an address; what cannot be one leads to no case. */
    public static CaseId parse(String written) {
        try {
            return new CaseId(UUID.fromString(written));
        } catch (IllegalArgumentException e) {
            throw new NotFound("case");
        }
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
