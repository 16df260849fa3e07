package fr.rentree.lostaccess;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of lost identifiers.
 *
 * @param grant whether a new scol'pass after a loss is issued once the institute has confirmed who asks ({@code
 *     automatic}), or the registry has to grant each ({@code registry})
 */
@ConfigurationProperties("rentree.access")
record LostAccessSettings(@DefaultValue("automatic") Grant grant) {

    /** The party that agrees to a new scol'pass after a loss. */
    enum Grant {
        AUTOMATIC,
        REGISTRY
    }
}
