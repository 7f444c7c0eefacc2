package dev.lookahead.generator;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What authors of views may write instead of what an entity has, by rules: always the same ones. */
final class Misnomers {

    private static final List<String> CONTAINERS = List.of(
            "Optional<List<%s>>",
            "java.util.stream.Stream<%s>",
            "ArrayList<%s>",
            "Iterable<%s>",
            "List<Optional<%s>>",
            "List<List<%s>>",
            "%s[]");

    private final Class<?> root;
    private final Set<String> names;
    private final List<Class<?>> targets;
    private final Map<String, Misnomer> made = new LinkedHashMap<>();

    private Misnomers(Class<?> root) {
        this.root = root;
        this.names = Attribute.of(root).stream().map(Attribute::name).collect(Collectors.toSet());
        this.targets = Attribute.of(root).stream()
                .flatMap(attribute -> attribute instanceof Attribute.ToOne one
                        ? Stream.<Class<?>>of(one.target())
                        : attribute instanceof Attribute.ToMany many ? Stream.<Class<?>>of(many.target()) : Stream.of())
                .toList();
        Attribute.of(root).forEach(this::of);
    }

    /** All of an entity's. */
    static List<Misnomer> of(Class<?> root) {
        return List.copyOf(new Misnomers(root).made.values());
    }

    private void of(Attribute attribute) {
        if (attribute instanceof Attribute.Basic basic) {
            misspelt(basic.name(), boxed(basic.type()), basic.name());
            add(joined(lower(root.getSimpleName()), basic.name()), boxed(basic.type()), basic.name());
        } else if (attribute instanceof Attribute.Embedded embedded) {
            parts(embedded.type(), embedded.name(), embedded.name());
        } else if (attribute instanceof Attribute.ToOne one) {
            one(one);
        } else if (attribute instanceof Attribute.ToMany many) {
            many(many);
        } else if (attribute instanceof Attribute.Elements elements) {
            elements(elements);
        }
    }

    private void parts(Class<?> embeddable, String name, String path) {
        for (Attribute part : Attribute.of(embeddable)) {
            if (part instanceof Attribute.Basic basic) {
                String meant = path + "." + basic.name();
                add(joined(name, basic.name()), boxed(basic.type()), meant);
                add(joined(basic.name(), "of", name), boxed(basic.type()), meant);
                add(basic.name(), boxed(basic.type()), meant);
            } else if (part instanceof Attribute.Embedded inner) {
                parts(inner.type(), joined(name, inner.name()), path + "." + inner.name());
            }
        }
    }

    private void one(Attribute.ToOne one) {
        for (Attribute.Basic basic : basics(one.target())) {
            String meant = one.name() + "." + basic.name();
            add(joined(one.name(), basic.name()), boxed(basic.type()), meant);
            add(joined(basic.name(), "of", one.name()), boxed(basic.type()), meant);
            add(joined(without(one.name(), 1), basic.name()), boxed(basic.type()), meant);
            add(joined(one.name(), basic.name()), "List<" + boxed(basic.type()) + ">", meant);
        }
        for (Attribute next : Attribute.of(one.target())) {
            if (next instanceof Attribute.ToOne further) {
                basics(further.target()).stream()
                        .limit(2)
                        .forEach(basic -> add(
                                joined(one.name(), further.name(), basic.name()),
                                boxed(basic.type()),
                                one.name() + "." + further.name() + "." + basic.name()));
            }
        }
        String shown = shown(one.target());
        misspelt(one.name(), shown, one.name());
        if (targets.stream().filter(target -> target == one.target()).count() == 1) {
            add("somebody", shown, one.name());
        }
        add(one.name(), "List<" + shown + ">", one.name());
        add(one.name(), "Optional<List<" + shown + ">>", one.name());
    }

    private void many(Attribute.ToMany many) {
        for (Attribute.Basic basic : basics(many.target())) {
            String meant = many.name() + "." + basic.name();
            String values = "List<" + boxed(basic.type()) + ">";
            add(joined(many.name(), basic.name()), values, meant);
            add(joined(singular(many.name()), basic.name() + "s"), values, meant);
            add(joined(basic.name() + "s", "of", many.name()), values, meant);
            add(joined(singular(many.name()), basic.name()), boxed(basic.type()), meant);
        }
        counts(many.name());
        String shown = shown(many.target());
        misspelt(many.name(), "List<" + shown + ">", many.name());
        if (targets.stream().filter(target -> target == many.target()).count() == 1) {
            add("themAll", "List<" + shown + ">", many.name());
        }
        add(many.name(), shown, many.name());
        CONTAINERS.forEach(container -> add(many.name(), container.formatted(shown), many.name()));
    }

    private void elements(Attribute.Elements elements) {
        counts(elements.name());
        if (elements.type() == World.Chapter.class) {
            for (Attribute.Basic basic : basics(elements.type())) {
                add(
                        joined(singular(elements.name()), basic.name() + "s"),
                        "List<" + boxed(basic.type()) + ">",
                        elements.name() + "." + basic.name());
            }
            return;
        }
        misspelt(elements.name(), "List<" + boxed(elements.type()) + ">", elements.name());
        CONTAINERS.forEach(
                container -> add(elements.name(), container.formatted(boxed(elements.type())), elements.name()));
    }

    private void counts(String collection) {
        for (String name : List.of(
                joined(collection, "count"),
                joined(singular(collection), "count"),
                joined("number", "of", collection),
                joined("total", collection))) {
            put(new Misnomer(root, name, "long", collection, true, false));
            put(new Misnomer(root, name, "Integer", collection, true, false));
        }
    }

    private void misspelt(String name, String type, String meant) {
        add(without(name, name.length() / 2), type, meant);
        add(swapped(name, name.length() / 2), type, meant);
        add(name.substring(0, 1) + name, type, meant);
        add(name.endsWith("s") ? singular(name) : name + "s", type, meant);
    }

    private void add(String name, String type, String meant) {
        put(new Misnomer(root, name, type, meant, false, false));
    }

    /** The name of an attribute is wrong by its type alone. */
    private void put(Misnomer misnomer) {
        boolean said = names.contains(misnomer.name()) && !misnomer.name().equals(misnomer.meant());
        if (!said && misnomer.name().length() > 2) {
            made.putIfAbsent(misnomer.type() + " " + misnomer.name(), misnomer);
        }
    }

    private static List<Attribute.Basic> basics(Class<?> type) {
        return Attribute.of(type).stream()
                .filter(Attribute.Basic.class::isInstance)
                .map(Attribute.Basic.class::cast)
                .toList();
    }

    /** The view of an entity's rows, which shows their id. */
    static String shown(Class<?> entity) {
        return entity.getSimpleName() + "Shown";
    }

    static String boxed(Class<?> type) {
        return type == int.class ? "Integer" : type == boolean.class ? "Boolean" : type.getSimpleName();
    }

    private static String singular(String word) {
        return word.equals("children") ? "child" : word.endsWith("s") ? word.substring(0, word.length() - 1) : word;
    }

    private static String without(String word, int letter) {
        return word.substring(0, letter) + word.substring(letter + 1);
    }

    private static String swapped(String word, int letter) {
        return word.substring(0, letter - 1)
                + word.charAt(letter)
                + word.charAt(letter - 1)
                + word.substring(letter + 1);
    }

    private static String lower(String name) {
        return name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1);
    }

    private static String joined(String... words) {
        List<String> all = new ArrayList<>(List.of(words));
        String first = all.remove(0);
        return first
                + all.stream()
                        .map(word -> word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1))
                        .collect(Collectors.joining());
    }
}
