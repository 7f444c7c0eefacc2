package dev.lookahead.internal.relation;

import dev.lookahead.internal.form.Fragment;
import dev.lookahead.internal.form.RowType;
import dev.lookahead.internal.guide.Outcome;
import dev.lookahead.internal.hql.FragmentRules;
import dev.lookahead.internal.hql.Fragments.Role;
import dev.lookahead.internal.message.Declarations;
import dev.lookahead.internal.schema.Field;
import dev.lookahead.model.Prefetch;
import java.util.List;

/** What fields say in HQL about the rows that they lead to. */
final class RelationFragments {

    private final FragmentRules fragments;
    private final Subjects subjects;

    RelationFragments(FragmentRules fragments, Subjects subjects) {
        this.fragments = fragments;
        this.subjects = subjects;
    }

    /** What a field says of its rows; nothing where it is wrong, which hides no other mistake. */
    Outcome<List<Fragment>> conditions(RowType target, Field.Related field) {
        if (field.where().isEmpty()) {
            return Outcome.of(List.of());
        }
        FragmentRules.Site site = new FragmentRules.Site(
                FieldMistakes.place(field).at(field.annotation(), "where"),
                "the condition",
                field.label(),
                text -> Declarations.field(field.withWhere(text)),
                true);
        return fragments
                .read(subjects.of(target), Role.CONDITION, field.where(), site)
                .map(read -> List.of(read.fragment()))
                .or(List.of());
    }

    /** The order that a field says; none where it says none, or where it is wrong. */
    Outcome<Fragment> order(RowType target, Field.Prefetch field) {
        if (field.orderBy().isEmpty()) {
            return Outcome.nothing();
        }
        FragmentRules.Site site = new FragmentRules.Site(
                FieldMistakes.place(field).at(Prefetch.class, "orderBy"),
                "the order",
                field.label(),
                text -> Declarations.field(field.withOrderBy(text)),
                true);
        return fragments
                .read(subjects.of(target), Role.ORDER, field.orderBy(), site)
                .map(FragmentRules.Read::fragment);
    }
}
