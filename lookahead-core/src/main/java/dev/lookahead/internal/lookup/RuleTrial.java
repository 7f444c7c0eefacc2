package dev.lookahead.internal.lookup;

import dev.lookahead.internal.form.Entities;
import dev.lookahead.internal.form.Resolution;
import dev.lookahead.internal.form.RowType;
import dev.lookahead.internal.guide.Code;
import dev.lookahead.internal.guide.Fix;
import dev.lookahead.internal.guide.Guide;
import dev.lookahead.internal.guide.Mistake;
import dev.lookahead.internal.guide.Place;
import dev.lookahead.internal.message.KnownNames;
import dev.lookahead.internal.message.Missing;
import dev.lookahead.internal.message.PathPosition;
import dev.lookahead.internal.message.Trial;
import dev.lookahead.internal.message.UseSite;
import dev.lookahead.internal.relation.NameRules;
import dev.lookahead.internal.schema.Attribute;
import dev.lookahead.internal.schema.Schema;
import dev.lookahead.internal.schema.ViewDescription;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Tries suggestions by the rules themselves, which tell nobody what they find. */
final class RuleTrial implements Trial {

    private static final Place TRIED = new Place("", null);

    private final Schema schema;
    private final Function<Guide, Alone> rules;

    RuleTrial(Schema schema, Function<Guide, Alone> rules) {
        this.schema = schema;
        this.rules = rules;
    }

    /** Rules of their own for one trial, which offer nothing. */
    record Alone(Entities entities, KnownNames knownNames, NameRules names, PathRules paths) {

        PathPosition at(Missing missing) {
            Attribute.Embedded embedded = missing.inside();
            return new RulePathPosition(
                    entities,
                    names,
                    knownNames,
                    missing.row(),
                    embedded == null ? null : new Resolution.Inside("", embedded));
        }
    }

    @Override
    public PathPosition start(Missing missing) {
        return rules.apply(new Guide()).at(missing);
    }

    @Override
    public boolean gives(RowType row, String path, UseSite useSite) {
        return mistakes(row, path, useSite).isEmpty();
    }

    @Override
    public boolean shows(ViewDescription view, RowType row) {
        return view.components().stream()
                .filter(component -> view.methodsFor(component.name()).isEmpty())
                .map(component -> ComponentRules.useSite(view, row, "", component))
                .allMatch(useSite -> gives(row, useSite.path(), useSite));
    }

    @Override
    public Optional<Fix> fix(RowType root, String path, UseSite useSite) {
        Fix written = useSite.withPath(path);
        if (written == null) {
            return Optional.empty();
        }
        List<Mistake> wrong = mistakes(root, path, useSite);
        if (wrong.isEmpty()) {
            return Optional.of(written);
        }
        Fix declared = wrong.size() == 1 ? undeclared(wrong.get(0)) : null;
        return declared != null && (showsRows(useSite) || gives(root.withoutModel(), path, useSite))
                ? Optional.of(written.and(declared))
                : Optional.empty();
    }

    private static @Nullable Fix undeclared(Mistake mistake) {
        return mistake.code() == Code.UNDECLARED ? mistake.fix() : null;
    }

    /** Rows are shown as their virtual model says, which is not there without the declaration. */
    private boolean showsRows(UseSite useSite) {
        return schema.boundTo(useSite.shape().element().name()).isPresent();
    }

    /** What is wrong with a path itself; what is wrong elsewhere is told there. */
    private List<Mistake> mistakes(RowType row, String path, UseSite useSite) {
        Guide told = new Guide();
        rules.apply(told).paths().resolve(row, path, useSite.at(TRIED));
        return told.mistakes().stream()
                .filter(mistake -> mistake.place().type().equals(TRIED.type()))
                .toList();
    }
}
