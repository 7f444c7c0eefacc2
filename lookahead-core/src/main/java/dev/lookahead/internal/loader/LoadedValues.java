package dev.lookahead.internal.loader;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a loader gave. Its map is the user's code too, and may fail whatever it is asked. */
record LoadedValues(LoaderCall call, Map<Object, Object> map) {

    /** The value of a key, or null where it has none. */
    @Nullable Object of(Object key) {
        Object value;
        try {
            value = map.get(key);
        } catch (Throwable failed) {
            throw call.failed(failed);
        }
        if (value != null) {
            call.check(key, value);
        }
        return value;
    }
}
