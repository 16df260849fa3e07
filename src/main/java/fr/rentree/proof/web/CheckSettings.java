package fr.rentree.proof.web;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Settings of how fast strangers may check documents. Counts are per node.
 *
 * @param perMinute checks a minute from one network address; a code that does not exist counts as six
 */
@Validated
@ConfigurationProperties("rentree.check")
record CheckSettings(
        @Min(1) @Max(100_000) @DefaultValue("30") int perMinute) {}
