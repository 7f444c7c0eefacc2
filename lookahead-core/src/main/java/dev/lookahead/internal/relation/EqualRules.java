package dev.lookahead.internal.relation;

import dev.lookahead.internal.form.Entities;
import dev.lookahead.internal.form.RelationPath;
import dev.lookahead.internal.form.RowType;
import dev.lookahead.internal.form.Slot;
import dev.lookahead.internal.form.TypeRules;
import dev.lookahead.internal.guide.Code;
import dev.lookahead.internal.guide.Fix;
import dev.lookahead.internal.guide.Mistake;
import dev.lookahead.internal.guide.Outcome;
import dev.lookahead.internal.schema.Attribute;
import dev.lookahead.internal.schema.EntityDescription;
import dev.lookahead.internal.schema.Field;
import dev.lookahead.internal.schema.JavaType;
import dev.lookahead.internal.schema.Match;
import dev.lookahead.model.Prefetch;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What {@code local} and {@code remote} mean: values of the owner and attributes that equal them. */
final class EqualRules {

    private final Entities entities;
    private final TypeRules types;
    private final LocalValues locals;
    private final RemoteColumns remotes;

    EqualRules(Entities entities, TypeRules types, LocalValues locals, RemoteColumns remotes) {
        this.entities = entities;
        this.types = types;
        this.locals = locals;
        this.remotes = remotes;
    }

    Outcome<RelationPath> path(RowType row, RowType target, Field.Prefetch field) {
        List<String> local = field.match().local();
        List<String> remote = field.match().remote();
        if (local.size() != remote.size()) {
            return Outcome.wrong(unpaired(row, target, field));
        }
        List<RelationPath.Pair> pairs = new ArrayList<>();
        List<Mistake> wrong = new ArrayList<>();
        boolean good = true;
        for (int i = 0; i < local.size(); i++) {
            Outcome<RelationPath.Equal> equal = values(row, target, field, local.get(i), remote.get(i));
            good &= equal.value().isPresent();
            equal.value().ifPresent(each -> pairs.addAll(each.pairs()));
            wrong.addAll(equal.mistakes());
        }
        return good
                ? Outcome.<RelationPath>of(new RelationPath.Equal(pairs)).with(wrong)
                : Outcome.<RelationPath>nothing().with(wrong);
    }

    /** One value of the owner and one of the related entity; an embeddable has several. */
    Outcome<RelationPath.Equal> values(RowType row, RowType target, Field.Prefetch field, String local, String remote) {
        return locals.find(row, local, field)
                .and(remotes.find(target, remote, field), (own, others) -> equal(field, local, remote, own, others));
    }

    private Outcome<RelationPath.Equal> equal(
            Field.Prefetch field,
            String local,
            String remote,
            Map<String, LocalValues.Local> own,
            Map<String, RemoteColumns.Remote> others) {
        if (!own.keySet().equals(others.keySet())) {
            return Outcome.wrong(notComparable(field, local, remote, "they do not have the same parts", List.of()));
        }
        List<RelationPath.Pair> pairs = new ArrayList<>();
        for (Map.Entry<String, LocalValues.Local> each : own.entrySet()) {
            RemoteColumns.Remote other = Objects.requireNonNull(others.get(each.getKey()));
            Slot slot = each.getValue().slot();
            Attribute.Basic column = other.column();
            if (!comparable(slot.type(), column.type())) {
                return Outcome.wrong(notComparable(
                        field, local, remote, slot.type().boxed(), column.type().boxed()));
            }
            pairs.add(new RelationPath.Pair(
                    slot, other.path(), column, each.getValue().storedAs(column)));
        }
        return Outcome.of(new RelationPath.Equal(pairs));
    }

    private boolean comparable(JavaType one, JavaType other) {
        return types.fits(one, other) || types.fits(other, one);
    }

    private Mistake notComparable(Field.Prefetch field, String local, String remote, JavaType one, JavaType other) {
        boolean computable = other.is(String.class) && field.match().mappedBy().isEmpty();
        List<String> reasons = computable
                ? List.of(
                        "A computed field of the owner can make a text of it, as `cast(" + local + " as String)` does.")
                : List.of();
        return notComparable(field, local, remote, "`" + one + "` never equals `" + other + "`", reasons);
    }

    private Mistake notComparable(Field.Prefetch field, String local, String remote, String why, List<String> reasons) {
        String value = field.match().mappedBy().isEmpty() ? "remote" : "mappedBy";
        return FieldMistakes.of(
                Code.NOT_COMPARABLE,
                FieldMistakes.place(field).at(Prefetch.class, value),
                "`" + field.label() + "` compares `" + local + "` with `" + remote + "`, and " + why,
                reasons,
                null);
    }

    private Mistake unpaired(RowType row, RowType target, Field.Prefetch field) {
        Match match = field.match();
        return FieldMistakes.of(
                Code.BAD_MATCH,
                FieldMistakes.place(field).at(Prefetch.class, match.local().isEmpty() ? "remote" : "local"),
                "`" + field.label() + "` compares " + count(match.local()) + " of the owner with "
                        + count(match.remote()) + " of the related row",
                List.of("`local` and `remote` name as many, in pairs."),
                paired(row, target, field));
    }

    private static String count(List<String> values) {
        return values.isEmpty() ? "no value" : values.size() == 1 ? "one value" : values.size() + " values";
    }

    /** Where the other side has values of the same names, these were probably meant. */
    private @Nullable Fix paired(RowType row, RowType target, Field.Prefetch field) {
        Match match = field.match();
        boolean moreLocal = match.local().size() > match.remote().size();
        List<String> longer = moreLocal ? match.local() : match.remote();
        List<String> filled = new ArrayList<>(moreLocal ? match.remote() : match.local());
        EntityDescription other = entities.of(moreLocal ? target : row);
        for (String name : longer.subList(filled.size(), longer.size())) {
            if (entities.attribute(other, name).isEmpty()) {
                return null;
            }
            filled.add(name);
        }
        return FieldMistakes.change(field.withMatch(moreLocal ? match.withRemote(filled) : match.withLocal(filled)));
    }
}
