package fr.rentree.proof;

import fr.rentree.seal.SignatureState;
import org.jspecify.annotations.Nullable;

/** The result of checking a file. */
public sealed interface FileCheck {

    /** Byte for byte what we issued. */
    record Genuine(IssuedDocument document) implements FileCheck {}

    /**
     * Something of ours is in it, but it is not what we issued.
     *
     * @param code of the document that it was made from, if it still says so
     */
    record Altered(@Nullable ProofCode code, SignatureState signature) implements FileCheck {}

    /** Signed by us and unchanged, but no document that proves an enrolment. */
    record Unlisted() implements FileCheck {}

    /** Nothing of ours is in it. */
    record Foreign() implements FileCheck {}

    /** No PDF, so none of ours. */
    record NoPdf() implements FileCheck {}
}
