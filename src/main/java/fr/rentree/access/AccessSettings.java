package fr.rentree.access;

import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMax;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Settings of first use and of lost identifiers.
 *
 * @param scolpassValid how long a scol'pass may be used
 * @param pause how long somebody may take for one page of the first use
 * @param grant whether a new scol'pass after a loss is issued once the institute has confirmed who asks ({@code
 *     automatic}), or the registry has to grant each ({@code registry})
 */
@Validated
@ConfigurationProperties("rentree.access")
record AccessSettings(
        @DurationMin(hours = 1) @DurationMax(days = 400) @DefaultValue("60d")
        Duration scolpassValid,

        @DurationMin(minutes = 5) @DurationMax(hours = 12) @DefaultValue("30m")
        Duration pause,

        @DefaultValue("automatic") Grant grant) {

    /** The party that agrees to a new scol'pass after a loss. */
    enum Grant {
        AUTOMATIC,
        REGISTRY
    }
}
