package fr.rentree.account;

import static org.assertj.core.api.Assertions.assertThat;

import fr.rentree.session.Role;
import fr.rentree.shared.StudentNumber;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class AccountsTest extends AccountStory {

    @Test
    void opensThousandsWithoutHashingAndTwiceIsOnce() {
        var students = IntStream.range(0, 6_000)
                .mapToObj(i -> new Accounts.Student(
                        new StudentNumber(String.valueOf(30_000_000 + i)), "S" + i + "@etu.univ.example", "S " + i))
                .toList();
        assertThat(accounts.openStudents(students)).isEmpty();
        var before = count("account");
        assertThat(accounts.openStudents(students)).isEmpty();
        assertThat(count("account")).isEqualTo(before);
        assertThat(sql.sql("select count(distinct password_hash) from account")
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void followsAStudentWhoseAddressChangedAndLetsTwoSwap() {
        var maud = account(MAUD);
        accounts.openStudents(List.of(
                new Accounts.Student(new StudentNumber("22400001"), OTHER, "Maud Müller"),
                new Accounts.Student(new StudentNumber("22400002"), MAUD, "Zoé")));
        assertThat(account(OTHER)).isEqualTo(maud);
        assertThat(account(MAUD)).isNotEqualTo(maud);
    }

    @Test
    void givesAReusedAddressToItsNewOwner() {
        var old = account(MAUD);
        accounts.openStudents(List.of(new Accounts.Student(new StudentNumber("22500009"), MAUD, "Maud Müller")));
        assertThat(account(MAUD)).isNotEqualTo(old);
        assertThat(sessions.find(sessions.open(account(MAUD))).orElseThrow().student())
                .isEqualTo(new StudentNumber("22500009"));
    }

    @Test
    void leavesStaffAddressesToStaff() {
        var number = new StudentNumber("22500010");
        assertThat(accounts.openStudents(List.of(new Accounts.Student(number, "Secretariat@IFSI-MTP.example", "X"))))
                .containsExactly(number);
        accounts.openStaff(List.of(new Accounts.Staff(MAUD, "Maud", Role.ADMIN, Set.of())));
        assertThat(sessions.find(sessions.open(account(MAUD))).orElseThrow().role())
                .isEqualTo(Role.STUDENT);
    }

    @Test
    void opensTheDemoStaffOfTheReadme() {
        accounts.openDemoStaff(List.of("IFSI-MTP"));
        assertThat(signIn(visit(), "scolarite@univ.example", "rentree-demo-2026")
                        .status())
                .isEqualTo(303);
        assertThat(account("admin@univ.example")).isNotNull();
        assertThat(account("secretariat@ifsi-mtp.example")).isNotNull();
    }
}
