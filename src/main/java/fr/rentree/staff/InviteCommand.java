package fr.rentree.staff;

import fr.rentree.account.Account;
import fr.rentree.account.AccountList;
import fr.rentree.account.Role;
import fr.rentree.shared.University;
import fr.rentree.staff.Invitations.Guest;
import java.io.PrintStream;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.core.NestedExceptionUtils;

/**
 * The command line {@code java -jar rentree.jar invite-admin EMAIL}: lets the first administrator in, or another one where all have
 * lost their second factor. Prints the link; 0 done, 1 refused, 2 usage. Works beside a running server.
 */
public final class InviteCommand {

    private static final String USAGE = """
            Usage : java -jar rentree.jar invite-admin ADRESSE

              ADRESSE   adresse électronique de l'administrateur ou de l'administratrice

            Affiche un lien valable sept jours, à usage unique. Une invitation en attente est remplacée.
            Code de retour : 0 invité, 1 refusé, 2 mauvais usage.
            """;

    private static final int DONE = 0;
    private static final int REFUSED = 1;
    private static final int WRONG_USE = 2;

    private final PrintStream out;
    private final PrintStream err;

    public InviteCommand(PrintStream out, PrintStream err) {
        this.out = out;
        this.err = err;
    }

    /** @param arguments what follows {@code invite-admin}; gives the exit code */
    public int run(List<String> arguments) {
        var settings =
                arguments.stream().filter(it -> it.matches("--[a-z-]+\\..+=.*")).toList();
        var rest = arguments.stream().filter(it -> !settings.contains(it)).toList();
        if (rest.equals(List.of("--help"))) {
            out.print(USAGE);
            return DONE;
        }
        if (rest.size() != 1 || !GuestRules.mailable(rest.getFirst())) {
            err.print(USAGE);
            return WRONG_USE;
        }
        try (var context = new SpringApplicationBuilder(OnlyStaff.class)
                .web(WebApplicationType.NONE)
                .lazyInitialization(true)
                .logStartupInfo(false)
                .properties("logging.level.root=error")
                .run(settings.toArray(String[]::new))) {
            return invite(rest.getFirst(), context);
        } catch (RuntimeException failed) {
            err.println("L'invitation a échoué : "
                    + NestedExceptionUtils.getMostSpecificCause(failed).getMessage());
            return REFUSED;
        }
    }

    private int invite(String email, ApplicationContext context) {
        var invitations = context.getBean(Invitations.class);
        var guest = new Guest(email, email, Role.ADMIN, Set.of(), Locale.FRENCH);
        var known = context.getBean(AccountList.class).findStaff(email);
        var account = known.isEmpty()
                ? invitations.invite(null, guest)
                : known.filter(it -> it.invited() && it.role() == Role.ADMIN)
                        .map(Account::id)
                        .filter(id -> invitations.again(null, id));
        var letter = account.flatMap(invitations::waiting);
        if (letter.isEmpty()) {
            err.println("Cette adresse a déjà un compte, ou une invitation pour un autre rôle.");
            return REFUSED;
        }
        out.println("Lien d'invitation, valable sept jours et une seule fois :");
        out.println(context.getBean(University.class).address() + letter.get().path());
        return DONE;
    }

    /** Rentrée with its accounts and nothing else; nobody there sends mails. */
    @EnableAutoConfiguration
    @ComponentScan({
        "fr.rentree.shared",
        "fr.rentree.account",
        "fr.rentree.institute",
        "fr.rentree.audit",
        "fr.rentree.staff"
    })
    private static final class OnlyStaff {}
}
