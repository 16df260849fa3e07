package fr.rentree.cvec;

import java.net.URI;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The national register of CVEC attestations.
 *
 * @param url where it is asked, without {@code /api/…}; not set = numbers are not checked there
 * @param timeout the longest that a student waits for it
 * @param pause how long it is left alone after it failed five times running
 */
@ConfigurationProperties("rentree.cvec")
record CvecSettings(
        @Nullable URI url,
        @DefaultValue("3s") Duration timeout,
        @DefaultValue("30s") Duration pause) {}
