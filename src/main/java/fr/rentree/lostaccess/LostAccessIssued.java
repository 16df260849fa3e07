package fr.rentree.lostaccess;

import fr.rentree.shared.StudentNumber;
import java.util.UUID;

/**
 * A scol'pass was issued upon a request for lost identifiers: the account's old password is worth nothing from now on.
 *
 * @param request see {@link LostAccessRequests#issue}
 */
public record LostAccessIssued(UUID request, StudentNumber student) {}
