package dev.lookahead.internal.resolve;

import dev.lookahead.internal.form.Fragment;
import dev.lookahead.internal.hql.FragmentRules;
import dev.lookahead.internal.hql.Fragments;
import dev.lookahead.internal.hql.Fragments.Reading;
import dev.lookahead.internal.hql.HiddenRows;
import dev.lookahead.internal.schema.EntityDescription;
import dev.lookahead.model.ExceptionFactory;
import dev.lookahead.model.InvalidQueryException;

/**
 * A fragment that came with a query, as it was read: it is good, or the query is refused.
 *
 * @param entity what its row is of
 */
record QueryFragment(EntityDescription entity, Fragments.Role role, String text) implements Reading.Visitor<Fragment> {

    /** What brings it, as users write that. */
    private String what() {
        return (role == Fragments.Role.ORDER ? "orderBy" : "where") + "(…) ";
    }

    @Override
    public Fragment good(Fragments.Good good) {
        HiddenRows.told(text, role, good.collections()).ifPresent(wrong -> {
            throw ExceptionFactory.invalidQuery(what() + wrong);
        });
        return new Fragment(good.wording(), "the query");
    }

    @Override
    public Fragment untyped(Fragments.Untyped untyped) {
        throw refused(": an aggregate takes a sub-query\n    " + text);
    }

    @Override
    public Fragment aggregate(Fragments.Aggregate aggregate) {
        throw refused(": an aggregate takes a sub-query\n    " + text);
    }

    @Override
    public Fragment spoiled(Fragments.Spoiled spoiled) {
        throw refused(": it names a field that is wrong itself\n    " + text);
    }

    @Override
    public Fragment bad(Fragments.Bad bad) {
        throw refused("\n  " + String.join("\n  ", FragmentRules.pointed(text, bad.position(), bad.why())));
    }

    private InvalidQueryException refused(String why) {
        return ExceptionFactory.invalidQuery(what() + "is not valid HQL for `" + entity.simpleName() + "`" + why);
    }
}
