package dev.lookahead.internal.database;

import dev.lookahead.internal.hibernate.LookaheadFunctions;
import java.util.Set;
import java.util.UUID;

/** How a batch of keys travels to the database. */
public enum KeyStyle {
    /** As one array parameter: one text and one plan for every number of keys. */
    ARRAY(Integer.MAX_VALUE) {
        @Override
        public String condition(String expression) {
            return LookaheadFunctions.ANY + "(:" + KEYS + ", " + expression + ")";
        }
    },
    /** As arrays of as many elements as H2 takes. */
    BOUNDED_ARRAY(65_536) {
        @Override
        public String condition(String expression) {
            return ARRAY.condition(expression);
        }
    },
    /** As a list of parameters, padded and in chunks that every database takes, where there are no arrays. */
    LIST(512) {
        @Override
        public String condition(String expression) {
            return expression + " in (:" + KEYS + ")";
        }
    };

    /** The parameter that takes a statement's keys. */
    public static final String KEYS = "keys_";

    private final int most;

    KeyStyle(int most) {
        this.most = most;
    }

    /** How many keys one statement takes. */
    public int most() {
        return most;
    }

    /** Classes of which every driver that knows arrays can make one. */
    private static final Set<Class<?>> IN_ARRAYS =
            Set.of(Long.class, Integer.class, Short.class, String.class, UUID.class);

    /** Whether the class of an array's elements says all that the database has to know. */
    public static boolean namesType(Class<?> keyType) {
        return inArrays(keyType) && keyType != String.class;
    }

    /** Whether keys of a class are single values that need no converter. */
    public static boolean inArrays(Class<?> keyType) {
        return IN_ARRAYS.contains(keyType);
    }

    public abstract String condition(String expression);
}
