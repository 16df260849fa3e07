package fr.rentree.web;

import jakarta.servlet.http.HttpServletRequest;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.HexFormat;

/** The network address of a request, for throttles. */
public final class NetworkAddress {

    private NetworkAddress() {}

    /** The network address; of IPv6 the first 64 bits, since the rest is everybody's own choice. */
    public static String of(HttpServletRequest request) {
        try {
            var address = InetAddress.ofLiteral(request.getRemoteAddr());
            return address instanceof Inet6Address
                    ? HexFormat.of().formatHex(Arrays.copyOf(address.getAddress(), 8))
                    : address.getHostAddress();
        } catch (IllegalArgumentException e) {
            return request.getRemoteAddr();
        }
    }
}
