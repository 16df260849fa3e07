package fr.rentree.account;

import java.util.UUID;

/** Another address is in force in the place of the one that this link was sent to. */
public record BackupAddressReplaced(UUID link) {}
