package fr.rentree.shared;

import java.time.ZoneId;

/** The time that people read and that opening windows mean. Instants are stored; this is for the edge. */
public final class ParisTime {

    public static final ZoneId ZONE = ZoneId.of("Europe/Paris");

    private ParisTime() {}
}
