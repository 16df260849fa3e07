package fr.rentree.account;

import fr.rentree.account.BackupAddresses.Standing;
import fr.rentree.shared.StudentNumber;
import java.util.Locale;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Autowired;

/** Two students and the links that they were sent. */
public abstract class AddressStory extends AccountStory {

    public static final StudentNumber STUDENT = new StudentNumber("22400001");
    static final StudentNumber OTHER_STUDENT = new StudentNumber("22400002");
    public static final String ADDRESS = "maud@mail.example";
    public static final String OTHER_ADDRESS = "muller@courrier.example";

    @Autowired
    public BackupAddresses addresses;

    public String ask(String address) {
        return link(STUDENT, address);
    }

    String link(StudentNumber student, String address) {
        ask(student, address);
        return latest();
    }

    public void ask(StudentNumber student, String address) {
        addresses.ask(student, address, Locale.FRENCH);
    }

    /** Of the mail that was asked for last. */
    public String latest() {
        var id = sql.sql(
                        "select id from address_link where replaced_at is null order by asked_at desc, ctid desc limit 1")
                .query(UUID.class)
                .single();
        return addresses.letter(id).orElseThrow().path();
    }

    public boolean confirmed(String address) {
        return addresses.confirmed(STUDENT, address);
    }

    Standing standing(String address) {
        return addresses.standing(STUDENT, address);
    }
}
