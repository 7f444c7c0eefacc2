package dev.lookahead.generator;

import dev.lookahead.generator.Attribute.Basic;
import dev.lookahead.generator.Attribute.Elements;
import dev.lookahead.generator.Attribute.Embedded;
import dev.lookahead.generator.Attribute.ToMany;
import dev.lookahead.generator.Attribute.ToOne;
import dev.lookahead.generator.Component.Blank;
import dev.lookahead.generator.Model.Related;
import dev.lookahead.generator.Model.Value;
import dev.lookahead.generator.Values.Path;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Makes views at random, over entities and over virtual models. */
final class Views {

    /** At least as many as the tree of categories has. */
    private static final int LEVELS = 8;

    private final Random random;
    private final Naive naive;
    private final Values values;
    private final Models models;
    private int number;

    Views(Random random, Naive naive) {
        this.random = random;
        this.naive = naive;
        this.values = new Values(naive);
        this.models = new Models(random, naive, new Expressions(random, naive));
    }

    /** A view of some entity's rows. */
    Declaration view(Class<?> entity) {
        return chance(60) ? ofModel(models.model(entity, 2), 2) : ofEntity(entity, 2);
    }

    private Declaration ofEntity(Class<?> entity, int depth) {
        List<Component> components = plain(entity);
        if (entity == World.Category.class && depth == 2 && chance(50)) {
            return tree(components);
        }
        for (Attribute attribute : Attribute.of(entity)) {
            if (chance(35)) {
                related(entity, attribute, depth, components);
            }
        }
        return declared(entity.getSimpleName(), entity, null, components);
    }

    /** A view that shows itself, as often as there are rows below its rows. */
    private Declaration tree(List<Component> components) {
        String name = "R" + number++;
        List<Component> all = new ArrayList<>(components);
        Declaration self = new Declaration(name, "Category", World.Category.class, null, all);
        all.add(new Component(
                "children",
                "List<" + name + "> children",
                "",
                (row, only, shown) -> naive.many(row, "children").stream()
                        .map(each -> self.expected(each, Only.ALL))
                        .toList(),
                Blank.EMPTY_LIST,
                null,
                LEVELS,
                null));
        return self;
    }

    private Declaration ofModel(Model model, int depth) {
        List<Component> components = plain(model.entity());
        for (Model.Field field : model.fields()) {
            if (chance(80)) {
                components.add(field(field, depth));
            }
        }
        Attribute.of(model.entity()).stream()
                .filter(attribute -> attribute instanceof Elements && chance(40))
                .forEach(attribute -> components.add(elements((Elements) attribute)));
        return declared(model.name(), model.entity(), model, components);
    }

    private Declaration declared(String bound, Class<?> entity, @Nullable Model model, List<Component> components) {
        if (components.isEmpty()) {
            components.add(id(entity));
        }
        Map<String, Component> distinct = new LinkedHashMap<>();
        components.forEach(component -> distinct.putIfAbsent(component.name(), component));
        return new Declaration("R" + number++, bound, entity, model, new ArrayList<>(distinct.values()));
    }

    /** Columns, paths of to-ones and what is made of them: what needs no declaration, and takes no statement. */
    private List<Component> plain(Class<?> entity) {
        List<Component> components = new ArrayList<>();
        for (Attribute attribute : Attribute.of(entity)) {
            if (attribute instanceof Basic basic && chance(35)) {
                components.add(column(basic));
            } else if (attribute instanceof Embedded embedded && chance(35)) {
                components.add(embedded(embedded));
            } else if (attribute instanceof ToOne toOne && chance(20)) {
                components.add(reference(toOne));
            }
        }
        int paths = random.nextInt(3);
        for (int i = 0; i < paths; i++) {
            components.add(path(entity, "p" + i));
        }
        if (chance(25)) {
            components.add(made(entity, "s0"));
        }
        if (chance(15)) {
            wholeBeyond(entity).ifPresent(components::add);
        }
        if (chance(10)) {
            components.add(part(entity));
        }
        return components;
    }

