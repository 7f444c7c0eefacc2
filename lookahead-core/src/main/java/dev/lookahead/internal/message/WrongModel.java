package dev.lookahead.internal.message;

import dev.lookahead.internal.form.Entities;
import dev.lookahead.internal.form.RowType;
import dev.lookahead.internal.guide.Fix;
import dev.lookahead.internal.schema.Attribute;
import dev.lookahead.internal.schema.EntityDescription;
import dev.lookahead.internal.schema.JavaType;
import dev.lookahead.internal.schema.ModelDescription;
import dev.lookahead.internal.schema.SchemaAnswer;
import dev.lookahead.internal.schema.ViewDescription;
import java.util.Optional;
import java.util.stream.Stream;

/** A view that names other rows than it shows: all of it is known there. */
record WrongModel(SuggestionContext context, Trial trial) implements Suggester {

    @Override
    public Optional<Suggestion> suggestion(Missing missing) {
        UseSite useSite = missing.useSite();
        return useSite.kind() != UseSite.Kind.COMPONENT || !missing.alone()
                ? Optional.empty()
                : context.schema()
                        .view(useSite.place().type())
                        .value()
                        .flatMap(view -> suggestion(view, missing.row()));
    }

    private Optional<Suggestion> suggestion(ViewDescription view, RowType row) {
        return others(row)
                .filter(entity -> view.simpleName().startsWith(entity.simpleName()))
                .flatMap(entity -> rows(entity, row))
                .filter(other -> trial.shows(view, other))
                .findFirst()
                .map(other -> Suggestion.other(
                        Fix.annotate(view.simpleName(), "@View(" + other.label() + ".class)"),
                        "`" + view.simpleName() + "` shows attributes of `" + other.label() + "`, but it is bound to `"
                                + row.label() + "`."));
    }

    /** The entities that lead to these rows, or that these rows lead to. */
    private Stream<EntityDescription> others(RowType row) {
        return Entities.associations(context.entities().of(row))
                .map(Attribute.Association::target)
                .distinct()
                .flatMap(target -> context.schema().entity(row.unit(), target).value().stream());
    }

    /** Such rows under a virtual model that is called as the one at hand is, else by themselves. */
    private Stream<RowType> rows(EntityDescription entity, RowType row) {
        String model = row.model();
        Stream<RowType> ruled = Stream.ofNullable(model)
                .map(name -> alike(name, JavaType.simple(row.entity()), entity.simpleName()))
                .map(context.schema()::virtualModel)
                .map(SchemaAnswer::value)
                .flatMap(Optional::stream)
                .filter(other -> other.entity().equals(entity.name()))
                .map(ModelDescription::name)
                .map(other -> RowType.of(entity, other));
        return Stream.concat(ruled, Stream.of(RowType.of(entity, null)));
    }

    private static String alike(String model, String entity, String other) {
        int at = model.lastIndexOf(entity);
        return at < 0 ? "" : model.substring(0, at) + other + model.substring(at + entity.length());
    }
}
