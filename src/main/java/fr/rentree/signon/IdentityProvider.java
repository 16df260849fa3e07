package fr.rentree.signon;

import fr.rentree.signon.SignOnSettings.OfDoor;

/** One way to sign in with the university, ready to be used. */
record IdentityProvider(String id, OfDoor settings, SignOnProtocol provider) {}
