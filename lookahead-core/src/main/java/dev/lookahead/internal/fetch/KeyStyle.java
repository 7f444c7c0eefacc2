package dev.lookahead.internal.fetch;

/** How a batch of keys travels to the database. */
public enum KeyStyle {
    /** As one array parameter: one text and one plan for every number of keys. */
    ARRAY {
        @Override
        String condition(String expression) {
            return LookaheadFunctions.ANY + "(" + expression + ", :" + Statement.KEYS + ")";
        }
    },
    /** As a list of parameters, padded and in chunks, where there are no arrays. */
    LIST {
        @Override
        String condition(String expression) {
            return expression + " in (:" + Statement.KEYS + ")";
        }
    };

    abstract String condition(String expression);
}
