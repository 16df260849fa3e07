package fr.rentree.lostaccess;

import fr.rentree.document.Handouts;
import fr.rentree.firstuse.ScolpassSheet;
import fr.rentree.institute.Institutes;
import fr.rentree.session.BuiltInPage;
import fr.rentree.session.Person;
import fr.rentree.shared.NotFound;
import fr.rentree.shared.University;
import fr.rentree.student.Students;
import fr.rentree.web.Languages;
import fr.rentree.web.SignedIn;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The scol'pass as a PDF to hand over, in the student's language, as long as its code can be read. */
@Controller
@BuiltInPage
class HandoverPage {

    private final LostAccessDesk requests;
    private final Students students;
    private final Institutes institutes;
    private final Handouts handouts;
    private final Languages languages;
    private final University university;

    HandoverPage(
            LostAccessDesk requests,
            Students students,
            Institutes institutes,
            Handouts handouts,
            Languages languages,
            University university) {
        this.requests = requests;
        this.students = students;
        this.institutes = institutes;
        this.handouts = handouts;
        this.languages = languages;
        this.university = university;
    }

    @GetMapping(LostAccessListPage.PATH + "/{id}/scolpass.pdf")
    ResponseEntity<byte[]> print(
            @PathVariable String id,
            @RequestParam(defaultValue = "fr") String langue,
            @SignedIn Person staff,
            HttpServletRequest http) {
        var request = requests.find(LostAccessDecisionPage.read(id), staff);
        var issued = requests.shown(request, HandoverCookie.read(http))
                .orElseThrow(() -> new NotFound("scol'pass to hand over"));
        var student = students.find(issued.student()).orElseThrow(() -> new NotFound("student"));
        var code = request.typed().institute();
        var institute = code == null ? null : institutes.find(code).orElse(null);
        var words = languages.of(langue);
        var sheet = new ScolpassSheet(university, institute, words).of(student, issued.issued());
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .cacheControl(CacheControl.noStore())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("scolpass-" + student.number() + ".pdf")
                                .build()
                                .toString())
                .body(handouts.print(List.of(sheet), words));
    }
}
