package dev.lookahead.generator;

import dev.lookahead.generator.Attribute.ToMany;
import dev.lookahead.generator.Attribute.ToOne;
import dev.lookahead.generator.Values.Path;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Random;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Stream;

/** Makes pieces of HQL at random: expressions, conditions and orders, over rows that may be missing. */
final class Expressions {

    private static final int STEPS = 2;

    private final Random random;
    private final Naive naive;
    private final Values values;

    Expressions(Random random, Naive naive) {
        this.random = random;
        this.naive = naive;
        this.values = new Values(naive);
    }

    /** A value of a row, a text or a number, that may be null. */
    Term value(Class<?> entity) {
        return switch (random.nextInt(5)) {
            case 0, 1 -> text(entity, prefix());
            case 2 -> number(entity, prefix());
            case 3 -> chosen(entity);
            default -> counted(entity);
        };
    }

    /** A text. */
    Term text(Class<?> entity, String prefix) {
        Term path = path(entity, prefix, String.class);
        return switch (random.nextInt(6)) {
            case 0 -> path;
            case 1 -> map("upper(%s)", path, String.class, text -> ((String) text).toUpperCase(Locale.ROOT));
            case 2 ->
                new Term(
                        "coalesce(" + path.text() + ", 'NONE')",
                        String.class,
                        row -> Objects.requireNonNullElse(path.of(row), "NONE"));
            case 3 -> map("%s || 'X'", path, String.class, text -> text + "X");
            case 4 ->
                both("concat(%s, %s)", path, path(entity, prefix, String.class), String.class, (a, b) -> "" + a + b);
            default -> {
                Term other = path(entity, prefix, String.class);
                yield new Term(
                        "coalesce(" + path.text() + ", " + other.text() + ")",
                        String.class,
                        row -> path.of(row) != null ? path.of(row) : other.of(row));
            }
        };
    }

    private Term number(Class<?> entity, String prefix) {
        Term path = path(entity, prefix, Integer.class);
        return switch (random.nextInt(3)) {
            case 0 -> path;
            case 1 -> map("%s + 1", path, Integer.class, number -> (Integer) number + 1);
            default ->
                map("length(%s)", path(entity, prefix, String.class), Integer.class, text -> ((String) text).length());
        };
    }

    private Term chosen(Class<?> entity) {
        Term condition = condition(entity, prefix(), 1);
        Term one = path(entity, prefix(), String.class);
        Term other = path(entity, prefix(), String.class);
        return new Term(
                "case when " + condition.text() + " then " + one.text() + " else " + other.text() + " end",
                String.class,
                row -> condition.holds(row) ? one.of(row) : other.of(row));
    }

    /** A count or the most of other rows. */
    private Term counted(Class<?> entity) {
        List<Source> sources = sources(entity);
        if (sources.isEmpty()) {
            return number(entity, prefix());
        }
        Source source = any(sources);
        Term condition = chance(60) ? inner(source, entity) : new Term("1 = 1", Boolean.class, row -> true);
        Path most =
                any(values.of(source.target(), 1, path -> path.type() == Integer.class || path.type() == int.class));
        if (chance(60) || most == null) {
            return new Term(
                    "(select count(*) from " + source.where(condition.text()) + ")",
                    Long.class,
                    row -> source.rows(row)
                            .filter(each -> condition.holds(new Pair(each, row)))
                            .count());
        }
        return new Term(
                "(select max(x." + most.text() + ") from " + source.where(condition.text()) + ")",
                Integer.class,
                row -> source.rows(row)
                        .filter(each -> condition.holds(new Pair(each, row)))
                        .map(each -> (Integer) naive.path(each, most.text()))
                        .filter(Objects::nonNull)
                        .max(Comparator.naturalOrder())
                        .orElse(null));
    }

    /** A condition of a row, which may be neither true nor false. */
    Term condition(Class<?> entity) {
        return condition(entity, prefix(), 2);
    }