    /** A record of its own for some of the row's own values. */
    private Component part(Class<?> entity) {
        Declaration part =
                new Declaration("R" + number++, "", entity, null, List.of(path(entity, "q0"), made(entity, "q1")));
        return nested(
                "t0",
                "@Lookup(\"this\") " + part.name() + " t0",
                part,
                0,
                Blank.NOTHING,
                (row, only, shown) -> shown.expected(row, only));
    }

    private Component id(Class<?> entity) {
        String name = entity == World.Country.class ? "code" : "id";
        return value(name, idType(entity) + " " + name, Blank.NOTHING, Naive::id);
    }

    private Component column(Basic basic) {
        Term term = new Term(basic.name(), basic.type(), row -> naive.path(row, basic.name()));
        return value(
                basic.name(),
                basic.type().getSimpleName() + " " + basic.name(),
                basic.type().isPrimitive() ? Blank.NEVER : Blank.NOTHING,
                term::of,
                sortable(term));
    }

    private static @Nullable Term sortable(Term term) {
        return Set.of(String.class, Integer.class, int.class, Long.class).contains(term.type()) ? term : null;
    }

    private Component embedded(Embedded embedded) {
        String name = embedded.name();
        if (chance(50) || embedded.type() == World.ShelfId.class) {
            return value(
                    name, embedded.type().getSimpleName() + " " + name, Blank.NOTHING, row -> naive.path(row, name));
        }
        List<Component> parts = new ArrayList<>();
        for (Attribute part : Attribute.of(embedded.type())) {
            if (part instanceof Basic basic && chance(70)) {
                parts.add(column(basic));
            } else if (part instanceof Embedded inner) {
                parts.add(embedded(inner));
            }
        }
        if (parts.isEmpty()) {
            Attribute.of(embedded.type()).stream()
                    .filter(Basic.class::isInstance)
                    .findFirst()
                    .ifPresent(part -> parts.add(column((Basic) part)));
        }
        Declaration nested = new Declaration("R" + number++, "", embedded.type(), null, parts);
        return nested(name, nested.name() + " " + name, nested, 0, Blank.NOTHING, (row, only, shown) -> {
            Object value = naive.path(row, name);
            return value == null || nothing(shown.expected(value, Only.ALL)) ? null : shown.expected(value, only);
        });
    }

    /** Whether all that is shown of an embeddable is null. */
    private static boolean nothing(Object shown) {
        return shown == null
                || shown instanceof Map<?, ?> parts && parts.values().stream().allMatch(Views::nothing);
    }

    private Component reference(ToOne toOne) {
        return value(
                toOne.name(),
                idType(toOne.target()) + " " + toOne.name(),
                Blank.NOTHING,
                row -> idOf(naive.path(row, toOne.name())));
    }

    private Component path(Class<?> entity, String name) {
        List<Path> paths = values.of(entity, 2);
        Path path = paths.get(random.nextInt(paths.size()));
        Term term = values.term("", path);
        boolean primitive = path.type().isPrimitive() && !path.nullable();
        return value(
                name,
                "@Lookup(\"" + path.text() + "\") " + (primitive ? path.type().getSimpleName() : boxed(path.type()))
                        + " " + name,
                primitive ? Blank.NEVER : Blank.NOTHING,
                term::of,
                sortable(term));
    }

    /** An embeddable beyond a to-one. */
    private Optional<Component> wholeBeyond(Class<?> entity) {
        List<String> paths = new ArrayList<>();
        for (Attribute attribute : Attribute.of(entity)) {
            if (attribute instanceof ToOne toOne && toOne.target() == World.Author.class) {
                paths.add(toOne.name() + ".home");
            }
        }
        if (paths.isEmpty()) {
            return Optional.empty();
        }
        String path = paths.get(random.nextInt(paths.size()));
        return Optional.of(
                value("w0", "@Lookup(\"" + path + "\") Address w0", Blank.NOTHING, row -> naive.path(row, path)));
    }

    private Component made(Class<?> entity, String name) {
        Path one = anyPath(entity);
        Path other = anyPath(entity);
        String method = "static String " + name + "(@Lookup(\"" + one.text() + "\") " + boxed(one.type())
                + " a, @Lookup(\"" + other.text() + "\") " + boxed(other.type()) + " b) { return a + \"/\" + b; }";
        return new Component(
                name,
                "String " + name,
                method,
                (row, only, shown) -> text(naive.path(row, one.text())) + "/" + text(naive.path(row, other.text())),
                Blank.NOTHING,
                null,
                0,
                null);
    }

