package dev.lookahead.internal.relation;

import dev.lookahead.internal.form.Shape;
import dev.lookahead.internal.guide.Code;
import dev.lookahead.internal.guide.Mistake;
import dev.lookahead.internal.schema.EntityDescription;
import dev.lookahead.internal.schema.Field;
import dev.lookahead.model.Prefetch;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.lang.model.SourceVersion;

/** How many rows a field gives, and how deep it leads. */
final class LimitRules {

    /**
     * What is wrong with them, which hides no other mistake.
     *
     * @param many whether there may be several rows
     * @param sayWhich whether a field that gives one row has to say which of several
     */
    List<Mistake> mistakes(Field.Prefetch field, boolean many, boolean sayWhich) {
        List<Mistake> wrong = new ArrayList<>();
        limit(field, many, sayWhich).ifPresent(wrong::add);
        if (field.depth() < 0) {
            wrong.add(FieldMistakes.of(
                    Code.BAD_LIMIT,
                    field,
                    "`" + field.label() + "` has a depth of " + field.depth(),
                    List.of("A depth is at least 1; without one an edge may not lead back to where it came from,"
                            + " unless it is that of a tree."),
                    FieldMistakes.change(field.withDepth(1))));
        }
        return wrong;
    }

    private Optional<Mistake> limit(Field.Prefetch field, boolean many, boolean sayWhich) {
        boolean holdsMany = Shape.of(field.type()).container().holdsMany();
        boolean byParameter = !field.limitParameter().isEmpty();
        if (byParameter && !isParameter(field.limitParameter())) {
            return Optional.of(badParameter(field));
        }
        if (byParameter && field.limit() != 0) {
            return Optional.of(FieldMistakes.of(
                    Code.AMBIGUOUS,
                    FieldMistakes.place(field).at(Prefetch.class, "limit"),
                    "`" + field.label() + "` says twice how many rows there are",
                    List.of("It has a limit of " + field.limit() + " and one that `:" + field.limitParameter()
                            + "` says; one of them has to go."),
                    FieldMistakes.change(field.withLimit(field.limit()))));
        }
        if (field.limit() < 0) {
            return Optional.of(badLimit(
                    Code.BAD_LIMIT,
                    field,
                    "has a limit of " + field.limit(),
                    List.of("A limit is at least 1; 0 is none."),
                    sayWhich ? 1 : 0));
        }
        if (!many && field.limited()) {
            return Optional.of(badLimit(
                    Code.LIMIT_TO_ONE, field, "has a limit, and its path leads to one row anyway", List.of(), 0));
        }
        if ((sayWhich && field.limit() != 1) || (!holdsMany && (field.limit() > 1 || byParameter))) {
            return Optional.of(badLimit(
                    Code.SINGLE_OF_MANY,
                    field,
                    "gives one row of several, and does not say which",
                    List.of("It takes `limit = 1`, and an `orderBy` unless the first by id is meant."),
                    1));
        }
        return Optional.empty();
    }

    private static boolean isParameter(String name) {
        return SourceVersion.isIdentifier(name) && !name.endsWith("_");
    }

    private Mistake badParameter(Field.Prefetch field) {
        String name = field.limitParameter();
        String meant = name.replaceAll("[^\\w]|_+$", "");
        return FieldMistakes.of(
                Code.BAD_LIMIT,
                FieldMistakes.place(field).at(Prefetch.class, "limitParameter"),
                "`" + field.label() + "` takes its limit from `" + name + "`, which is not the name of a parameter",
                List.of("It is the name alone, as in `.with(\"count\", 3)`; names that end in `_` are reserved."),
                name.equals(":" + meant) && isParameter(meant)
                        ? FieldMistakes.change(field.withLimitParameter(meant))
                        : null);
    }

    private Mistake badLimit(Code code, Field.Prefetch field, String what, List<String> reasons, int better) {
        String said = field.limitParameter().isEmpty() ? "limit" : "limitParameter";
        return FieldMistakes.of(
                code,
                FieldMistakes.place(field).at(Prefetch.class, said),
                "`" + field.label() + "` " + what,
                reasons,
                FieldMistakes.change(field.withLimit(better)));
    }

    /** That a field takes some of several rows that come in no order. */
    Mistake unordered(Field.Prefetch field, EntityDescription entity) {
        boolean named = entity.attribute(entity.id().name()).value().isPresent();
        return FieldMistakes.of(
                Code.UNORDERED_LIMIT,
                FieldMistakes.place(field).at(Prefetch.class, "limit"),
                "`" + field.label() + "` takes some of its rows, and does not say which",
                List.of("Without an `orderBy` those with the lowest ids are taken."),
                named ? FieldMistakes.change(field.withOrderBy(entity.id().name())) : null);
    }
}
