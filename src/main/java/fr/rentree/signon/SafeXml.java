package fr.rentree.signon;

import fr.rentree.shared.Blanks;
import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;
import org.xml.sax.helpers.DefaultHandler;

/**
 * Reads XML that somebody else wrote: no document type, so no entity that leads to a file, an address or a billion laughs;
 * and only elements where they belong, so that nothing smuggled in elsewhere is taken for one.
 */
final class SafeXml {

    private static final DefaultHandler STRICT = new DefaultHandler() {
        @Override
        public void error(SAXParseException e) throws SAXException {
            throw e;
        }
    };

    private SafeXml() {}

    /** The root, if it is this element. @throws SAXException if the text is not XML, or not of the kind that is safe */
    static Optional<Element> root(String xml, String namespace, String name) throws SAXException {
        try {
            // the JDK's own: another one on the class path may know none of these
            var factory = DocumentBuilderFactory.newDefaultNSInstance();
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_DTD, "");
            factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "");
            var builder = factory.newDocumentBuilder();
            builder.setErrorHandler(STRICT);
            var root = builder.parse(new InputSource(new StringReader(xml))).getDocumentElement();
            return Optional.of(root).filter(it -> is(it, namespace, name));
        } catch (ParserConfigurationException | IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The elements right below this one. */
    static List<Element> children(Element parent, String namespace) {
        var nodes = parent.getChildNodes();
        return IntStream.range(0, nodes.getLength())
                .mapToObj(nodes::item)
                .filter(Element.class::isInstance)
                .map(Element.class::cast)
                .filter(it -> namespace.equals(it.getNamespaceURI()))
                .toList();
    }

    /** The one of this name right below; nothing where there are several. */
    static Optional<Element> child(Element parent, String namespace, String name) {
        var found = children(parent, namespace).stream()
                .filter(it -> is(it, namespace, name))
                .toList();
        return found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
    }

    /** What an element says, if it says nothing but text. */
    static Optional<String> text(Element element) {
        for (var node = element.getFirstChild(); node != null; node = node.getNextSibling())
            if (node.getNodeType() == Node.ELEMENT_NODE) return Optional.empty();
        return Optional.of(Blanks.strip(element.getTextContent())).filter(it -> !it.isEmpty());
    }

    private static boolean is(Element element, String namespace, String name) {
        return namespace.equals(element.getNamespaceURI()) && name.equals(element.getLocalName());
    }
}