    private Term condition(Class<?> entity, String prefix, int depth) {
        int kinds = depth > 0 ? 11 : 7;
        return switch (random.nextInt(kinds)) {
            case 0 -> {
                Term path = path(entity, prefix, Object.class);
                yield isNull(path, chance(50));
            }
            case 1 -> compared(path(entity, prefix, String.class), List.of("ASH", "ELM1", "OAK", "OAK3", "YEW"));
            case 2 -> compared(path(entity, prefix, Integer.class), List.of(-1, 0, 1, 3, 5));
            case 3 -> {
                String start = any(List.of("A", "E", "O", "Y"));
                yield map(
                        "%s like '" + start + "%%'",
                        path(entity, prefix, String.class),
                        Boolean.class,
                        text -> ((String) text).startsWith(start));
            }
            case 4 ->
                map(
                        "%s in ('ASH', 'OAK1', 'FIR2')",
                        path(entity, prefix, String.class), Boolean.class, List.of("ASH", "OAK1", "FIR2")::contains);
            case 5 -> reference(entity, prefix);
            case 6 ->
                both(
                        "%s = %s",
                        path(entity, prefix, String.class),
                        path(entity, prefix, String.class),
                        Boolean.class,
                        Objects::equals);
            case 7 -> {
                Term one = condition(entity, prefix, depth - 1);
                Term other = condition(entity, prefix, depth - 1);
                yield new Term(
                        "(" + one.text() + " or " + other.text() + ")",
                        Boolean.class,
                        row -> or(one.of(row), other.of(row)));
            }
            case 8 -> {
                Term one = condition(entity, prefix, depth - 1);
                Term other = condition(entity, prefix, depth - 1);
                yield new Term(
                        one.text() + " and " + other.text(),
                        Boolean.class,
                        row -> not(or(not(one.of(row)), not(other.of(row)))));
            }
            case 9 -> {
                Term one = condition(entity, prefix, depth - 1);
                yield new Term("not (" + one.text() + ")", Boolean.class, row -> not(one.of(row)));
            }
            default -> exists(entity, prefix, depth);
        };
    }

    private Term exists(Class<?> entity, String prefix, int depth) {
        List<Source> sources = sources(entity);
        if (sources.isEmpty() || prefix.equals("x.")) {
            return condition(entity, prefix, depth - 1);
        }
        Source source = any(sources);
        Term condition = inner(source, entity);
        return new Term(
                "exists (select 1 from " + source.where(condition.text()) + ")",
                Boolean.class,
                row -> source.rows(row).anyMatch(each -> condition.holds(new Pair(each, row))));
    }

    /** A row of a sub-query, and the one that it is for. */
    private record Pair(Object inner, Object outer) {}

    /** A condition of the rows of a sub-query, alone or beside the row that it is for. */
    private Term inner(Source source, Class<?> entity) {
        if (chance(70)) {
            Term condition = condition(source.target(), "x.", 1);
            return new Term(condition.text(), Boolean.class, pair -> condition.of(((Pair) pair).inner()));
        }
        Term inner = path(source.target(), "x.", String.class);
        Term outer = path(entity, "this.", String.class);
        return both(
                "%s = %s",
                new Term(inner.text(), String.class, pair -> inner.of(((Pair) pair).inner())),
                new Term(outer.text(), String.class, pair -> outer.of(((Pair) pair).outer())),
                Boolean.class,
                Objects::equals);
    }

    private Term reference(Class<?> entity, String prefix) {
        List<ToOne> toOnes = Attribute.of(entity).stream()
                .filter(ToOne.class::isInstance)
                .map(ToOne.class::cast)
                .filter(toOne -> toOne.target() != World.Note.class)
                .toList();
        return toOnes.isEmpty()
                ? isNull(path(entity, prefix, Object.class), true)
                : isNull(toOne(prefix, any(toOnes).name()), chance(50));
    }

    private Term toOne(String prefix, String name) {
        return new Term(prefix + name, Object.class, row -> naive.path(row, name));
    }

    private static Term isNull(Term value, boolean isNull) {
        return new Term(
                value.text() + (isNull ? " is null" : " is not null"),
                Boolean.class,
                row -> (value.of(row) == null) == isNull);
    }

