package fr.rentree.lostaccess;

import java.util.UUID;

/** Somebody has lost what one signs in with, and asks the institute. @param request see {@link LostAccessRequests#notice} */
public record LostAccessAsked(UUID request) {}
