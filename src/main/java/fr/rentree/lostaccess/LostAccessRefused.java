package fr.rentree.lostaccess;

import java.util.UUID;

/** A request for lost identifiers was refused, with a reason. @param request see {@link LostAccessRequests#notice} */
public record LostAccessRefused(UUID request) {}
