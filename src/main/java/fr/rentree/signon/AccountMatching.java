package fr.rentree.signon;

import fr.rentree.account.Accounts;
import fr.rentree.account.SignOnAccounts;
import fr.rentree.account.SignOnAccounts.Found;
import fr.rentree.session.Role;
import fr.rentree.session.Sessions;
import fr.rentree.shared.StudentNumber;
import fr.rentree.student.Students;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Finds the account of a person whom an identity provider has signed in. Students are found by their student number,
 * and get an account where the records know them; staff by who they are at that door, and their rights follow what it
 * tells at each sign-in. Nobody gets an account by an e-mail address alone, unless the settings believe the door's
 * addresses.
 */
@Component
class AccountMatching {

    private final Accounts accounts;
    private final SignOnAccounts outside;
    private final Students students;
    private final SignOnIdentities identities;
    private final Sessions sessions;

    AccountMatching(
            Accounts accounts,
            SignOnAccounts outside,
            Students students,
            SignOnIdentities identities,
            Sessions sessions) {
        this.accounts = accounts;
        this.outside = outside;
        this.students = students;
        this.identities = identities;
        this.sessions = sessions;
    }

    /** The account to sign in. */
    @Transactional
    AccountMatch accountOf(IdentityProvider door, ExternalIdentity person) {
        var claim = ClaimRules.read(person, door.settings());
        if (!(claim instanceof IdentityClaim.OfStaff)) endFormerRights(door, person);
        return switch (claim) {
            case IdentityClaim.OfStudent student -> student(student.numbers());
            case IdentityClaim.OfStudentAt at ->
                match(open(outside.findByEmail(at.mail()).filter(it -> it.role() == Role.STUDENT)));
            case IdentityClaim.OfStaff staff -> staff(door, person, staff);
            case IdentityClaim.OfNobody nobody -> new AccountMatch.None();
        };
    }

    /** The account of the one whom they have chosen among those of {@link AccountMatch.Several}; none where it is closed. */
    @Transactional
    Optional<UUID> chosen(StudentNumber number) {
        return student(number);
    }

    private static AccountMatch match(Optional<UUID> account) {
        return account.<AccountMatch>map(AccountMatch.Account::new).orElseGet(AccountMatch.None::new);
    }

    /** Where the sign-on tells several numbers, those that nobody knows do not count. */
    private AccountMatch student(List<StudentNumber> numbers) {
        if (numbers.size() == 1) return match(student(numbers.getFirst()));
        var known = students.find(numbers);
        return known.size() > 1
                ? new AccountMatch.Several(known)
                : match(known.stream().findFirst().flatMap(it -> student(it.number())));
    }

    /** Staff whose address is a student's have no account as such: they come in as the student that they are, too. */
    private AccountMatch staff(IdentityProvider door, ExternalIdentity person, IdentityClaim.OfStaff claim) {
        var account = staff(door, person, claim.staff());
        return account.isEmpty() && !claim.numbers().isEmpty() ? student(claim.numbers()) : match(account);
    }

    private Optional<UUID> student(StudentNumber number) {
        if (outside.findStudent(number).isEmpty())
            students.find(number)
                    .ifPresent(it -> accounts.openStudents(
                            List.of(new Accounts.Student(it.number(), it.email(), it.displayName()))));
        return open(outside.findStudent(number));
    }

    private Optional<UUID> staff(IdentityProvider door, ExternalIdentity person, Accounts.Staff staff) {
        var known = identities.find(door.id(), person.userId());
        var account = known.or(() -> newcomer(door, person, staff))
                .or(() -> identities.find(door.id(), person.userId())); // in another tab, at the same moment
        account.ifPresent(it -> outside.follow(it, staff));
        return open(account.flatMap(outside::find));
    }

    private Optional<UUID> newcomer(IdentityProvider door, ExternalIdentity person, Accounts.Staff staff) {
        var own = outside.openStaff(staff);
        var believed = own.isPresent() || !door.settings().matchMail()
                ? own
                : outside.findByEmail(staff.email())
                        .filter(it -> it.role() != Role.STUDENT)
                        .map(Found::id);
        return believed.filter(account -> identities.give(door.id(), person.userId(), account));
    }

    /** Who was staff by this door and is so no longer has no business in the sessions of that time. */
    private void endFormerRights(IdentityProvider door, ExternalIdentity person) {
        identities.find(door.id(), person.userId()).ifPresent(sessions::closeAll);
    }

    private static Optional<UUID> open(Optional<Found> account) {
        return account.filter(it -> !it.closed()).map(Found::id);
    }
}
