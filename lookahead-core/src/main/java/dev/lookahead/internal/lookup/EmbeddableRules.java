package dev.lookahead.internal.lookup;

import dev.lookahead.internal.guide.Code;
import dev.lookahead.internal.guide.Fix;
import dev.lookahead.internal.guide.Mistake;
import dev.lookahead.internal.guide.NearMiss;
import dev.lookahead.internal.guide.Place;
import dev.lookahead.internal.schema.Attribute;
import dev.lookahead.internal.schema.Component;
import dev.lookahead.internal.schema.JavaType;
import dev.lookahead.internal.schema.ViewDescription;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What the record of an embeddable shows: attributes of it, by the names of its components. */
final class EmbeddableRules {

    private final Rules rules;

    EmbeddableRules(Rules rules) {
        this.rules = rules;
    }

    Optional<Source> nested(ViewDescription record, Meaning.Inside inside, Asker asker) {
        Map<String, Attribute> attributes = inside.embedded().attributes();
        List<Part> parts = new ArrayList<>();
        for (Component component : record.components()) {
            String name = component.lookup() == null ? component.name() : component.lookup();
            part(record, component, inside, name, attributes.get(name)).ifPresent(parts::add);
        }
        return parts.size() == record.components().size()
                ? Optional.of(new Source.Nested(record.name(), parts))
                : Optional.empty();
    }

    private Optional<Part> part(
            ViewDescription record,
            Component component,
            Meaning.Inside inside,
            String name,
            @org.jspecify.annotations.Nullable Attribute attribute) {
        String path = inside.path() + "." + name;
        Asker asker = new Asker(
                new Place(record.name(), component.name()),
                component.name(),
                component.type(),
                record.simpleName(),
                "`" + record.simpleName() + "." + component.name() + "`",
                false,
                (better, type) -> Fix.change(record.simpleName(), Declarations.component(component, better, type)));
        if (attribute instanceof Attribute.Basic basic) {
            return value(asker, path, basic.type());
        }
        if (attribute instanceof Attribute.Embedded embedded) {
            boolean same = rules.types.fits(embedded.type(), component.type());
            Optional<ViewDescription> deeper =
                    rules.schema.record(component.type().name()).value();
            return same || deeper.isEmpty()
                    ? value(asker, path, embedded.type())
                    : nested(deeper.get(), new Meaning.Inside(path, embedded), asker)
                            .map(source -> part(asker, source));
        }
        unknown(inside, asker, name);
        return Optional.empty();
    }

    private Optional<Part> value(Asker asker, String path, JavaType type) {
        if (rules.types.fits(type, asker.type())) {
            return Optional.of(part(asker, new Source.Value(path, type)));
        }
        rules.guide.report(new Mistake(
                Code.WRONG_TYPE,
                asker.place(),
                asker.subject() + " is declared as `" + asker.type() + "`, and `" + path + "` gives `" + type + "`",
                List.of(),
                asker.rewrite().apply(asker.name(), rules.types.instead(type, asker.type()))));
        return Optional.empty();
    }

    private static Part part(Asker asker, Source source) {
        return new Part(asker.name(), asker.type(), new Shape(Container.SINGLE, asker.type()), source, asker.label());
    }

    private void unknown(Meaning.Inside inside, Asker asker, String name) {
        NearMiss near = new NearMiss(inside.embedded().attributes().keySet());
        rules.guide.report(new Mistake(
                Code.UNKNOWN_NAME,
                asker.place(),
                "`" + name + "`, used by `" + asker.owner() + "`, is no attribute of `"
                        + inside.embedded().type().simpleName() + "`",
                List.of("There are `"
                        + String.join("`, `", inside.embedded().attributes().keySet()) + "`." + near.question(name)),
                near.to(name).map(asker::withPath).orElse(null)));
    }
}
