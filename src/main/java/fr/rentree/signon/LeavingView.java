package fr.rentree.signon;

import fr.rentree.shared.web.Frame;

/**
 * The step between signing out here and there.
 *
 * @param address of the university's sign-on
 */
public record LeavingView(Frame frame, String address) {}
