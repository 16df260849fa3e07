package fr.rentree.firstuse;

import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMax;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Settings of first use.
 *
 * @param scolpassValid how long a scol'pass may be used
 * @param pause how long somebody may take for one page of the first use
 */
@Validated
@ConfigurationProperties("rentree.access")
record FirstUseSettings(
        @DurationMin(hours = 1) @DurationMax(days = 400) @DefaultValue("60d")
        Duration scolpassValid,

        @DurationMin(minutes = 5) @DurationMax(hours = 12) @DefaultValue("30m")
        Duration pause) {}
