package dev.lookahead.generator;

import dev.lookahead.generator.Attribute.Basic;
import dev.lookahead.generator.Attribute.ToMany;
import dev.lookahead.generator.Attribute.ToOne;
import dev.lookahead.generator.Model.Field;
import dev.lookahead.generator.Model.Related;
import dev.lookahead.generator.Model.Value;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Makes virtual models at random. */
final class Models {

    private final Random random;
    private final Naive naive;
    private final Expressions expressions;
    private int number;

    Models(Random random, Naive naive, Expressions expressions) {
        this.random = random;
        this.naive = naive;
        this.expressions = expressions;
    }

    /** An order of rows. */
    record Order(String text, Comparator<Object> comparator) {}

    Model model(Class<?> entity, int depth) {
        String name = "V" + entity.getSimpleName() + number++;
        Term where = random.nextInt(4) == 0 ? expressions.condition(entity) : null;
        List<Field> fields = new ArrayList<>();
        int count = 1 + random.nextInt(4);
        for (int i = 0; i < count; i++) {
            fields.add(field(entity, "f" + i, depth));
        }
        Attribute.of(entity).stream()
                .filter(Basic.class::isInstance)
                .map(Basic.class::cast)
                .filter(basic -> random.nextInt(3) == 0)
                .forEach(basic -> fields.add(new Value(
                        basic.name(),
                        basic.type().getSimpleName() + " " + basic.name() + "();",
                        basic.type(),
                        true,
                        true,
                        new Term(basic.name(), basic.type(), row -> naive.path(row, basic.name())))));
        madeOf(fields).ifPresent(fields::add);
        return new Model(name, entity, where, fields);
    }

    /** A default method over an attribute that is declared. */
    private Optional<Field> madeOf(List<Field> fields) {
        return fields.stream()
                .filter(field -> field instanceof Value value && value.attribute() && random.nextInt(2) == 0)
                .map(Value.class::cast)
                .findFirst()
                .map(value -> new Value(
                        "d0",
                        "@Requires(\"" + value.name() + "\") default String d0() { return \"D\" + " + value.name()
                                + "(); }",
                        String.class,
                        false,
                        false,
                        new Term("d0", String.class, row -> "D" + value.term().of(row))));
    }

    private Field field(Class<?> entity, String name, int depth) {
        List<Attribute> related = Attribute.of(entity).stream()
                .filter(each -> each instanceof ToOne || each instanceof ToMany)
                .toList();
        if (depth == 0 || related.isEmpty() || random.nextInt(5) < 2) {
            return computed(entity, name);
        }
        int kind = random.nextInt(8);
        if (kind == 0) {
            return equal(entity, name, depth);
        }
        if (kind == 1) {
            return back(entity, name, depth).orElseGet(() -> computed(entity, name));
        }
        Attribute attribute = related.get(random.nextInt(related.size()));
        return attribute instanceof ToMany many ? many(many, name, depth) : one((ToOne) attribute, name, depth);
    }

    private Field computed(Class<?> entity, String name) {
        Term term = expressions.value(entity);
        return new Value(
                name,
                "@Computed(\"" + term.text() + "\") " + term.type().getSimpleName() + " " + name + "();",
                term.type(),
                false,
                true,
                term);
    }

    private Field one(ToOne one, String name, int depth) {
        Model model = nested(one.target(), depth);
        boolean join = random.nextBoolean();
        Term where = random.nextInt(3) == 0 ? expressions.condition(one.target()) : null;
        String arguments =
                "value = \"" + one.name() + "\"" + (where == null ? "" : ", where = \"" + where.text() + "\"");
        String type = model == null ? one.target().getSimpleName() : model.name();
        Function<Object, List<Object>> read = row -> {
            Object target = naive.path(row, one.name());
            return target == null || !shows(model, where, target) ? List.of() : List.of(target);
        };
        return new Related(
                name,
                "@" + (join ? "Join" : "Prefetch") + "(" + arguments + ") " + type + " " + name + "();",
                model,
                one.target(),
                true,
                !join,
                read);
    }

    private Field many(ToMany many, String name, int depth) {
        return many("value = \"" + many.name() + "\"", many.target(), name, depth, row -> naive.many(row, many.name()));
    }