    private static String text(Object value) {
        return value instanceof BigDecimal decimal ? decimal.setScale(2).toString() : String.valueOf(value);
    }

    private Path anyPath(Class<?> entity) {
        List<Path> paths = values.of(entity, 1);
        return paths.get(random.nextInt(paths.size()));
    }

    private void related(Class<?> entity, Attribute attribute, int depth, List<Component> components) {
        if (attribute instanceof Elements elements) {
            components.add(elements(elements));
        } else if (attribute instanceof ToOne toOne && depth > 0) {
            Declaration nested = below(toOne.target(), null, depth);
            components.add(one(toOne.name(), nested, 0, row -> shown(nested, naive.path(row, toOne.name()))));
        } else if (attribute instanceof ToMany many) {
            Function<Object, List<Object>> rows = row -> naive.many(row, many.name());
            if (depth == 0 || chance(30)) {
                components.add(flat(many, rows));
            } else {
                Declaration nested = below(many.target(), null, depth);
                components.add(many(
                        many,
                        nested,
                        row -> rows.apply(row).stream()
                                .filter(each -> shown(nested, each) != null)
                                .toList()));
            }
        }
    }

    private static @Nullable Object shown(Declaration view, @Nullable Object row) {
        return row == null || (view.model() != null && !view.model().shows(row)) ? null : row;
    }

    /** A nested view, over the model that the edge says, or what it likes. */
    private Declaration below(Class<?> target, @Nullable Related edge, int depth) {
        if (edge != null) {
            Model model = edge.model();
            return model == null || chance(15) ? ofValues(target) : ofModel(model, depth - 1);
        }
        return chance(25) ? ofModel(models.model(target, 1), depth - 1) : ofEntity(target, depth - 1);
    }

    /** A view straight over an entity, of values alone. */
    private Declaration ofValues(Class<?> entity) {
        return declared(entity.getSimpleName(), entity, null, plain(entity));
    }

    private Component field(Model.Field field, int depth) {
        if (field instanceof Value value) {
            Class<?> type = value.type();
            return value(
                    value.name(),
                    type.getSimpleName() + " " + value.name(),
                    type.isPrimitive() ? Blank.NEVER : Blank.NOTHING,
                    value.term()::of,
                    value.sortable() ? sortable(value.term()) : null);
        }
        Related related = (Related) field;
        int edges = related.edge() ? 1 : 0;
        Declaration nested = below(related.target(), related, depth);
        if (related.single()) {
            return one(
                    related.name(),
                    nested,
                    edges,
                    row -> related.read().apply(row).stream().findFirst().orElse(null));
        }
        return list(related.name(), nested, related.read());
    }

    private Component one(String name, Declaration nested, int edges, Function<Object, Object> read) {
        if (chance(25)) {
            return nested(
                    name,
                    "Optional<" + nested.name() + "> " + name,
                    nested,
                    edges,
                    Blank.EMPTY_OPTIONAL,
                    (row, only, shown) -> Optional.ofNullable(read.apply(row)).map(each -> shown.expected(each, only)));
        }
        return nested(name, nested.name() + " " + name, nested, edges, Blank.NOTHING, (row, only, shown) -> {
            Object target = read.apply(row);
            return target == null ? null : shown.expected(target, only);
        });
    }

    private Component many(ToMany many, Declaration nested, Function<Object, List<Object>> read) {
        if (many.map() && chance(60)) {
            return nested(
                    many.name(),
                    "Map<String, " + nested.name() + "> " + many.name(),
                    nested,
                    1,
                    Blank.EMPTY_MAP,
                    (row, only, shown) -> {
                        Map<Object, Object> map = new LinkedHashMap<>();
                        read.apply(row)
                                .forEach(each -> map.put(naive.path(each, "language"), shown.expected(each, only)));
                        return map;
                    });
        }
        boolean id = nested.components().stream()
                .anyMatch(component -> component.name().equals("id"));
        if (id && !idInParts(nested) && chance(30)) {
            return nested(
                    many.name(),
                    "Set<" + nested.name() + "> " + many.name(),
                    nested,
                    1,
                    Blank.EMPTY_SET,
                    (row, only, shown) -> read.apply(row).stream()
                            .map(each -> shown.expected(each, only))
                            .collect(Collectors.toCollection(LinkedHashSet::new)));
        }
        return list(many.name(), nested, read);
    }

