package fr.rentree.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** Lines that refer to what their package does not hold: it may be loaded already. */
final class Pending {

    private record Reference(Line line, String column, String key) {}

    private final PackageFile to;
    private final Trouble unknown;
    private final List<Reference> open = new ArrayList<>();

    Pending(PackageFile to, Trouble unknown) {
        this.to = to;
        this.unknown = unknown;
    }

    void add(Line line, String column, String key) {
        open.add(new Reference(line, column, key));
    }

    Set<String> keys() {
        return open.stream().map(Reference::key).collect(Collectors.toSet());
    }

    /**
     * Notes the references to what nobody knows; where a whole file is what is missing, that and nothing else.
     *
     * @param loaded of these keys, those that are loaded already
     */
    void settle(boolean filePresent, UnaryOperator<Set<String>> loaded, Unread unread, Faults faults) {
        if (open.isEmpty()) return;
        var known = loaded.apply(keys());
        if (!filePresent && known.isEmpty()) {
            faults.add(Trouble.FILE_MISSING.in(to.baseName() + ".csv", 0, "", "", to.baseName() + ".csv"));
            return;
        }
        for (var reference : open)
            if (unread.mayHold(reference.key)) reference.line.spoil();
            else if (!known.contains(reference.key)) reference.line.note(reference.column, unknown, reference.key);
    }
}
