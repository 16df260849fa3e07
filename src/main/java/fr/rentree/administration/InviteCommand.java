package fr.rentree.administration;

import fr.rentree.account.Account;
import fr.rentree.account.AccountAdministration;
import fr.rentree.administration.Invitations.Guest;
import fr.rentree.cli.CommandArguments;
import fr.rentree.cli.CommandLine;
import fr.rentree.cli.CommandLine.NotUnderstood;
import fr.rentree.session.Role;
import fr.rentree.shared.MailAddress;
import fr.rentree.shared.University;
import java.io.PrintStream;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.ComponentScan;

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

    private final PrintStream out;
    private final PrintStream err;

    public InviteCommand(PrintStream out, PrintStream err) {
        this.out = out;
        this.err = err;
    }

    /** @param arguments what follows {@code invite-admin}; gives the exit code */
    public int run(List<String> arguments) {
        return new CommandLine(out, err, USAGE, "L'invitation a échoué").run(arguments, () -> {
            var read = CommandArguments.read(arguments, Set.of(), Set.of());
            var email = read.only("Il manque l'adresse.", "Une seule adresse à la fois.");
            if (!MailAddress.is(email))
                throw new NotUnderstood("« " + email + " » n'est pas une adresse électronique.");
            try (var context = CommandLine.start(OnlyStaff.class, read.settings())) {
                return invite(email, context);
            }
        });
    }

    private int invite(String email, ApplicationContext context) {
        var invitations = context.getBean(Invitations.class);
        var guest = new Guest(email, email, Role.ADMIN, Set.of(), Locale.FRENCH);
        var known = context.getBean(AccountAdministration.class).findStaff(email);
        var account = known.isEmpty()
                ? invitations.invite(null, guest)
                : known.filter(it -> it.invited() && it.role() == Role.ADMIN)
                        .map(Account::id)
                        .filter(id -> invitations.again(null, id));
        var letter = account.flatMap(invitations::waiting);
        if (letter.isEmpty()) {
            err.println("Cette adresse a déjà un compte, ou une invitation pour un autre rôle.");
            return CommandLine.FAILED;
        }
        out.println("Lien d'invitation, valable sept jours et une seule fois :");
        out.println(context.getBean(University.class).address() + letter.get().path());
        return CommandLine.DONE;
    }

    /** Rentrée with its accounts and nothing else; nobody there sends mails. */
    @EnableAutoConfiguration
    @ComponentScan({
        "fr.rentree.shared",
        "fr.rentree.web",
        "fr.rentree.session",
        "fr.rentree.account",
        "fr.rentree.password",
        "fr.rentree.institute",
        "fr.rentree.audit",
        "fr.rentree.secondfactor",
        "fr.rentree.administration"
    })
    private static final class OnlyStaff {}
}
