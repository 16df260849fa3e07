package fr.rentree.proof;

import java.util.List;

/**
 * The attestation, ready to be set; public for its template only.
 *
 * @param closing small print below the tables
 */
public record AttestationSheet(
        Letterhead head,
        String attests,
        String name,
        String born,
        String finished,
        List<Block> blocks,
        Block proof,
        List<String> closing) {}
