package dev.lookahead.generator;

import dev.lookahead.guide.MemoryCompiler;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Generated declarations as sources and as classes. */
public final class Generated {

    private static final String HEAD = """
            package views;
            import dev.lookahead.generator.World.*;
            import dev.lookahead.model.*;
            import java.math.BigDecimal;
            import java.time.LocalDate;
            import java.util.*;
            """;

    private static final Pattern NAME = Pattern.compile("public (?:interface|record) (\\w+)");

    private Generated() {}

    /** Complete sources by the names of their types, of which the first counts. */
    public static Map<String, String> sources(List<String> declarations) {
        Map<String, String> sources = new LinkedHashMap<>();
        for (String declaration : declarations) {
            Matcher name = NAME.matcher(declaration);
            if (!name.find()) {
                throw new IllegalArgumentException(declaration);
            }
            sources.putIfAbsent(name.group(1), HEAD + declaration);
        }
        return sources;
    }

    /** The declarations that count. */
    static List<String> declarations(List<String> declarations) {
        return sources(declarations).values().stream()
                .map(source -> source.substring(HEAD.length()))
                .toList();
    }

    /** The classes by their simple names. */
    static Map<String, Class<?>> classes(List<String> declarations) {
        Map<String, Class<?>> classes = new LinkedHashMap<>();
        MemoryCompiler.compile(sources(declarations), "-parameters")
                .forEach(type -> classes.put(type.getSimpleName(), type));
        return classes;
    }
}
