package dev.lookahead.processor.paths;

import java.util.Locale;
import java.util.Set;
import javax.lang.model.SourceVersion;

/** A name as a generated class shows it. */
record PathName(String name) {

    /** What every class and every path has already. */
    private static final Set<String> TAKEN = Set.of(
            "all",
            "asc",
            "desc",
            "equals",
            "hashCode",
            "toString",
            "getClass",
            "notify",
            "notifyAll",
            "wait",
            "clone",
            "finalize");

    /** The method. Names of users never end in {@code _}. */
    String method() {
        return TAKEN.contains(name) || SourceVersion.isKeyword(name) ? name + "_" : name;
    }

    /** The constant, as constants are written: {@code hasWon} is {@code HAS_WON}. */
    String constant() {
        return name.replaceAll("([\\p{Ll}\\p{N}])(\\p{Lu})", "$1_$2")
                .replaceAll("(\\p{Lu})(\\p{Lu}\\p{Ll})", "$1_$2")
                .toUpperCase(Locale.ROOT);
    }

    /** The class of the names inside of it. */
    String type() {
        return Character.toUpperCase(name.charAt(0)) + name.substring(1) + "_";
    }
}
