package dev.lookahead.internal.message;

import dev.lookahead.internal.form.Shape;
import dev.lookahead.internal.guide.Fix;
import dev.lookahead.internal.schema.Attribute;
import dev.lookahead.internal.schema.Component;
import dev.lookahead.internal.schema.EntityDescription;
import dev.lookahead.internal.schema.JavaType;
import dev.lookahead.internal.schema.StaticMethod;
import dev.lookahead.internal.schema.ViewDescription;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Where a field that is missing is declared: in the virtual model that there is, else in one to be made. */
record NewFields(SuggestionContext context) {

    /** The declaration of a field, and what it takes besides. */
    Optional<Fix> declare(Missing missing, String field) {
        UseSite useSite = missing.useSite();
        if (useSite.kind() == UseSite.Kind.FIELD) {
            return Optional.of(Fix.change(useSite.owner(), field));
        }
        if (missing.row().model() != null) {
            return Optional.of(Fix.add(missing.row().label(), field));
        }
        return useSite.kind() == UseSite.Kind.COMPONENT && missing.alone()
                ? context.schema().view(useSite.place().type()).value().flatMap(view -> newModel(view, missing, field))
                : Optional.empty();
    }

    /** What has to be imported where such a field is declared. */
    List<String> imports(Missing missing, JavaType... types) {
        String model = missing.useSite().kind() == UseSite.Kind.FIELD
                ? null
                : missing.row().model();
        return new Imports(context.schema())
                .sentence(model == null ? missing.useSite().place().type() : model, types);
    }

    private Optional<Fix> newModel(ViewDescription view, Missing missing, String field) {
        EntityDescription entity = context.entities().of(missing.row());
        String name = "Virtual" + entity.simpleName();
        String beside = view.name().substring(0, view.name().lastIndexOf('.') + 1) + name;
        if (context.schema().virtualModel(beside).value().isPresent()) {
            return Optional.empty();
        }
        Map<String, String> fields = related(view, entity);
        fields.put(missing.name(), field);
        return Optional.of(Fix.declare("interface " + name + " extends VirtualModel<" + entity.simpleName() + "> { "
                        + String.join(" ", fields.values()) + " }")
                .and(Fix.annotate(view.simpleName(), "@View(" + name + ".class)")));
    }

    /** The relations that the view looks up, which a virtual model has to declare. */
    private Map<String, String> related(ViewDescription view, EntityDescription entity) {
        Map<String, String> fields = new LinkedHashMap<>();
        for (Component component : view.components()) {
            if (view.methodsFor(component.name()).isEmpty()) {
                String path = component.lookup() == null ? component.name() : component.lookup();
                related(entity, path, component.type(), fields);
            }
        }
        for (StaticMethod method : view.methods()) {
            for (StaticMethod.Parameter parameter : method.parameters()) {
                String path = parameter.lookup() == null ? parameter.name() : parameter.lookup();
                if (path != null && parameter.context() == null) {
                    related(entity, path, parameter.type(), fields);
                }
            }
        }
        return fields;
    }

    private void related(EntityDescription entity, String path, JavaType type, Map<String, String> fields) {
        int dot = path.indexOf('.');
        String first = dot < 0 ? path : path.substring(0, dot);
        RelationLines lines = new RelationLines(context.schema());
        boolean shown = dot < 0
                && context.schema().boundTo(Shape.of(type).element().name()).isPresent();
        if (entity.attributes().get(first) instanceof Attribute.Association association
                && (shown || association.many())) {
            RelationLines.Line line =
                    shown ? lines.of(association, first, type) : lines.steppedOver(association, first);
            fields.merge(first, line.text(), (old, other) -> shown ? other : old);
        }
    }
}
