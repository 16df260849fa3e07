package fr.rentree.account;

import fr.rentree.shared.StudentNumber;

/** A student has opened the link: the personal address is theirs from now on. */
public record BackupAddressConfirmed(StudentNumber student) {}
