package dev.lookahead.internal.lookup;

import dev.lookahead.internal.form.EntryKey;
import dev.lookahead.internal.message.UseSite;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The key of the entries of one map, which those of the last collection on the way have. */
final class EntryKeys {

    private final UseSite useSite;
    private boolean asked;
    private boolean wrong;

    EntryKeys(UseSite useSite) {
        this.useSite = useSite;
    }

    /**
     * The key by which a collection is shown, or null where there is none: it is no map, or the key was taken already.
     * Collections are asked for from the last one on.
     *
     * @param found finds the key, or reports what is wrong with it
     */
    @Nullable EntryKey of(Supplier<Optional<EntryKey>> found) {
        if (!useSite.shape().keyed() || asked) {
            return null;
        }
        asked = true;
        Optional<EntryKey> key = found.get();
        wrong |= key.isEmpty();
        return key.orElse(null);
    }

    /** Whether a collection was asked for its key. */
    boolean asked() {
        return asked;
    }

    /** Whether something wrong with a key was reported. */
    boolean wrong() {
        return wrong;
    }
}
