package fr.rentree.web.load;

import fr.rentree.shared.Blanks;
import jakarta.servlet.ServletException;
import java.io.IOException;
import java.net.InetAddress;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Collections;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.RemoteIpValve;
import org.jspecify.annotations.Nullable;

/**
 * The client's address as the proxies say that are named in the settings. Whatever else stands in the header is everybody's
 * own invention: it is cut before Tomcat looks names up or takes them for an address.
 */
class ForwardedFor extends RemoteIpValve {

    private static final String HEADER = "X-Forwarded-For";

    /** Proxies in a row; what comes from farther is not looked at. */
    private static final int LONGEST = 20;

    ForwardedFor(Collection<String> proxies) {
        setInternalProxies(String.join(",", proxies));
        setRemoteIpHeader(HEADER);
        // what the site's address is, and whether it is https, says rentree.university.address
        setProtocolHeader(null);
    }

    @Override
    public void invoke(Request request, Response response) throws IOException, ServletException {
        var said = Collections.list(request.getHeaders(HEADER));
        if (!said.isEmpty()) {
            var headers = request.getCoyoteRequest().getMimeHeaders();
            headers.removeHeader(HEADER);
            var addresses = addresses(String.join(",", said));
            if (!addresses.isEmpty()) headers.setValue(HEADER).setString(addresses);
        }
        super.invoke(request, response);
    }

    /** The addresses at the end, up to what is none: each proxy writes behind what it was sent. */
    static String addresses(String said) {
        var parts = said.split(",", -1);
        var kept = new ArrayDeque<String>();
        for (int i = parts.length - 1; i >= 0 && kept.size() < LONGEST; i--) {
            var address = address(Blanks.strip(parts[i]));
            if (address == null) break;
            kept.addFirst(address);
        }
        return String.join(",", kept);
    }

    /** Also {@code 192.0.2.1:1234} and {@code [2001:db8::1]:1234}, as some proxies write. */
    private static @Nullable String address(String said) {
        try {
            return InetAddress.ofLiteral(said.replaceFirst("^\\[([^\\]]*)](:\\d+)?$|^([\\d.]+):\\d+$", "$1$3"))
                    .getHostAddress();
        } catch (IllegalArgumentException e) {
            return null;
        }
    }
}
