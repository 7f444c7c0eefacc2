package dev.lookahead.spring;

import java.lang.reflect.Type;
import java.util.regex.Pattern;

/** Writes types as they stand in a source that imports them. */
final class JavaText {

    private static final Pattern QUALIFIER = Pattern.compile("[\\w.$]*[.$](?=\\w)");

    private JavaText() {}

    static String of(Type type) {
        return QUALIFIER.matcher(type.getTypeName()).replaceAll("");
    }
}