    /** Rows that have a number which the owner has, too. */
    private Field equal(Class<?> entity, String name, int depth) {
        Class<?> target = World.ENTITIES.get(random.nextInt(World.ENTITIES.size()));
        Optional<String> local = number(entity);
        Optional<String> remote = number(target);
        if (local.isEmpty() || remote.isEmpty()) {
            return computed(entity, name);
        }
        return many(
                "local = \"" + local.get() + "\", remote = \"" + remote.get() + "\"",
                target,
                name,
                depth,
                row -> naive.all(target).stream()
                        .filter(each -> naive.path(row, local.get()) != null
                                && naive.path(row, local.get()).equals(naive.path(each, remote.get())))
                        .toList());
    }

    private static Optional<String> number(Class<?> entity) {
        return Attribute.of(entity).stream()
                .filter(each -> each instanceof Basic basic && basic.type() == Integer.class)
                .map(Attribute::name)
                .findFirst();
    }

    /** Rows from which a to-one leads to the owner, or a path of two. */
    private Optional<Field> back(Class<?> entity, String name, int depth) {
        List<String> paths = new ArrayList<>();
        List<Class<?>> targets = new ArrayList<>();
        for (Class<?> target : World.ENTITIES) {
            for (Attribute first : Attribute.of(target)) {
                if (first instanceof ToOne toOne && toOne.target() == entity) {
                    paths.add(toOne.name());
                    targets.add(target);
                } else if (first instanceof ToOne toOne && toOne.target() != World.Note.class) {
                    for (Attribute second : Attribute.of(toOne.target())) {
                        if (second instanceof ToOne last && last.target() == entity) {
                            paths.add(toOne.name() + "." + last.name());
                            targets.add(target);
                        }
                    }
                }
            }
        }
        if (paths.isEmpty()) {
            return Optional.empty();
        }
        int chosen = random.nextInt(paths.size());
        Class<?> target = targets.get(chosen);
        String path = paths.get(chosen);
        return Optional.of(many(
                "mappedBy = \"" + path + "\"",
                target,
                name,
                depth,
                row -> naive.all(target).stream()
                        .filter(each -> naive.path(each, path) == row)
                        .toList()));
    }

    private Field many(String way, Class<?> target, String name, int depth, Function<Object, List<Object>> all) {
        Model model = nested(target, depth);
        Term where = random.nextInt(3) == 0 ? expressions.condition(target) : null;
        Order order = random.nextInt(2) == 0 ? order(target) : null;
        boolean single = random.nextInt(4) == 0;
        int limit = single ? 1 : random.nextInt(3) == 0 ? 1 + random.nextInt(3) : 0;
        String type = model == null ? target.getSimpleName() : model.name();
        String text = "@Prefetch(" + way
                + (where == null ? "" : ", where = \"" + where.text() + "\"")
                + (order == null ? "" : ", orderBy = \"" + order.text() + "\"")
                + (limit == 0 ? "" : ", limit = " + limit)
                + ") " + (single ? type : "List<" + type + ">") + " " + name + "();";
        Function<Object, List<Object>> read = row -> {
            List<Object> rows = new ArrayList<>(all.apply(row));
            rows.removeIf(each -> !shows(model, where, each));
            if (order != null) {
                rows.sort(order.comparator());
            }
            return limit == 0 || rows.size() <= limit ? rows : rows.subList(0, limit);
        };
        return new Related(name, text, model, target, single, true, read);
    }

    private @Nullable Model nested(Class<?> entity, int depth) {
        return random.nextInt(4) == 0 ? null : model(entity, depth - 1);
    }

    private static boolean shows(@Nullable Model model, @Nullable Term where, Object row) {
        return (model == null || model.shows(row)) && (where == null || where.holds(row));
    }

    /** An order by a value that may be missing, and by the id at last. */
    Order order(Class<?> entity) {
        Term term = expressions.value(entity);
        boolean descending = random.nextBoolean();
        boolean nullsLast = random.nextBoolean();
        return new Order(
                term.text() + (descending ? " desc" : "") + (nullsLast ? " nulls last" : " nulls first"),
                comparator(term, descending, nullsLast));
    }

    @SuppressWarnings("unchecked") // Values of a term are of one type.
    static Comparator<Object> comparator(Term term, boolean descending, boolean nullsLast) {
        Comparator<Object> natural = (one, other) -> ((Comparable<Object>) one).compareTo(other);
        Comparator<Object> directed = descending ? natural.reversed() : natural;
        Comparator<Object> nulls = nullsLast ? Comparator.nullsLast(directed) : Comparator.nullsFirst(directed);
        return Comparator.comparing(term::of, nulls).thenComparing(Naive.byId());
    }
}
