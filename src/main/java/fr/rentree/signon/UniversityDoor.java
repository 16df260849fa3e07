package fr.rentree.signon;

import fr.rentree.signon.SignOnSettings.OfDoor;

/** One door, ready to be used. */
record UniversityDoor(String id, OfDoor settings, Provider provider) {}
