package dev.lookahead.internal.key;

import dev.lookahead.internal.database.KeyStyle;
import dev.lookahead.internal.form.RelationPath;
import dev.lookahead.internal.hibernate.LookaheadFunctions;
import dev.lookahead.internal.schema.EntityDescription;
import java.lang.reflect.Array;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.hibernate.query.Query;
import org.jspecify.annotations.Nullable;

/**
 * How the keys of a statement travel. A key of several parts is a list of them; where there are
 * arrays, each part has one.
 *
 * @param parts mostly one
 * @param whole what takes an id of several parts apart, or null where a key is one part or a list of them
 */
public record KeyForm(
        KeyStyle style, List<KeyPart> parts, @Nullable CompositeId whole) {

    /** How many keys of several parts a statement without arrays takes; it always has room for so many. */
    private static final int ROOM = 64;

    public KeyForm {
        parts = List.copyOf(parts);
    }

    /** Of the values of columns of an entity. */
    public static KeyForm of(KeyStyle style, EntityDescription entity, List<RelationPath.Pair> pairs, Ids ids) {
        return of(
                style,
                pairs.stream()
                        .map(pair -> KeyPart.of(style, entity, pair.remote(), pair.column(), ids))
                        .toList(),
                null);
    }

    /** Of the ids of an entity. */
    public static KeyForm of(KeyStyle style, EntityDescription entity, Ids ids) {
        Identity identity = ids.of(entity);
        return of(
                style,
                identity.columns().stream()
                        .map(column -> KeyPart.of(style, entity, column.name(), column, ids))
                        .toList(),
                identity.whole());
    }

    private static KeyForm of(KeyStyle style, List<KeyPart> parts, @Nullable CompositeId whole) {
        boolean arrays =
                parts.size() <= LookaheadFunctions.MOST_PARTS && parts.stream().allMatch(part -> part.style() == style);
        return new KeyForm(arrays ? style : KeyStyle.LIST, parts, whole);
    }

    /** The classes of the parts, mostly one. */
    public List<Class<?>> types() {
        return parts.stream().<Class<?>>map(KeyPart::type).toList();
    }

    /** The class of a whole key. */
    public Class<?> keyType() {
        return whole != null ? IdValues.class : parts.size() == 1 ? parts.get(0).type() : List.class;
    }

    /** Keys as an array of their class. */
    public Object[] array(Collection<Object> keys) {
        return keys.toArray((Object[]) Array.newInstance(keyType(), 0));
    }

    /** How many keys one statement takes. */
    public int most() {
        return style == KeyStyle.LIST && parts.size() > 1 ? ROOM : style.most();
    }

    /** That these expressions are one of the keys. */
    public String condition(List<String> expressions) {
        if (parts.size() == 1) {
            return style.condition(expressions.get(0));
        }
        if (style != KeyStyle.LIST) {
            return LookaheadFunctions.ANY + parts.size()
                    + numbers().mapToObj(part -> ":" + name(part) + ", ").collect(Collectors.joining("", "(", ""))
                    + String.join(", ", expressions) + ")";
        }
        return IntStream.range(0, ROOM)
                .mapToObj(number -> numbers()
                        .mapToObj(part -> expressions.get(part) + " = :" + name(part, number))
                        .collect(Collectors.joining(" and ", "(", ")")))
                .collect(Collectors.joining(" or ", "(", ")"));
    }

    /** That these expressions are one key, of a few that have numbers. */
    public String conditionOne(List<String> expressions, int number) {
        return numbers()
                .mapToObj(part -> parts.get(part).condition(style, expressions.get(part), name(part, number)))
                .collect(Collectors.joining(" and "));
    }

    /** Gives a statement one of its keys. */
    public void bindOne(Query<?> query, int number, Object key) {
        numbers()
                .forEach(part ->
                        parts.get(part).bindOne(query, style, name(part, number), single() ? key : part(key, part)));
    }

    private boolean single() {
        return parts.size() == 1 && whole == null;
    }

    /** Whether Java finds the same keys equal as every database. */
    public boolean isExact() {
        return parts.stream().allMatch(part -> part.equality().isExact());
    }

    /** Gives a statement its keys, of which there are no more than it takes. */
    public void bind(Query<?> query, Object[] keys) {
        if (parts.size() == 1) {
            Object[] values = whole == null ? keys : column(keys, 0);
            if (style == KeyStyle.LIST) {
                query.setParameter(KeyStyle.KEYS, padded(Arrays.asList(values)));
            } else {
                parts.get(0).bind(query, KeyStyle.KEYS, values);
            }
        } else if (style != KeyStyle.LIST) {
            numbers().forEach(part -> parts.get(part).bind(query, name(part), column(keys, part)));
        } else {
            for (int number = 0; number < ROOM; number++) {
                Object key = keys[Math.min(number, keys.length - 1)];
                for (int part = 0; part < parts.size(); part++) {
                    query.setParameter(name(part, number), part(key, part));
                }
            }
        }
    }

    /** Gives a statement no keys, for its text alone. */
    public void bindNone(Query<?> query) {
        if (parts.size() == 1 && style == KeyStyle.LIST) {
            query.setParameterList(KeyStyle.KEYS, Collections.singletonList(null));
        } else if (style != KeyStyle.LIST) {
            bind(query, (Object[]) Array.newInstance(keyType(), 0));
        } else {
            IntStream.range(0, ROOM)
                    .forEach(number -> numbers().forEach(part -> query.setParameter(name(part, number), null)));
        }
    }

    private Object[] column(Object[] keys, int part) {
        Object[] column = (Object[]) Array.newInstance(parts.get(part).type(), keys.length);
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

    private IntStream numbers() {
        return IntStream.range(0, parts.size());
    }

    private static String name(int part) {
        return "keys" + part + "_";
    }

    private static String name(int part, int number) {
        return "keys" + part + "_" + number + "_";
    }
}
