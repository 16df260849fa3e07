package fr.rentree.session;

import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMax;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Settings of how staff prove their identity.
 *
 * @param secondFactor {@code required}, or {@code offered} where who has set none up may do without
 * @param proofLasts how old the last proof may be for exports, cancellations and changes of accounts
 */
@Validated
@ConfigurationProperties("rentree.staff")
record StaffSettings(
        @DefaultValue("required") SecondFactor secondFactor,

        @DurationMin(minutes = 1) @DurationMax(hours = 12) @DefaultValue("10m")
        Duration proofLasts) {

    enum SecondFactor {
        REQUIRED,
        /** Who has set one up is asked for it. */
        OFFERED
    }
}
