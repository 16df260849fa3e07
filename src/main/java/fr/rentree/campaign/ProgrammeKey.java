package fr.rentree.campaign;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Pattern;

/**
 * A programme's code (« étape », at most 6 capital letters, digits or {@code _}) and version (1 to 3 digits), written
 * {@code IN2MTP-181}. Other text is an {@link IllegalArgumentException}.
 */
public record ProgrammeKey(String code, String version) {

    private static final Pattern CODE = Pattern.compile("[A-Z0-9_]{1,6}");
    private static final Pattern VERSION = Pattern.compile("\\d{1,3}");

    public ProgrammeKey {
        if (!CODE.matcher(code).matches() || !VERSION.matcher(version).matches())
            throw new IllegalArgumentException("not a programme: " + code + "-" + version);
    }

    @JsonCreator
    public static ProgrammeKey parse(String written) {
        var dash = written.lastIndexOf('-');
        if (dash < 0) throw new IllegalArgumentException("not a programme: " + written);
        return new ProgrammeKey(written.substring(0, dash), written.substring(dash + 1));
    }

    @Override
    @JsonValue
    public String toString() {
        return code + "-" + version;
    }
}
