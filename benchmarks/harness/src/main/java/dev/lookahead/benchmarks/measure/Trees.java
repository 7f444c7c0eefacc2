package dev.lookahead.benchmarks.measure;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Turns records of any class into lists of their values, so that trees of different contenders can be equal. */
public final class Trees {

    private Trees() {}

    /** A record becomes the list of its components, whole numbers become long. */
    public static List<@Nullable Object> of(Collection<?> values) {
        List<@Nullable Object> all = new ArrayList<>();
        values.forEach(each -> all.add(tree(each)));
        return all;
    }

    private static @Nullable Object tree(@Nullable Object value) {
        if (value instanceof Collection<?> many) {
            return of(many);
        }
        if (value instanceof Record one) {
            return components(one);
        }
        return value instanceof Integer number ? Long.valueOf(number) : value;
    }

    private static List<@Nullable Object> components(Record one) {
        List<@Nullable Object> all = new ArrayList<>();
        for (RecordComponent component : one.getClass().getRecordComponents()) {
            try {
                component.getAccessor().setAccessible(true);
                all.add(tree(component.getAccessor().invoke(one)));
            } catch (ReflectiveOperationException failed) {
                throw new IllegalStateException(one.getClass() + " cannot be read", failed);
            }
        }
        return all;
    }

    /** Fails with the first root that differs. */
    static void requireEqual(String what, List<?> expected, List<?> rows) {
        if (rows.size() != expected.size()) {
            throw new IllegalStateException(what + " does not read " + expected.size() + " rows: " + rows);
        }
        for (int i = 0; i < expected.size(); i++) {
            if (!Objects.equals(expected.get(i), rows.get(i))) {
                throw new IllegalStateException(
                        what + " reads another row " + i + ": " + rows.get(i) + " instead of " + expected.get(i));
            }
        }
    }
}
