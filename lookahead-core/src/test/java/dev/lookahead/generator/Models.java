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
                        new Term(basic.name(), basic.type(), row -> naive.path(row, basic.name())))));
        return new Model(name, entity, where, fields);
    }

    private Field field(Class<?> entity, String name, int depth) {
        List<Attribute> related = Attribute.of(entity).stream()
                .filter(each -> each instanceof ToOne || each instanceof ToMany)
                .toList();
        if (depth == 0 || related.isEmpty() || random.nextInt(5) < 2) {
            return computed(entity, name);
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
        Model model = nested(many.target(), depth);
        Term where = random.nextInt(3) == 0 ? expressions.condition(many.target()) : null;
        Order order = random.nextInt(2) == 0 ? order(many.target()) : null;
        boolean single = random.nextInt(4) == 0;
        int limit = single ? 1 : random.nextInt(3) == 0 ? 1 + random.nextInt(3) : 0;
        String type = model == null ? many.target().getSimpleName() : model.name();
        String text = "@Prefetch(value = \"" + many.name() + "\""
                + (where == null ? "" : ", where = \"" + where.text() + "\"")
                + (order == null ? "" : ", orderBy = \"" + order.text() + "\"")
                + (limit == 0 ? "" : ", limit = " + limit)
                + ") " + (single ? type : "List<" + type + ">") + " " + name + "();";
        Function<Object, List<Object>> read = row -> {
            List<Object> rows = new ArrayList<>(naive.many(row, many.name()));
            rows.removeIf(each -> !shows(model, where, each));
            if (order != null) {
                rows.sort(order.comparator());
            }
            return limit == 0 || rows.size() <= limit ? rows : rows.subList(0, limit);
        };
        return new Related(name, text, model, many.target(), single, true, read);
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
