package dev.lookahead.internal.lookup;

import dev.lookahead.internal.form.Entities;
import dev.lookahead.internal.form.Fragment;
import dev.lookahead.internal.form.Resolution;
import dev.lookahead.internal.form.RowType;
import dev.lookahead.internal.form.Shape;
import dev.lookahead.internal.form.ValueSource;
import dev.lookahead.internal.form.Wording;
import dev.lookahead.internal.guide.Code;
import dev.lookahead.internal.hql.FragmentRules;
import dev.lookahead.internal.hql.Fragments.Role;
import dev.lookahead.internal.hql.SubQueries;
import dev.lookahead.internal.hql.Subject;
import dev.lookahead.internal.message.CountExpressions;
import dev.lookahead.internal.message.Declarations;
import dev.lookahead.internal.relation.FieldMistakes;
import dev.lookahead.internal.relation.Subjects;
import dev.lookahead.internal.schema.Attribute;
import dev.lookahead.internal.schema.EntityDescription;
import dev.lookahead.internal.schema.Field;
import dev.lookahead.internal.schema.JavaType;
import dev.lookahead.model.Computed;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What {@code @Computed} means: an expression, and the type of what it gives. */
final class ComputedRules {

    private final Entities entities;
    private final FieldTypes types;
    private final FragmentRules fragments;
    private final Subjects subjects;
    private final SubQueries subQueries;
    private final FieldMistakes mistakes;
    private final ComputedRowRules rows;
    private final Set<Fragment> unread = new HashSet<>();

    ComputedRules(
            Entities entities,
            FieldTypes types,
            FragmentRules fragments,
            Subjects subjects,
            SubQueries subQueries,
            FieldMistakes mistakes,
            ComputedRowRules rows) {
        this.entities = entities;
        this.types = types;
        this.fragments = fragments;
        this.subjects = subjects;
        this.subQueries = subQueries;
        this.mistakes = mistakes;
        this.rows = rows;
    }

    Resolution resolution(RowType row, Field.Computed field) {
        EntityDescription entity = entities.of(row);
        if (entities.attribute(entity, field.expression().strip()).orElse(null)
                instanceof Attribute.Collection collection) {
            computedCollection(entity, field, collection);
            return new Resolution.Broken();
        }
        if (rows.givesRow(row, field, null)) {
            return new Resolution.Broken();
        }
        Subject subject = subjects.of(row);
        FragmentRules.Site site = new FragmentRules.Site(
                FieldMistakes.place(field).at(Computed.class, "value"),
                "the expression",
                field.label(),
                better -> Declarations.computed(field, better, typeFor(subject, better, field)),
                true,
                field.type());
        Optional<FragmentRules.Read> read = fragments
                .read(subject, Role.EXPRESSION, field.expression(), site)
                .tell(mistakes.guide());
        if (read.isEmpty()) {
            // What shows the field may be wrong too.
            Fragment expression = new Fragment(Wording.of(field.expression(), Set.of()), field.label());
            unread.add(expression);
            return new Resolution.Leaf(new ValueSource.Computed(expression, field.type()), field.type());
        }
        JavaType given = read.get().type();
        if (given != null && rows.givesRow(row, field, given)) {
            return new Resolution.Broken();
        }
        if (given != null && !types.fits(given, field.type())) {
            mistakes.report(
                    Code.WRONG_TYPE,
                    field,
                    "`" + field.label() + "` is declared as `" + field.type() + "`, and its expression gives `" + given
                            + "`",
                    types.imports(field, types.instead(given, field.type())),
                    FieldMistakes.change(
                            field,
                            Declarations.computed(field, field.expression(), types.instead(given, field.type()))));
            // By what it gives, what shows it can be judged too.
            return new Resolution.Leaf(new ValueSource.Computed(read.get().fragment(), given), given);
        }
        return new Resolution.Leaf(new ValueSource.Computed(read.get().fragment(), field.type()), field.type());
    }

    /** An expression is one value. */
    private void computedCollection(EntityDescription entity, Field.Computed field, Attribute.Collection collection) {
        String name = Declarations.quoted(collection.name());
        boolean rows =
                collection.holdsRows() && Shape.of(field.type()).container().holdsMany();
        mistakes.report(
                Code.WRONG_TYPE,
                field,
                "`" + field.label() + "` computes `" + collection.name() + "`, which is a collection",
                List.of("An expression gives one value. "
                        + (collection.holdsRows()
                                ? "Related rows are brought by `@Prefetch`."
                                : "The values of `" + entity.simpleName() + "." + collection.name()
                                        + "` are given by a method of that name, without an annotation.")),
                rows
                        ? FieldMistakes.change(
                                field, "@Prefetch(" + name + ") " + field.type() + " " + field.name() + "();")
                        : Optional.of(field.type())
                                .filter(CountExpressions::gives)
                                .map(type -> new CountExpressions(subQueries).of(entity, collection, type))
                                .map(count ->
                                        FieldMistakes.change(field, Declarations.computed(field, count, field.type())))
                                .orElse(null));
    }

    /** The type to write beside another expression: the declared one, if that can hold what it gives. */
    private JavaType typeFor(Subject subject, String expression, Field.Computed field) {
        return fragments
                .given(subject, expression)
                .filter(given -> !types.fits(given, field.type()))
                .map(given -> types.instead(given, field.type()))
                .orElse(field.type());
    }

    /** The expression of a computed field; none where that is wrong. */
    Optional<Fragment> expression(Resolution resolution) {
        return resolution instanceof Resolution.Leaf leaf
                        && leaf.source() instanceof ValueSource.Computed computed
                        && !unread.contains(computed.expression())
                ? Optional.of(computed.expression())
                : Optional.empty();
    }
}
