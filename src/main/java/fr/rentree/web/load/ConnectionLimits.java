package fr.rentree.web.load;

import fr.rentree.shared.University;
import org.apache.catalina.util.NetMaskSet;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;

/** The limits of Tomcat's connections, since anybody may open them. */
public class ConnectionLimits implements WebServerFactoryCustomizer<TomcatServletWebServerFactory> {

    private final University university;
    private final NetworkSettings network;

    ConnectionLimits(University university, NetworkSettings network) {
        this.university = university;
        this.network = network;
    }

    @Override
    public void customize(TomcatServletWebServerFactory factory) {
        if (!network.proxies().isEmpty()) factory.addEngineValves(forwarded());
        factory.addContextValves(new BodyReader());
        factory.addConnectorCustomizers(connector -> connector.setProperty("maxConnections", Integer.toString(most())));
        // the end of a forward is not that of its page, which is still to be sent (InTurn)
        factory.addContextCustomizers(context -> context.setSuspendWrappedResponseAfterForward(false));
        // whether cookies are for https only is the site's choice, not what one request says of itself
        if (university.address().startsWith("https:"))
            factory.addConnectorCustomizers(connector -> {
                connector.setSecure(true);
                connector.setScheme("https");
            });
    }

    /** As many as fit into the memory when each waits in the middle of a request; the others wait in the system's queue. */
    private static int most() {
        return Math.clamp(Runtime.getRuntime().maxMemory() / (BodyReader.REQUEST * 7 / 4), 256, 8_192);
    }

    private ForwardedFor forwarded() {
        var wrong = new NetMaskSet().addAll(String.join(",", network.proxies()));
        if (!wrong.isEmpty()) throw new IllegalStateException("rentree.network.proxies: " + String.join("; ", wrong));
        return new ForwardedFor(network.proxies());
    }
}
