package dev.lookahead.internal.lookup;

import dev.lookahead.internal.form.Entities;
import dev.lookahead.internal.form.Resolution;
import dev.lookahead.internal.form.RowType;
import dev.lookahead.internal.guide.Code;
import dev.lookahead.internal.guide.Fix;
import dev.lookahead.internal.guide.Guide;
import dev.lookahead.internal.guide.Mistake;
import dev.lookahead.internal.guide.Place;
import dev.lookahead.internal.message.UseSite;
import dev.lookahead.internal.schema.EntityDescription;
import dev.lookahead.internal.schema.JavaType;
import dev.lookahead.internal.schema.ModelDescription;
import dev.lookahead.internal.schema.Schema;
import dev.lookahead.internal.schema.SchemaAnswer;
import dev.lookahead.model.View;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Which rows a view says that it is one of, and which of an edge it may show. */
final class RowBindings {

    private final Schema schema;
    private final Entities entities;
    private final Guide guide;

    RowBindings(Schema schema, Entities entities, Guide guide) {
        this.schema = schema;
        this.entities = entities;
        this.guide = guide;
    }

    /** The kind of row that a view names. */
    Optional<RowType> boundTo(String view) {
        return boundTo(view, entities::anywhere);
    }

    /** The same in a persistence unit. */
    Optional<RowType> boundTo(String view, String unit) {
        return boundTo(view, entity -> schema.entity(unit, entity));
    }

    private Optional<RowType> boundTo(String view, Function<String, SchemaAnswer<EntityDescription>> mapping) {
        String named = schema.boundTo(view).orElseThrow();
        SchemaAnswer<ModelDescription> bound = schema.virtualModel(named);
        Optional<ModelDescription> model = bound.value();
        String entity = model.map(ModelDescription::entity).orElse(named);
        SchemaAnswer<EntityDescription> mapped = mapping.apply(entity);
        boolean ofModel = schema.isOfModel(named);
        if (bound.isUnknown() || (mapped.isUnknown() && !ofModel)) {
            return Optional.empty();
        }
        if (mapped.value().isPresent()) {
            return Optional.of(RowType.of(
                    mapped.value().get(), model.map(ModelDescription::name).orElse(null)));
        }
        guide.report(new Mistake(
                Code.UNKNOWN_TARGET,
                new Place(view, null).at(View.class, "value"),
                "`" + JavaType.simple(view) + "` is a view of `" + JavaType.simple(named)
                        + "`, which is neither an entity nor a virtual model of one",
                List.of(
                        ofModel
                                ? "A virtual model is an interface, and `" + JavaType.simple(named) + "` is none."
                                : "This persistence unit does not map `" + JavaType.simple(entity) + "`."),
                null));
        return Optional.empty();
    }

    /** The kind of row that a view shows below an edge, if its rules hold; a view of something else is reported. */
    Optional<RowType> under(String view, Resolution.Link link, UseSite useSite) {
        String named = schema.boundTo(view).orElseThrow();
        if (schema.virtualModel(named).isUnknown()) {
            return Optional.empty();
        }
        Optional<RowType> row = ruling(named, link.target());
        if (row.isEmpty()) {
            wrongView(view, named, link, useSite);
        }
        return row;
    }

    /**
     * The rules that hold for a view below an edge: those of the virtual model that the edge names;
     * where it names none, the view's own.
     */
    Optional<RowType> ruling(String named, RowType target) {
        EntityDescription entity = entities.of(target);
        Optional<ModelDescription> own = schema.virtualModel(named).value();
        String shown = own.map(ModelDescription::entity).orElse(named);
        boolean sameEntity = shown.equals(entity.name()) || entity.parents().contains(shown);
        if (!sameEntity) {
            return Optional.empty();
        }
        if (target.model() == null) {
            return Optional.of(
                    RowType.of(entity, own.map(ModelDescription::name).orElse(null)));
        }
        boolean fits = own.isEmpty()
                || own.get().name().equals(target.model())
                || entities.modelOf(target)
                        .filter(model -> model.parents().contains(own.get().name()))
                        .isPresent();
        return fits ? Optional.of(target) : Optional.empty();
    }

    private void wrongView(String view, String named, Resolution.Link link, UseSite useSite) {
        RowType target = link.target();
        EntityDescription entity = entities.of(target);
        String shown =
                schema.virtualModel(named).value().map(ModelDescription::entity).orElse(named);
        boolean sameEntity = shown.equals(entity.name()) || entity.parents().contains(shown);
        String reason = sameEntity
                ? "`" + link.chain().get(0).label() + "` is read under `" + target.label() + "`, and `"
                        + JavaType.simple(view) + "` is a view of `" + JavaType.simple(named) + "`."
                : "`" + link.chain().get(0).label() + "` leads to `" + entity.simpleName() + "`, and `"
                        + JavaType.simple(view) + "` is a view of `" + JavaType.simple(shown) + "`.";
        guide.report(new Mistake(
                Code.WRONG_VIEW,
                useSite.place(),
                useSite.subject() + " cannot be shown as `" + JavaType.simple(view) + "`",
                List.of(reason),
                sameEntity ? Fix.annotate(JavaType.simple(view), "@View(" + target.label() + ".class)") : null));
    }
}
