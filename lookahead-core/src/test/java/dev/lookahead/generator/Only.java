package dev.lookahead.generator;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Which components are shown.
 *
 * @param shown those that are, each with what is shown below it, or null where all are
 */
record Only(@Nullable Map<String, Only> shown) {

    static final Only ALL = new Only(null);

    boolean shows(String name) {
        return shown == null || shown.containsKey(name);
    }

    Only below(String name) {
        return shown == null ? ALL : shown.getOrDefault(name, ALL);
    }

    /** As a query takes it. */
    List<String> paths() {
        List<String> paths = new ArrayList<>();
        if (shown != null) {
            shown.forEach((name, below) -> {
                if (below.shown() == null) {
                    paths.add(name);
                } else {
                    below.paths().forEach(path -> paths.add(name + "." + path));
                }
            });
        }
        return paths;
    }

    static Only of(Map<String, Only> shown) {
        return new Only(new LinkedHashMap<>(shown));
    }
}
