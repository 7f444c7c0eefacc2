package dev.lookahead.generator;

import dev.lookahead.LookaheadQuery;
import dev.lookahead.generator.Component.Blank;
import dev.lookahead.generator.Models.Order;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Asks for the rows of a view in all ways that a query knows, at random. */
final class Questions {

    private final Random random;
    private final Naive naive;
    private final Expressions expressions;
    private final Models models;

    Questions(Random random, Naive naive) {
        this.random = random;
        this.naive = naive;
        this.expressions = new Expressions(random, naive);
        this.models = new Models(random, naive, expressions);
    }

    /** Part of a question: what it adds to a query, and what that does to the rows. */
    private record Clause(String text, UnaryOperator<LookaheadQuery<?>> query, UnaryOperator<List<Object>> rows) {

        Clause and(Clause next) {
            return new Clause(
                    text + next.text(),
                    asked -> next.query().apply(query.apply(asked)),
                    all -> next.rows().apply(rows.apply(all)));
        }
    }

    /** A question about a view. */
    Question about(Declaration view) {
        return switch (random.nextInt(12)) {
            case 0 -> listed(everything(), Only.ALL);
            case 1, 2 -> listed(where(view), Only.ALL);
            case 3 -> listed(order(view), Only.ALL);
            case 4 -> listed(where(view).and(order(view)).and(page()), Only.ALL);
            case 5 -> listed(sort(view), Only.ALL);
            case 6 -> listed(sort(view).and(page()), Only.ALL);
            case 7 -> listed(ids(view), Only.ALL);
            case 8, 9 -> {
                Only only = only(view, true);
                Clause shown = new Clause(
                        ".only(" + quoted(only.paths()) + ")",
                        query -> query.only(only.paths().toArray(String[]::new)),
                        rows -> rows);
                yield listed(shown.and(chance(50) ? everything() : order(view)), only);
            }
            case 10 -> counted(where(view));
            default -> chance(50) ? first(order(view)) : streamed(order(view));
        };
    }

    /** A question about instances of a virtual model. */
    Question about(Looked looked) {
        return switch (random.nextInt(6)) {
            case 0 -> listed(where(looked), Only.ALL);
            case 1 -> listed(order(looked), Only.ALL);
            case 2 -> listed(where(looked).and(order(looked)).and(page()), Only.ALL);
            case 3 -> listed(ids(looked), Only.ALL);
            case 4 -> first(order(looked));
            default -> listed(everything(), Only.ALL);
        };
    }

    private Question listed(Clause clause, Only only) {
        return new Question(
                clause.text() + ".list()",
                query -> clause.query().apply(query).list(),
                asked -> shown(asked, clause, only),
                asked -> 1 + asked.edges());
    }

    private Question streamed(Clause clause) {
        return new Question(
                clause.text() + ".stream(4)",
                query -> {
                    try (Stream<?> stream = clause.query().apply(query).stream(4)) {
                        return stream.collect(Collectors.toList());
                    }
                },
                asked -> shown(asked, clause, Only.ALL),
                asked -> Integer.MAX_VALUE);
    }

    private Question first(Clause clause) {
        return new Question(
                clause.text() + ".first()",
                query -> clause.query().apply(query).first(),
                asked -> shown(asked, clause, Only.ALL).stream().findFirst(),
                asked -> 1 + asked.edges());
    }

    private Question counted(Clause clause) {
        if (chance(50)) {
            return new Question(
                    clause.text() + ".exists()",
                    query -> clause.query().apply(query).exists(),
                    asked -> !rows(asked, clause).isEmpty(),
                    asked -> 1);
        }
        return new Question(
                clause.text() + ".count()",
                query -> clause.query().apply(query).count(),
                asked -> (long) rows(asked, clause).size(),
                asked -> 1);
    }

    private List<Object> shown(Subject view, Clause clause, Only only) {
        return rows(view, clause).stream().map(row -> view.expected(row, only)).toList();
    }

    private List<Object> rows(Subject view, Clause clause) {
        return clause.rows().apply(all(view));
    }

    private List<Object> all(Subject view) {
        return naive.all(view.entity()).stream()
                .filter(row -> view.model() == null || view.model().shows(row))
                .toList();
    }

    private static Clause everything() {
        return new Clause("", query -> query, rows -> rows);
    }

    private Clause where(Subject view) {
        Term condition = expressions.condition(view.entity());
        return new Clause(
                ".where(\"" + condition.text() + "\")",
                query -> query.where(condition.text()),
                rows -> rows.stream().filter(condition::holds).toList());
    }

    private Clause order(Subject view) {
        Order order = models.order(view.entity());
        return new Clause(
                ".orderBy(\"" + order.text() + "\")",
                query -> query.orderBy(order.text()),
                rows -> rows.stream().sorted(order.comparator()).toList());
    }

    private Clause page() {
        int size = 1 + random.nextInt(6);
        int number = random.nextInt(3);
        return new Clause(
                ".page(" + number + ", " + size + ")",
                query -> query.page(number, size),
                rows -> rows.stream().skip((long) number * size).limit(size).toList());
    }

    private Clause sort(Declaration view) {
        List<Component> sortable = view.components().stream()
                .filter(component -> component.sortable() != null)
                .toList();
        if (sortable.isEmpty()) {
            return everything();
        }
        Component key = sortable.get(random.nextInt(sortable.size()));
        boolean descending = chance(50);
        boolean nullsLast = chance(50);
        String text = key.name() + (descending ? " desc" : "") + (nullsLast ? " nulls last" : " nulls first");
        Comparator<Object> order = Models.comparator(Objects.requireNonNull(key.sortable()), descending, nullsLast);
        return new Clause(
                ".sort(\"" + text + "\")",
                query -> query.sort(text),
                rows -> rows.stream().sorted(order).toList());
    }

    /** Some ids, one of them twice, in no order. */
    private Clause ids(Subject view) {
        List<Object> rows = new ArrayList<>(naive.all(view.entity()));
        Collections.shuffle(rows, random);
        List<Object> asked = new ArrayList<>(rows.subList(0, Math.min(rows.size(), random.nextInt(6))));
        if (!asked.isEmpty()) {
            asked.add(asked.get(0));
        }
        if (view.entity() != World.Passport.class && chance(30)) {
            return new Clause(
                    ".entities(of " + asked.stream().map(Naive::id).toList() + ")",
                    query -> query.entities(asked),
                    all -> asked.stream().filter(all::contains).toList());
        }
        List<Object> ids = asked.stream().map(Naive::id).toList();
        return new Clause(
                ".ids(" + ids.stream().map(Canonical::of).toList() + ")",
                query -> query.ids(ids),
                all -> asked.stream().filter(all::contains).toList());
    }

    /** Some components, and of those that show views again some. */
    private Only only(Declaration view, boolean root) {
        Map<String, Only> shown = new LinkedHashMap<>();
        for (Component component : view.components()) {
            boolean needed = component.blank() == Blank.NEVER
                    || (!root && component.name().equals("id"));
            if (needed || chance(50)) {
                boolean deeper = component.nested() != null
                        && chance(50)
                        && !component.nested().bound().isEmpty();
                shown.put(component.name(), deeper ? only(component.nested(), false) : Only.ALL);
            }
        }
        if (shown.isEmpty()) {
            shown.put(view.components().get(0).name(), Only.ALL);
        }
        return Only.of(shown);
    }

    private static String quoted(List<String> texts) {
        return texts.stream().map(text -> "\"" + text + "\"").collect(Collectors.joining(", "));
    }

    private boolean chance(int percent) {
        return random.nextInt(100) < percent;
    }
}
