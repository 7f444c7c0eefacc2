package dev.lookahead.internal.hql;

import dev.lookahead.internal.hql.NameScope.Origin;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What a joined row is called: the way to it, so that equal ways have one name, and others never the same. */
record JoinAlias(String way) {

    /** The beginning of all ways from a row. */
    static JoinAlias of(@Nullable Origin origin) {
        return origin == null ? new JoinAlias("p") : new JoinAlias("q").then(Joins.aliasOf(origin));
    }

    /** It ends in what is reserved for such names. */
    String name() {
        return way + "_";
    }

    JoinAlias then(String name) {
        return new JoinAlias(way + coded(name));
    }

    JoinAlias treated(String type) {
        return new JoinAlias(way + "t" + coded(type));
    }

    JoinAlias at(String place) {
        return new JoinAlias(way + "at" + coded(place));
    }

    /** Its length comes first, so that nobody has to know where a name ends. */
    private static String coded(String name) {
        String letters = name.codePoints()
                .mapToObj(point -> isPlain(point) ? Character.toString(point) : "$" + Integer.toHexString(point) + "$")
                .collect(Collectors.joining());
        return letters.length() + letters;
    }

    private static boolean isPlain(int point) {
        return point == '_' || (point < 128 && Character.isLetterOrDigit(point));
    }
}
