package fr.rentree.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** Lines that refer to what their package does not hold: it may be loaded already. */
final class PendingReferences {

    private record Reference(FileLine line, String column, String key) {}

    private final PackageFile to;
    private final ImportProblem unknown;
    private final List<Reference> open = new ArrayList<>();

    PendingReferences(PackageFile to, ImportProblem unknown) {
        this.to = to;
        this.unknown = unknown;
    }

    void add(FileLine line, String column, String key) {
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
    void settle(boolean filePresent, UnaryOperator<Set<String>> loaded, UnreadLines unread, ImportFaults faults) {
        if (open.isEmpty()) return;
        var known = loaded.apply(keys());
        if (!filePresent && known.isEmpty()) {
            faults.add(ImportProblem.FILE_MISSING.in(to.baseName() + ".csv", 0, "", "", to.baseName() + ".csv"));
            return;
        }
        for (var reference : open)
            if (unread.mayHold(reference.key)) reference.line.spoil();
            else if (!known.contains(reference.key)) reference.line.note(reference.column, unknown, reference.key);
    }
}