    /** Whether the id is several attributes, none of which is all of it. */
    private static boolean idInParts(Declaration nested) {
        return nested.entity() == World.Stock.class;
    }

    private Component list(String name, Declaration nested, Function<Object, List<Object>> read) {
        String container = chance(80) ? "List" : "Collection";
        return nested(
                name,
                container + "<" + nested.name() + "> " + name,
                nested,
                1,
                Blank.EMPTY_LIST,
                (row, only, shown) -> {
                    List<Object> rows = new ArrayList<>();
                    read.apply(row).forEach(each -> rows.add(shown.expected(each, only)));
                    return rows;
                });
    }

    /** Ids of related rows, or a value of each. */
    private Component flat(ToMany many, Function<Object, List<Object>> rows) {
        if (chance(40)) {
            return plural(
                    many.name(),
                    "List<" + idType(many.target()) + "> " + many.name(),
                    row -> rows.apply(row).stream().map(Views::idOf).toList());
        }
        List<Path> paths = values.of(many.target(), 1);
        Path path = paths.get(random.nextInt(paths.size()));
        String name = many.name() + "Values";
        return plural(
                name,
                "@Lookup(\"" + many.name() + "." + path.text() + "\") List<" + boxed(path.type()) + "> " + name,
                row -> {
                    List<Object> all = new ArrayList<>();
                    rows.apply(row).forEach(each -> all.add(naive.path(each, path.text())));
                    return all;
                });
    }

    private Component elements(Elements elements) {
        String name = elements.name();
        if (elements.ordered()) {
            return plural(
                    name,
                    "List<" + elements.type().getSimpleName() + "> " + name,
                    row -> new ArrayList<>(naive.elements(row, name)));
        }
        return new Component(
                name,
                "Set<" + elements.type().getSimpleName() + "> " + name,
                "",
                (row, only, shown) -> Canonical.of(naive.elements(row, name)),
                Blank.EMPTY_SET,
                null,
                1,
                null);
    }

    private static Component plural(String name, String text, Function<Object, Collection<?>> read) {
        return new Component(
                name, text, "", (row, only, shown) -> Canonical.of(read.apply(row)), Blank.EMPTY_LIST, null, 1, null);
    }

    private static Component value(String name, String text, Blank blank, Function<Object, Object> read) {
        return value(name, text, blank, read, null);
    }

    private static Component value(
            String name, String text, Blank blank, Function<Object, Object> read, @Nullable Term sortable) {
        return new Component(
                name, text, "", (row, only, shown) -> Canonical.of(read.apply(row)), blank, null, 0, sortable);
    }

    private static Component nested(
            String name, String text, Declaration nested, int edges, Blank blank, Component.Read read) {
        return new Component(name, text, "", read, blank, nested, edges, null);
    }

    private static @Nullable Object idOf(@Nullable Object row) {
        return row == null ? null : Naive.id(row);
    }

    static String idType(Class<?> entity) {
        if (entity == World.Stock.class) {
            return "StockId";
        }
        return Attribute.of(entity).stream()
                .filter(attribute -> attribute.name().equals(entity == World.Country.class ? "code" : "id"))
                .map(attribute -> attribute instanceof Basic basic ? basic.type() : ((Embedded) attribute).type())
                .findFirst()
                .map(Class::getSimpleName)
                .orElseThrow();
    }

    private static String boxed(Class<?> type) {
        return Objects.equals(type, int.class)
                ? "Integer"
                : Objects.equals(type, boolean.class)
                        ? "Boolean"
                        : Objects.equals(type, long.class) ? "Long" : type.getSimpleName();
    }

    private boolean chance(int percent) {
        return random.nextInt(100) < percent;
    }
}
