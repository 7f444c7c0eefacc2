package dev.lookahead.spring;

import java.lang.reflect.Type;
import java.util.regex.Pattern;
import org.springframework.core.ResolvableType;

/** Writes types as they stand in a source that imports them. */
final class JavaText {

    private static final Pattern QUALIFIER = Pattern.compile("[\\w.$]*[.$](?=\\w)");

    private JavaText() {}

    static String of(Type type) {
        return unqualified(type.getTypeName());
    }

    static String of(ResolvableType type) {
        return unqualified(type.toString());
    }

    private static String unqualified(String name) {
        return QUALIFIER.matcher(name).replaceAll("");
    }
}
