package fr.rentree.shared;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The folder of everything that Rentrée writes: the database, the outbox, keys.
 *
 * @param dataDir folder of the embedded database and the outbox, made if it is not there
 */
@ConfigurationProperties("rentree")
public record DataFolder(@DefaultValue("data") Path dataDir) {

    /** A file or folder inside. */
    public Path resolve(String name) {
        return dataDir.resolve(name);
    }
}
