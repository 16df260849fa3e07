package fr.rentree.administration;

import java.util.UUID;

/** Somebody is invited: a link has to be sent. @param invitation see {@link Invitations#letter} */
public record StaffInvited(UUID invitation) {}
