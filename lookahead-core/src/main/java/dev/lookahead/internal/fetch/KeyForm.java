package dev.lookahead.internal.fetch;

import dev.lookahead.internal.schema.Attribute;
import dev.lookahead.internal.schema.JavaType;
import java.lang.reflect.Array;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.hibernate.query.Query;
import org.jspecify.annotations.Nullable;

/**
 * How the keys of a statement travel. A key of several parts is a list of them; where there are
 * arrays, each part has one.
 *
 * @param types the classes of the parts, mostly one
 * @param whole what takes an id of several parts apart, or null where a key is one part or a list of them
 */
record KeyForm(
        KeyStyle style, List<Class<?>> types, @Nullable WholeId whole) {

    /** How many keys of several parts a statement without arrays takes; it always has room for so many. */
    private static final int ROOM = 64;

    KeyForm {
        types = List.copyOf(types);
    }

    /** Of the values of columns; where these do not hold values as they are, Hibernate has to see each. */
    static KeyForm of(KeyStyle style, List<Attribute.Basic> columns, Function<JavaType, Class<?>> classes) {
        return of(style, columns, null, classes);
    }

    /** Of the ids of an entity. */
    static KeyForm of(KeyStyle style, Identity identity, Function<JavaType, Class<?>> classes) {
        return of(style, identity.columns(), identity.whole(), classes);
    }

    private static KeyForm of(
            KeyStyle style,
            List<Attribute.Basic> columns,
            @Nullable WholeId whole,
            Function<JavaType, Class<?>> classes) {
        List<Class<?>> types = columns.stream()
                .<Class<?>>map(column -> classes.apply(column.type().boxed()))
                .toList();
        boolean arrays = types.size() <= LookaheadFunctions.MOST_PARTS
                && columns.stream().allMatch(column -> column.storage() == null)
                && types.stream().allMatch(type -> style.of(type) == style);
        return new KeyForm(arrays ? style : KeyStyle.LIST, types, whole);
    }

    /** The class of a whole key. */
    Class<?> keyType() {
        return whole != null ? IdValues.class : types.size() == 1 ? types.get(0) : List.class;
    }

    /** How many keys one statement takes. */
    int most() {
        return style == KeyStyle.LIST && types.size() > 1 ? ROOM : style.most();
    }

    /** That these expressions are one of the keys. */
    String condition(List<String> expressions) {
        if (types.size() == 1) {
            return style.condition(expressions.get(0));
        }
        if (style != KeyStyle.LIST) {
            return LookaheadFunctions.ANY + types.size()
                    + parts().mapToObj(part -> ":" + name(part) + ", ").collect(Collectors.joining("", "(", ""))
                    + String.join(", ", expressions) + ")";
        }
        return IntStream.range(0, ROOM)
                .mapToObj(number -> parts().mapToObj(part -> expressions.get(part) + " = :" + name(part, number))
                        .collect(Collectors.joining(" and ", "(", ")")))
                .collect(Collectors.joining(" or ", "(", ")"));
    }

    /** Gives a statement its keys, of which there are no more than it takes. */
    void bind(Query<?> query, Object[] keys) {
        if (types.size() == 1) {
            Object[] values = whole == null ? keys : column(keys, 0);
            query.setParameter(Statement.KEYS, style == KeyStyle.LIST ? padded(Arrays.asList(values)) : values);
        } else if (style != KeyStyle.LIST) {
            parts().forEach(part -> query.setParameter(name(part), column(keys, part)));
        } else {
            for (int number = 0; number < ROOM; number++) {
                Object key = keys[Math.min(number, keys.length - 1)];
                for (int part = 0; part < types.size(); part++) {
                    query.setParameter(name(part, number), part(key, part));
                }
            }
        }
    }

    /** Gives a statement no keys, for its text alone. */
    void bindNone(Query<?> query) {
        if (types.size() == 1 && style == KeyStyle.LIST) {
            query.setParameterList(Statement.KEYS, Collections.singletonList(null));
        } else if (style != KeyStyle.LIST) {
            bind(query, (Object[]) Array.newInstance(keyType(), 0));
        } else {
            IntStream.range(0, ROOM)
                    .forEach(number -> parts().forEach(part -> query.setParameter(name(part, number), null)));
        }
    }

    private Object[] column(Object[] keys, int part) {
        Object[] column = (Object[]) Array.newInstance(types.get(part), keys.length);
        for (int i = 0; i < keys.length; i++) {
            column[i] = part(keys[i], part);
        }
        return column;
    }

    private static Object part(Object key, int part) {
        return key instanceof IdValues id ? id.value(part) : ((List<?>) key).get(part);
    }

    /** Few lengths make few statements, for the plan caches of Hibernate and of the database. */
    private static List<Object> padded(List<Object> keys) {
        int length = Integer.highestOneBit(Math.max(1, keys.size() * 2 - 1));
        List<Object> padded = new ArrayList<>(keys);
        while (padded.size() < length) {
            padded.add(keys.get(0));
        }
        return padded;
    }

    private IntStream parts() {
        return IntStream.range(0, types.size());
    }

    private static String name(int part) {
        return "keys" + part + "_";
    }

    private static String name(int part, int number) {
        return "keys" + part + "_" + number + "_";
    }
}
