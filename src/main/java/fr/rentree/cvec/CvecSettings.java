package fr.rentree.cvec;

import java.net.URI;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMax;
import org.hibernate.validator.constraints.time.DurationMin;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * The national register of CVEC attestations.
 *
 * @param url national register of CVEC attestations, without {@code /api/…}; not set = numbers are not checked there
 * @param timeout the longest that a student waits for the register
 * @param pause how long the register is left alone after it failed five times running
 * @param recheck how often the register is asked again for enrolments that were finished while it did not answer
 */
@Validated
@ConfigurationProperties("rentree.cvec")
record CvecSettings(
        @Nullable URI url,

        @DurationMin(millis = 100) @DurationMax(seconds = 10) @DefaultValue("3s")
        Duration timeout,

        @DurationMin(seconds = 1) @DefaultValue("30s") Duration pause,

        @DurationMin(seconds = 10) @DefaultValue("10m") Duration recheck) {}
