package fr.rentree.signon;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.w3c.dom.Element;
import org.xml.sax.SAXException;

/**
 * Reads the answers of {@code /p3/serviceValidate} (CAS protocol 3.0, section 2.5 and its schema), and its sign-out
 * messages.
 */
final class CasAnswer {

    private static final String CAS = "http://www.yale.edu/tp/cas";
    private static final String SAML = "urn:oasis:names:tc:SAML:2.0:protocol";

    private CasAnswer() {}

    /**
     * Who the ticket was given to.
     *
     * @param userId the attribute that says who it is; empty = the protocol's user
     */
    static ExternalIdentity read(String xml, String userId) {
        try {
            var answer = SafeXml.root(xml, CAS, "serviceResponse")
                    .orElseThrow(() -> new SignOnProtocol.Refused("no CAS answer"));
            var failure = SafeXml.child(answer, CAS, "authenticationFailure");
            if (failure.isPresent()) throw failed(failure.get().getAttribute("code"));
            var success = SafeXml.child(answer, CAS, "authenticationSuccess")
                    .orElseThrow(() -> new SignOnProtocol.Refused("neither success nor failure"));
            return person(success, userId);
        } catch (SAXException e) {
            throw new SignOnProtocol.Refused("unreadable answer", e);
        }
    }

    /** {@code INTERNAL_ERROR} is the server's own trouble; the others are the ticket's. */
    private static RuntimeException failed(String code) {
        var written = code.replaceAll("[^A-Z_]", "");
        return written.equals("INTERNAL_ERROR")
                ? new SignOnProtocol.Away(written)
                : new SignOnProtocol.Refused(written);
    }

    private static ExternalIdentity person(Element success, String userId) {
        if (SafeXml.children(success, CAS).stream().anyMatch(it -> "proxies".equals(it.getLocalName())))
            throw new SignOnProtocol.Refused("somebody else's ticket, by proxy");
        var attributes = SafeXml.child(success, CAS, "attributes")
                .map(CasAnswer::attributes)
                .orElse(Map.of());
        var user = SafeXml.child(success, CAS, "user").flatMap(SafeXml::text);
        var person = new ExternalIdentity(user.orElseThrow(() -> new SignOnProtocol.Refused("no user")), attributes);
        if (userId.isEmpty()) return person;
        var known = person.one(userId).orElseThrow(() -> new SignOnProtocol.Refused("no " + userId));
        return new ExternalIdentity(known, attributes);
    }

    private static Map<String, List<String>> attributes(Element all) {
        var attributes = new LinkedHashMap<String, List<String>>();
        for (var element : SafeXml.children(all, CAS))
            SafeXml.text(element)
                    .ifPresent(value -> attributes
                            .computeIfAbsent(element.getLocalName(), _ -> new ArrayList<>())
                            .add(value));
        return attributes;
    }

    /** The ticket whose session is over, as CAS posts it to where the ticket was for (single logout). */
    static Optional<String> ended(String xml) {
        try {
            return SafeXml.root(xml, SAML, "LogoutRequest")
                    .flatMap(request -> SafeXml.child(request, SAML, "SessionIndex"))
                    .flatMap(SafeXml::text);
        } catch (SAXException e) {
            return Optional.empty();
        }
    }
}
