package fr.rentree.proof;

import java.util.List;

/**
 * The recap, ready to be set; public for its template only.
 *
 * @param finished whether the notice says that the enrolment is finished, or warns that it is not
 */
public record RecapSheet(
        Letterhead head, String name, boolean finished, String notice, List<Block> blocks, List<String> closing) {}
