package fr.rentree.secondfactor;

import fr.rentree.account.AccountAdministration;
import fr.rentree.account.AccountAdministration.Outcome;
import fr.rentree.secondfactor.Authenticators.Found;
import fr.rentree.session.Person;
import fr.rentree.session.Role;
import fr.rentree.session.SecondFactorRule;
import fr.rentree.web.load.Throttle;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The second factors of staff: sets them up and checks them. */
@Component
public class SecondFactors {

    /**
     * The result of checking what was typed.
     *
     * @param delay before another try is looked at; zero where it was looked at
     */
    record Answer(Found found, Duration delay) {
        boolean right() {
            return delay.isZero() && found == Found.RIGHT;
        }
    }

    private final Authenticators authenticators;
    private final Passkeys passkeys;
    private final RecoveryCodes recovery;
    /**
     * Five codes at once for one account, then one every two minutes. With three codes of a million that count, who knows the
     * password and tries day and night for a week has a chance of one in seventy.
     */
    private final Throttle<UUID> tries;

    private final AccountAdministration accounts;
    private final SecondFactorRule rule;

    SecondFactors(
            Authenticators authenticators,
            Passkeys passkeys,
            RecoveryCodes recovery,
            AccountAdministration accounts,
            SecondFactorRule rule,
            Clock clock) {
        this.authenticators = authenticators;
        this.passkeys = passkeys;
        this.recovery = recovery;
        tries = new Throttle<>(5, Duration.ofMinutes(2), clock);
        this.accounts = accounts;
        this.rule = rule;
    }

    /** A code of the application. */
    Answer code(UUID account, String typed) {
        return inTurn(account, () -> authenticators.check(account, typed));
    }

    /** Checks a recovery code, which stands in for a lost second factor. */
    @Transactional
    public Answer recovery(Person person, String typed) {
        var answer = inTurn(person.account(), () -> recovery.check(person.account(), typed));
        if (answer.right()) accounts.secondFactor(person, "recovery-code-used", true);
        return answer;
    }

    /**
     * Whether this person may add a factor: who has none yet, or has given one in this session. (Else whoever knows the password
     * would add one of their own.)
     */
    static boolean mayAdd(Person person) {
        var assurance = person.assurance();
        return person.role() != Role.STUDENT && (assurance.secondFactor() || !assurance.hasSecondFactor());
    }

    /** The first code of an application puts it in use; with the first factor come the codes for who loses it. */
    @Transactional
    public Answer addAuthenticator(Person person, String typed) {
        var answer = inTurn(
                person.account(), () -> authenticators.confirm(person.account(), typed) ? Found.RIGHT : Found.WRONG);
        if (answer.right()) added(person, "authenticator-added");
        return answer;
    }

    /** @param answer of the browser. @return whether the key is there now */
    @Transactional
    public boolean addPasskey(Person person, String answer, String label) {
        if (!passkeys.add(person, answer, label)) return false;
        added(person, "passkey-added");
        return true;
    }

    private void added(Person person, String what) {
        accounts.secondFactor(person, what, true);
        if (recovery.left(person.account()) == 0) recovery.make(person.account());
    }

    /** @return whether it is gone; the last one stays where one is required */
    @Transactional
    public boolean removeAuthenticator(Person person) {
        if (rule.required() && count(person.account()) == 1) return false;
        if (authenticators.remove(person.account())) removed(person, "authenticator-removed");
        return true;
    }

    /** @return whether it is gone, likewise */
    @Transactional
    public boolean removePasskey(Person person, String id) {
        if (rule.required() && count(person.account()) == 1) return false;
        if (passkeys.remove(person.account(), id)) removed(person, "passkey-removed");
        return true;
    }

    private void removed(Person person, String what) {
        var left = count(person.account()) > 0;
        if (!left) recovery.remove(person.account());
        accounts.secondFactor(person, what, left);
    }

    int count(UUID account) {
        return passkeys.count(account) + (authenticators.inUse(account) ? 1 : 0);
    }

    @Transactional
    public void makeRecoveryCodes(Person person) {
        recovery.make(person.account());
        accounts.secondFactor(person, "recovery-codes-made", true);
    }

    /** An administrator takes all away from somebody who has lost them: new ones are set up at the next sign-in. */
    @Transactional
    public Outcome reset(Person actor, UUID account) {
        var outcome = accounts.secondFactorReset(actor, account);
        if (outcome != Outcome.DONE) return outcome;
        authenticators.remove(account);
        passkeys.removeAll(account);
        recovery.remove(account);
        return outcome;
    }

    private Answer inTurn(UUID account, Supplier<Found> look) {
        var wait = tries.take(account);
        if (!wait.isZero()) return new Answer(Found.WRONG, wait);
        var found = look.get();
        if (found == Found.RIGHT) tries.forget(account);
        return new Answer(found, Duration.ZERO);
    }
}
