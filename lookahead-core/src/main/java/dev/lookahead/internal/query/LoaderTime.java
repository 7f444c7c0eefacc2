package dev.lookahead.internal.query;

import dev.lookahead.internal.form.TimeLimit;
import jakarta.persistence.EntityManagerFactory;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** How long asynchronous loaders may take where their fields say nothing else. */
public record LoaderTime(
        EntityManagerFactory factory, @Nullable Duration said) {

    private static final String PROPERTY = "lookahead.loader-timeout";

    private static final Duration DEFAULT = Duration.ofSeconds(30);

    /** What the builder was told, else the factory's property, else a default. */
    public Duration limit() {
        if (said != null) {
            return said;
        }
        Object property = factory.getProperties().get(PROPERTY);
        if (property == null || property instanceof Duration) {
            return property == null ? DEFAULT : (Duration) property;
        }
        return TimeLimit.parse(property.toString())
                .orElseThrow(() -> new IllegalArgumentException(
                        "the property `" + PROPERTY + "` is `" + property + "`: it takes " + TimeLimit.FORM + "."));
    }
}
