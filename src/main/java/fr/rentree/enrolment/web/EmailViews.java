package fr.rentree.enrolment.web;

import fr.rentree.account.BackupAddresses;
import fr.rentree.account.BackupAddresses.Standing;
import fr.rentree.enrolment.Dossier;
import fr.rentree.enrolment.Journey;
import fr.rentree.web.DateText;
import fr.rentree.web.Words;
import org.springframework.stereotype.Component;

/** Says whether the personal e-mail is confirmed. Only an e-mail that the university does not know costs a read. */
@Component
class EmailViews {

    private final BackupAddresses addresses;

    EmailViews(BackupAddresses addresses) {
        this.addresses = addresses;
    }

    EmailView of(Journey journey, Words words, boolean sent) {
        var dossier = journey.dossier();
        return dossier.newEmail()
                .map(email -> unknown(dossier, email, words, sent))
                .orElseGet(() -> known(dossier));
    }

    private static EmailView known(Dossier dossier) {
        return dossier.copiesTo().map(EmailView::confirmed).orElse(EmailView.NOTHING);
    }

    private EmailView unknown(Dossier dossier, String email, Words words, boolean sent) {
        var standing = addresses.standing(dossier.student().number(), email);
        if (standing.confirmed()) return known(dossier);
        if (dossier.backedUpElsewhere(email))
            return new EmailView(null, words.say("enrolment.unconfirmed.elsewhere", email), null, false);
        var notice = notice(standing, email, words, sent)
                + (dossier.copiesTo().isPresent() ? " " + words.say("enrolment.unconfirmed.copies") : "");
        if (sent || standing.nextLink() != null) return new EmailView(null, notice, null, sent);
        var button = standing.linkOpen() ? "enrolment.unconfirmed.again" : "enrolment.unconfirmed.ask";
        return new EmailView(null, notice, words.say(button), false);
    }

    private static String notice(Standing standing, String email, Words words, boolean sent) {
        if (sent) return words.say("enrolment.unconfirmed.sent", email);
        var next = standing.nextLink();
        if (next != null) return words.say("enrolment.unconfirmed.wait", email, DateText.dateTime(next, words));
        return words.say(standing.linkOpen() ? "enrolment.unconfirmed.open" : "enrolment.unconfirmed.over", email);
    }
}
