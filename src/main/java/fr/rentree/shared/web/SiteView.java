package fr.rentree.shared.web;

/** A page of text. */
public record SiteView(Frame frame) {}
