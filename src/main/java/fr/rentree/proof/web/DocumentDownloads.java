package fr.rentree.proof.web;

import static java.util.Objects.requireNonNull;

import fr.rentree.enrolment.Dossiers;
import fr.rentree.enrolment.EnrolmentId;
import fr.rentree.enrolment.Recap;
import fr.rentree.enrolment.Snapshot;
import fr.rentree.enrolment.Step;
import fr.rentree.institute.Institute;
import fr.rentree.proof.Block;
import fr.rentree.proof.Documents;
import fr.rentree.proof.RecapDocument;
import fr.rentree.reference.References;
import fr.rentree.shared.NotFound;
import fr.rentree.shared.StudentNumber;
import fr.rentree.shared.University;
import fr.rentree.shared.web.Frame;
import fr.rentree.shared.web.SignedIn;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Recap and attestation as PDF. A student reaches the own ones only: another person's id is as unknown as a made-up one. */
@Controller
class DocumentDownloads {

    private final Dossiers dossiers;
    private final Documents documents;
    private final References references;
    private final University university;

    DocumentDownloads(Dossiers dossiers, Documents documents, References references, University university) {
        this.dossiers = dossiers;
        this.documents = documents;
        this.references = references;
        this.university = university;
    }

    /** The recap before finishing: « ne vaut pas inscription ». */
    @GetMapping("/reinscription/recapitulatif.pdf")
    ResponseEntity<byte[]> draft(@SignedIn StudentNumber student, Frame frame) {
        var way = dossiers.way(student);
        if (!way.reachable(Step.RECAP)) throw new NotFound("recap before its time");
        return pdf(
                documents.recap(
                        new RecapDocument(
                                way.dossier().student().displayName(),
                                way.campaign().year(),
                                null,
                                way.now(),
                                blocks(Recap.of(way, frame.words())),
                                contact(way.institute().orElse(null))),
                        frame.words()),
                frame.say("proof.recap.file"));
    }

    /** The recap of what was finished. */
    @GetMapping("/reinscription/recapitulatif/{enrolment}.pdf")
    ResponseEntity<byte[]> recap(@PathVariable UUID enrolment, @SignedIn StudentNumber student, Frame frame) {
        var snapshot = own(enrolment, student);
        var reference = requireNonNull(snapshot.reference());
        return pdf(
                documents.recap(
                        new RecapDocument(
                                snapshot.student().displayName(),
                                snapshot.year(),
                                new RecapDocument.Finished(reference, snapshot.version(), snapshot.finishedAt()),
                                snapshot.finishedAt(),
                                blocks(Recap.of(snapshot, references, frame.words())),
                                contact(snapshot.institute())),
                        frame.words()),
                frame.say("proof.recap.file") + "-" + reference);
    }

    @GetMapping("/reinscription/attestation/{enrolment}.pdf")
    ResponseEntity<byte[]> attestation(@PathVariable UUID enrolment, @SignedIn StudentNumber student, Frame frame) {
        var snapshot = own(enrolment, student);
        return pdf(
                documents.attestation(snapshot, frame.words()),
                frame.say("proof.attestation.file") + "-" + snapshot.reference());
    }

    private Snapshot own(UUID enrolment, StudentNumber student) {
        return dossiers.snapshot(student, new EnrolmentId(enrolment)).orElseThrow(() -> new NotFound("enrolment"));
    }

    private static List<Block> blocks(Recap recap) {
        return recap.sections().stream()
                .map(section -> new Block(
                        section.title(),
                        section.lines().stream()
                                .map(line -> new Block.Row(line.label(), line.value()))
                                .toList()))
                .toList();
    }

    private String contact(@Nullable Institute institute) {
        return institute == null
                ? university.email()
                : institute.shortName() + " · " + institute.email() + " · " + institute.phone();
    }

    private static ResponseEntity<byte[]> pdf(byte[] bytes, String name) {
        var disposition =
                ContentDisposition.attachment().filename(name + ".pdf").build();
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition.toString())
                .body(bytes);
    }
}
