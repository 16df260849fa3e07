package fr.rentree.cli;

import fr.rentree.cli.CommandLine.NotUnderstood;
import fr.rentree.shared.AcademicYear;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The arguments of a command, parsed.
 *
 * @param values what is neither option nor setting
 * @param flags options without a value, as {@code --dry-run}
 * @param options those with one, as {@code --year 2026-2027} or {@code --year=2026-2027}
 * @param settings of Rentrée, as {@code --rentree.data-dir=…}
 */
public record CommandArguments(
        List<String> values, Set<String> flags, Map<String, String> options, List<String> settings) {

    /** Reads them; any other option than these is not understood. */
    public static CommandArguments read(List<String> written, Set<String> flags, Set<String> options)
            throws NotUnderstood {
        var read = new CommandArguments(new ArrayList<>(), new HashSet<>(), new HashMap<>(), new ArrayList<>());
        for (var rest = written.iterator(); rest.hasNext(); ) {
            var argument = rest.next();
            var name = argument.replaceFirst("=.*", "");
            if (flags.contains(argument)) read.flags.add(argument);
            else if (options.contains(name)) read.options.put(name, value(argument, rest));
            else if (argument.matches("--[a-z-]+\\..+=.*")) read.settings.add(argument);
            else if (argument.startsWith("-")) throw new NotUnderstood("L'option « " + argument + " » n'existe pas.");
            else read.values.add(argument);
        }
        return read;
    }

    private static String value(String argument, Iterator<String> rest) throws NotUnderstood {
        int equals = argument.indexOf('=');
        var value = equals >= 0 ? argument.substring(equals + 1) : rest.hasNext() ? rest.next() : "";
        if (value.isEmpty() || value.startsWith("--"))
            throw new NotUnderstood("L'option « " + argument + " » attend une valeur.");
        return value;
    }

    /** The only value. */
    public String only(String missing, String several) throws NotUnderstood {
        if (values.size() != 1) throw new NotUnderstood(values.isEmpty() ? missing : several);
        return values.getFirst();
    }

    public Optional<String> option(String name) {
        return Optional.ofNullable(options.get(name));
    }

    /** The year of {@code --year}, if it is given. */
    public @Nullable AcademicYear year() throws NotUnderstood {
        var written = options.get("--year");
        try {
            return written == null ? null : AcademicYear.parse(written);
        } catch (IllegalArgumentException notAYear) {
            throw new NotUnderstood("« " + written + " » n'est pas une année universitaire comme 2026-2027.");
        }
    }
}
