package fr.rentree.account;

import java.util.UUID;

/** An address is to be confirmed: a link has to be sent there. @param link see {@link BackupAddresses#letter} */
public record BackupAddressAsked(UUID link) {}
