package dev.lookahead.internal.lookup;

import dev.lookahead.internal.form.Limit;
import dev.lookahead.internal.form.Relation;
import dev.lookahead.internal.form.RelationPath;
import dev.lookahead.internal.form.RowType;
import dev.lookahead.internal.form.ValueSource;
import dev.lookahead.internal.guide.Place;
import dev.lookahead.internal.lookup.SealedCases.Case;
import dev.lookahead.internal.message.UseSite;
import dev.lookahead.internal.relation.Recursion;
import dev.lookahead.internal.schema.JavaType;
import dev.lookahead.internal.schema.SealedDescription;
import java.util.List;
import java.util.Optional;

/** What is made of the rows that a sealed interface shows. */
final class SealedShapes {

    private final SealedCases cases;
    private final Recursion recursion;

    SealedShapes(SealedCases cases, Recursion recursion) {
        this.cases = cases;
        this.recursion = recursion;
    }

    /**
     * What is made of a row by each member that shows some of its kind. Where not all kinds are known here, there is no
     * more to say, and what is certain of the others is looked into.
     */
    Optional<ValueSource.OneOf> of(SealedDescription view, RowType row) {
        Optional<List<Case>> all = cases.of(view, row.shownByAny());
        List<Case> certain = all.or(() -> cases.certain(view, row)).orElse(List.of());
        List<ValueSource.Related> made =
                certain.stream().flatMap(each -> made(view, row, each).stream()).toList();
        return all.filter(cases -> cases.size() == made.size()).map(cases -> new ValueSource.OneOf(made));
    }

    private Optional<ValueSource.Related> made(SealedDescription view, RowType row, Case one) {
        Relation relation = new Relation(
                row,
                view.simpleName(),
                new RelationPath.Same(),
                one.row(),
                Relation.Reach.JOIN,
                false,
                one.conditions(),
                null,
                Limit.NONE,
                0);
        String member = one.member().view();
        return recursion
                .view(member, one.row(), List.of(relation), useSite(view, member))
                .map(result -> new ValueSource.Related(relation.to(result.row()), result));
    }

    private static UseSite useSite(SealedDescription view, String member) {
        Place place = new Place(view.name(), null);
        String name = JavaType.simple(member);
        return new UseSite(
                place,
                place,
                name,
                name,
                JavaType.of(member),
                null,
                view.simpleName(),
                "`" + view.simpleName() + "`",
                UseSite.Kind.NAME,
                (path, type, keyedBy) -> null);
    }
}
