package fr.rentree.messaging;

/** What a mail would tell of is no more. */
final class NothingToSend extends RuntimeException {}