    @SuppressWarnings("unchecked") // Both sides come from here.
    private <T extends Comparable<T>> Term compared(Term value, List<T> constants) {
        T constant = any(constants);
        String text = constant instanceof String ? "'" + constant + "'" : String.valueOf(constant);
        return switch (random.nextInt(3)) {
            case 0 -> map("%s = " + text, value, Boolean.class, constant::equals);
            case 1 -> map("%s <> " + text, value, Boolean.class, each -> !constant.equals(each));
            default -> map("%s > " + text, value, Boolean.class, each -> ((T) each).compareTo(constant) > 0);
        };
    }

    /** Where the rows of a sub-query come from. */
    private record Source(String from, String condition, Class<?> target, Function<Object, Stream<Object>> read) {

        String where(String more) {
            String own = condition.isEmpty() ? "" : condition + " and ";
            return from + " x where " + own + "(" + more + ")";
        }

        Stream<Object> rows(Object row) {
            return read.apply(row);
        }
    }

    private List<Source> sources(Class<?> entity) {
        return Attribute.of(entity).stream()
                .filter(ToMany.class::isInstance)
                .map(ToMany.class::cast)
                .map(many -> source(entity, many))
                .toList();
    }

    private Source source(Class<?> entity, ToMany many) {
        String target = many.target().getSimpleName();
        Function<Object, Stream<Object>> rows = row -> naive.many(row, many.name()).stream();
        if (many.target() == World.Tag.class) {
            return new Source(
                    target,
                    "x member of this." + many.name(),
                    many.target(),
                    row -> new LinkedHashSet<>(naive.many(row, many.name())).stream());
        }
        String back = many.name().equals("pupils")
                ? "mentor"
                : many.name().equals("children")
                        ? "parent"
                        : Character.toLowerCase(entity.getSimpleName().charAt(0))
                                + entity.getSimpleName().substring(1);
        boolean inverse = Attribute.of(many.target()).stream()
                .anyMatch(each -> each instanceof ToOne toOne && toOne.name().equals(back));
        boolean straight =
                inverse && !many.name().equals("read") && !many.name().equals("readers");
        return straight && (chance(50) || many.target() == World.Note.class)
                ? new Source(target, "x." + back + " = this", many.target(), rows)
                : new Source("this." + many.name(), "", many.target(), rows);
    }

    private Term path(Class<?> entity, String prefix, Class<?> type) {
        List<Path> paths = values.of(entity, STEPS, path -> fits(path.type(), type));
        if (paths.isEmpty()) {
            // Every entity has a text.
            return map(
                    "length(%s)", path(entity, prefix, String.class), Integer.class, text -> ((String) text).length());
        }
        // Long ones are many, and short ones matter as much.
        List<Path> near =
                paths.stream().filter(path -> path.text().indexOf('.') < 0).toList();
        return values.term(prefix, any(!near.isEmpty() && chance(30) ? near : paths));
    }

    private static boolean fits(Class<?> given, Class<?> wanted) {
        return wanted == Object.class || given == wanted || (wanted == Integer.class && given == int.class);
    }

    /** Applies where the value is there; else there is none. */
    private static Term map(String text, Term value, Class<?> type, Function<Object, Object> function) {
        return new Term(String.format(text, value.text()), type, row -> {
            Object given = value.of(row);
            return given == null ? null : function.apply(given);
        });
    }

    private static Term both(
            String text, Term one, Term other, Class<?> type, BiFunction<Object, Object, Object> function) {
        return new Term(String.format(text, one.text(), other.text()), type, row -> {
            Object first = one.of(row);
            Object second = other.of(row);
            return first == null || second == null ? null : function.apply(first, second);
        });
    }

    private static Object or(Object one, Object other) {
        if (Boolean.TRUE.equals(one) || Boolean.TRUE.equals(other)) {
            return true;
        }
        return one == null || other == null ? null : false;
    }

    private static Object not(Object condition) {
        return condition == null ? null : !(Boolean) condition;
    }

    private String prefix() {
        return chance(70) ? "" : "this.";
    }

    private boolean chance(int percent) {
        return random.nextInt(100) < percent;
    }

    private <T> T any(List<T> values) {
        return values.isEmpty() ? null : values.get(random.nextInt(values.size()));
    }
}
