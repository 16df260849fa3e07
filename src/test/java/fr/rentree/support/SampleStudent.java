package fr.rentree.support;

import fr.rentree.shared.Address;
import fr.rentree.shared.BirthDate;
import fr.rentree.shared.Place;
import fr.rentree.shared.StudentNumber;
import fr.rentree.student.StudentRecord;
import fr.rentree.student.StudentRecord.Sex;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Makes students whom nobody knows. {@code SampleStudent.returning().nationality("109").record()}. */
public final class SampleStudent {

    private StudentNumber number = new StudentNumber("21813178");
    private @Nullable String ine = "9701866901B";
    private String familyName = "Duran";
    private @Nullable String usedName = null;
    private List<String> firstNames = List.of("Lucie");
    private @Nullable String usedFirstName = null;
    private Sex sex = Sex.F;
    private BirthDate birthDate = new BirthDate(2004, 5, 17);
    private String birthCountry = "100";
    private @Nullable String birthDepartment = "034";
    private @Nullable String birthTown = "Lunel";
    private String nationality = "100";
    private String email = "lucie.duran@etu.univ.example";
    private @Nullable String backupEmail = "lucie.duran@mail.example";
    private @Nullable String phone = "06 28 78 93 44";
    private @Nullable Address address = new Address("100", "12 rue des Œillets", null, null, "34400", "Lunel", null);
    private @Nullable String accommodation = "4";
    private @Nullable Integer bacYear = 2022;
    private @Nullable String bacSeries = "ST2S";
    private @Nullable String bacMention = "B";
    private @Nullable String family = "1";
    private @Nullable Integer children = null;
    private @Nullable String occupation = "84";
    private @Nullable String parent1Occupation = "43";
    private @Nullable String parent2Occupation = "56";
    private @Nullable String situation = "S";
    private @Nullable Place situationPlace = new Place.Department("034");
    private @Nullable String situationEstablishment = null;
    private @Nullable String lastDiplomaType = "A";
    private @Nullable Integer lastDiplomaYear = 2022;
    private @Nullable String grant = null;

    private SampleStudent() {}

    /** A nursing student of last year, 22, French, living with her parents, whose record lacks nothing. */
    public static SampleStudent returning() {
        return new SampleStudent();
    }

    /** Another one with this number, so that both fit into one database. */
    public static SampleStudent returning(String number) {
        return returning().number(number).ine(null).email(number + "@etu.univ.example");
    }

    /** Somebody whose record is known. */
    public static SampleStudent of(StudentRecord record) {
        var it = new SampleStudent();
        it.number = record.number();
        it.ine = record.ine();
        it.familyName = record.familyName();
        it.usedName = record.usedName();
        it.firstNames = record.firstNames();
        it.sex = record.sex();
        it.birthDate = record.birthDate();
        it.birthCountry = record.birthCountry();
        it.birthDepartment = record.birthDepartment();
        it.birthTown = record.birthTown();
        it.nationality = record.nationality();
        it.email = record.email();
        it.backupEmail = record.backupEmail();
        it.phone = record.phone();
        it.address = record.address();
        it.accommodation = record.accommodation();
        it.bacYear = record.bacYear();
        it.bacSeries = record.bacSeries();
        it.bacMention = record.bacMention();
        it.family = record.family();
        it.children = record.children();
        it.occupation = record.occupation();
        it.parent1Occupation = record.parent1Occupation();
        it.parent2Occupation = record.parent2Occupation();
        it.situation = record.situation();
        it.situationPlace = record.situationPlace();
        it.situationEstablishment = record.situationEstablishment();
        it.lastDiplomaType = record.lastDiplomaType();
        it.lastDiplomaYear = record.lastDiplomaYear();
        it.grant = record.grant();
        return it;
    }

    public SampleStudent number(String number) {
        this.number = new StudentNumber(number);
        return this;
    }

    public SampleStudent ine(@Nullable String ine) {
        this.ine = ine;
        return this;
    }

    public SampleStudent familyName(String familyName) {
        this.familyName = familyName;
        return this;
    }

    public SampleStudent usedName(@Nullable String usedName) {
        this.usedName = usedName;
        return this;
    }

    public SampleStudent firstNames(String... firstNames) {
        this.firstNames = List.of(firstNames);
        return this;
    }

    public SampleStudent called(String usedFirstName) {
        this.usedFirstName = usedFirstName;
        return this;
    }

    public SampleStudent born(String date) {
        this.birthDate = BirthDate.parse(date);
        return this;
    }

    public SampleStudent nationality(String nationality) {
        this.nationality = nationality;
        return this;
    }

    public SampleStudent email(String email) {
        this.email = email;
        return this;
    }

    public SampleStudent backupEmail(@Nullable String backupEmail) {
        this.backupEmail = backupEmail;
        return this;
    }

    public SampleStudent phone(@Nullable String phone) {
        this.phone = phone;
        return this;
    }

    public SampleStudent address(@Nullable Address address) {
        this.address = address;
        return this;
    }

    public SampleStudent accommodation(@Nullable String accommodation) {
        this.accommodation = accommodation;
        return this;
    }

    public SampleStudent bacYear(@Nullable Integer bacYear) {
        this.bacYear = bacYear;
        return this;
    }

    public SampleStudent family(@Nullable String family) {
        this.family = family;
        return this;
    }

    public SampleStudent children(@Nullable Integer children) {
        this.children = children;
        return this;
    }

    public SampleStudent occupation(@Nullable String occupation) {
        this.occupation = occupation;
        return this;
    }

    public SampleStudent parent1Occupation(@Nullable String parent1Occupation) {
        this.parent1Occupation = parent1Occupation;
        return this;
    }

    public SampleStudent parent2Occupation(@Nullable String parent2Occupation) {
        this.parent2Occupation = parent2Occupation;
        return this;
    }

    public SampleStudent situation(@Nullable String situation) {
        this.situation = situation;
        return this;
    }

    public SampleStudent situationPlace(@Nullable Place situationPlace) {
        this.situationPlace = situationPlace;
        return this;
    }

    public SampleStudent situationEstablishment(@Nullable String situationEstablishment) {
        this.situationEstablishment = situationEstablishment;
        return this;
    }

    public SampleStudent lastDiplomaType(@Nullable String lastDiplomaType) {
        this.lastDiplomaType = lastDiplomaType;
        return this;
    }

    public SampleStudent lastDiplomaYear(@Nullable Integer lastDiplomaYear) {
        this.lastDiplomaYear = lastDiplomaYear;
        return this;
    }

    public SampleStudent grant(@Nullable String grant) {
        this.grant = grant;
        return this;
    }

    public StudentRecord record() {
        return new StudentRecord(
                number,
                ine,
                familyName,
                usedName,
                firstNames,
                usedFirstName,
                null,
                sex,
                birthDate,
                birthCountry,
                birthDepartment,
                birthTown,
                nationality,
                email,
                backupEmail,
                phone,
                address,
                accommodation,
                bacYear,
                bacSeries,
                bacMention,
                family,
                children,
                occupation,
                parent1Occupation,
                parent2Occupation,
                situation,
                situationPlace,
                situationEstablishment,
                lastDiplomaType,
                lastDiplomaYear,
                grant);
    }
}
