package fr.rentree.signon;

import fr.rentree.web.PageFrame;

/**
 * The step between signing out here and there.
 *
 * @param address of the university's sign-on
 */
public record ProviderSignOutView(PageFrame frame, String address) {}
