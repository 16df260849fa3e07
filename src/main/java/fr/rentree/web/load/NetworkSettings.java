package fr.rentree.web.load;

import java.util.Set;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of the proxies in front of this server.
 *
 * @param proxies addresses and ranges ({@code 10.1.2.3}, {@code 10.1.0.0/24}) of the balancers in front, whose
 *     {@code X-Forwarded-For} is believed; from anybody else it is not
 */
@ConfigurationProperties("rentree.network")
public record NetworkSettings(@DefaultValue({}) Set<String> proxies) {}
