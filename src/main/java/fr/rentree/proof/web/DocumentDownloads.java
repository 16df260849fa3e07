package fr.rentree.proof.web;

import fr.rentree.enrolment.Dossiers;
import fr.rentree.enrolment.EnrolmentId;
import fr.rentree.enrolment.EnrolmentSnapshot;
import fr.rentree.enrolment.Step;
import fr.rentree.enrolment.VersionStanding;
import fr.rentree.proof.DocumentKind;
import fr.rentree.proof.Proofs;
import fr.rentree.shared.NotFound;
import fr.rentree.shared.StudentNumber;
import fr.rentree.web.PageFrame;
import fr.rentree.web.SignedIn;
import java.net.URI;
import java.util.UUID;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Recap and attestation as PDF. A student reaches the own ones only: another person's id is as unknown as a made-up one. */
@Controller
class DocumentDownloads {

    private final Dossiers dossiers;
    private final Proofs proofs;

    DocumentDownloads(Dossiers dossiers, Proofs proofs) {
        this.dossiers = dossiers;
        this.proofs = proofs;
    }

    /** The recap before finishing: « ne vaut pas inscription ». Before its time it leads to where the student stands. */
    @GetMapping("/reinscription/recapitulatif.pdf")
    ResponseEntity<byte[]> draft(@SignedIn StudentNumber student, PageFrame frame) {
        var journey = dossiers.way(student);
        if (!journey.progress().reachable(Step.RECAP))
            return ResponseEntity.status(HttpStatus.SEE_OTHER)
                    .location(URI.create("/reinscription"))
                    .build();
        return pdf(proofs.draft(journey, frame.words()), frame.say("proof.recap.file"));
    }

    @GetMapping("/reinscription/recapitulatif/{enrolment}.pdf")
    ResponseEntity<byte[]> recap(@PathVariable String enrolment, @SignedIn StudentNumber student, PageFrame frame) {
        return pdf(DocumentKind.RECAP, own(enrolment, student), frame);
    }

    @GetMapping("/reinscription/attestation/{enrolment}.pdf")
    ResponseEntity<byte[]> attestation(
            @PathVariable String enrolment, @SignedIn StudentNumber student, PageFrame frame) {
        return pdf(DocumentKind.ATTESTATION, own(enrolment, student), frame);
    }

    /** Only of what the registry has validated: before, there is none. */
    @GetMapping("/reinscription/certificat/{enrolment}.pdf")
    ResponseEntity<byte[]> certificate(
            @PathVariable String enrolment, @SignedIn StudentNumber student, PageFrame frame) {
        var snapshot = own(enrolment, student);
        return dossiers.standing(snapshot.enrolment(), snapshot.version())
                .filter(it -> it instanceof VersionStanding.Valid valid && valid.validated())
                .map(_ -> pdf(DocumentKind.CERTIFICATE, snapshot, frame))
                .orElseThrow(() -> new NotFound("certificate"));
    }

    private ResponseEntity<byte[]> pdf(DocumentKind kind, EnrolmentSnapshot snapshot, PageFrame frame) {
        return pdf(proofs.pdf(kind, snapshot, frame.words()), frame.say(kind.key("file")) + "-" + snapshot.reference());
    }

    private EnrolmentSnapshot own(String enrolment, StudentNumber student) {
        return dossiers.snapshot(student, id(enrolment)).orElseThrow(() -> new NotFound("enrolment"));
    }

    private static EnrolmentId id(String written) {
        try {
            return new EnrolmentId(UUID.fromString(written));
        } catch (IllegalArgumentException e) {
            throw new NotFound("enrolment");
        }
    }

    private static ResponseEntity<byte[]> pdf(byte[] bytes, String name) {
        var disposition =
                ContentDisposition.attachment().filename(name + ".pdf").build();
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition.toString())
                .cacheControl(CacheControl.noStore())
                .body(bytes);
    }
}
