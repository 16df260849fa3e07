package fr.rentree.messaging;

/** The subject of a mail no longer exists. */
final class NothingToSend extends RuntimeException {}
