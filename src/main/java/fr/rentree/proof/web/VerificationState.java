package fr.rentree.proof.web;

import org.springframework.http.HttpStatus;

/** The possible results of a check; the names are part of the JSON that other programs read. */
enum VerificationState {
    VALID("valid", HttpStatus.OK, "success"),
    SUPERSEDED("superseded", HttpStatus.OK, "warning"),
    CORRECTING("correcting", HttpStatus.OK, "warning"),
    CANCELLED("cancelled", HttpStatus.OK, "error"),
    UNKNOWN("unknown", HttpStatus.NOT_FOUND, "error"),
    MISTYPED("mistyped", HttpStatus.BAD_REQUEST, "error"),
    NO_CODE("noCode", HttpStatus.BAD_REQUEST, "error"),
    ALTERED("altered", HttpStatus.OK, "error"),
    UNLISTED("unlisted", HttpStatus.OK, "warning"),
    FOREIGN("notOurs", HttpStatus.OK, "error"),
    NO_FILE("noFile", HttpStatus.BAD_REQUEST, "error"),
    NO_PDF("noPdf", HttpStatus.UNSUPPORTED_MEDIA_TYPE, "error"),
    TOO_LARGE("tooLarge", HttpStatus.CONTENT_TOO_LARGE, "error"),
    THROTTLED("throttled", HttpStatus.TOO_MANY_REQUESTS, "warning");

    /** In JSON and in the words. */
    final String written;

    final HttpStatus status;

    /** How the page looks: {@code success}, {@code warning} or {@code error}. */
    final String look;

    VerificationState(String written, HttpStatus status, String look) {
        this.written = written;
        this.status = status;
        this.look = look;
    }

    /** Whether it is a fault of the form, said beside its field. */
    boolean fault() {
        return switch (this) {
            case MISTYPED, NO_CODE, NO_FILE, NO_PDF, TOO_LARGE -> true;
            case VALID, SUPERSEDED, CORRECTING, CANCELLED, UNKNOWN, ALTERED, UNLISTED, FOREIGN, THROTTLED -> false;
        };
    }
}
