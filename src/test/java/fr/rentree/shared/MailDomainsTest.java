package fr.rentree.shared;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MailDomainsTest {

    @ParameterizedTest
    @CsvSource({
        "prenom@gmial.com,prenom@gmail.com",
        "prenom@gmail.con,prenom@gmail.com",
        "prenom@hotmial.fr,prenom@hotmail.fr",
        "prenom@gmail.cmo,prenom@gmail.com",
        "Prenom@GMIAL.com,Prenom@gmail.com",
        "prenom@gmail.fr,prenom@gmail.com",
        "prenom@orange.f,prenom@orange.fr",
        "prenom@la-poste.net,prenom@laposte.net",
        "prenom@yaho.fr,prenom@yahoo.fr"
    })
    void asksBackADomainThatIsOneSlipFromAProviders(String typed, String meant) {
        assertThat(MailDomains.meant(typed)).contains(meant);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "prenom@gmail.com",
                "prenom@mail.com",
                "prenom@ymail.com",
                "prenom@hotmail.be",
                "prenom@yahoo.ca",
                "prenom@live.be",
                "prenom@sfc.fr",
                "prenom@umontpellier.fr",
                "prenom@etu.univ.example",
                "prenom@mail.example",
                "@gmial.com",
                "gmial.com",
                ""
            })
    void leavesEveryOtherDomainAlone(String typed) {
        assertThat(MailDomains.meant(typed)).isEmpty();
    }
}
