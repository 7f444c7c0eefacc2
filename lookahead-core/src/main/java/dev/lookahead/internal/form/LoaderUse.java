package dev.lookahead.internal.form;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * One use of a batch loader.
 *
 * @param label the field, as users write it
 * @param loader the loader's class
 * @param keyType the loader's key; with several slots, the record that they make
 * @param valueType the loader's value
 * @param key where the key is read from
 * @param arguments of this use
 * @param uses the query's parameters that it may ask for
 * @param limit how long it may take if it is asynchronous, where this use says so
 */
public record LoaderUse(
        String label,
        String loader,
        String keyType,
        String valueType,
        List<Slot> key,
        Map<String, String> arguments,
        Set<String> uses,
        Optional<Duration> limit) {

    public LoaderUse {
        key = List.copyOf(key);
        arguments = Map.copyOf(arguments);
        uses = Set.copyOf(uses);
    }

    /**
     * Whether one call can serve both: the same field on rows that come by different relations. Their keys may be read
     * from different places.
     */
    public boolean sharesCallWith(LoaderUse other) {
        return label.equals(other.label)
                && loader.equals(other.loader)
                && arguments.equals(other.arguments)
                && uses.equals(other.uses);
    }
}
