package dev.lookahead.internal.hql;

import dev.lookahead.internal.form.Entities;
import dev.lookahead.internal.hql.NameScope.Segment;
import dev.lookahead.internal.hql.PathEnd.Columns;
import dev.lookahead.internal.hql.PathEnd.Has;
import dev.lookahead.internal.hql.PathEnd.Nothing;
import dev.lookahead.internal.hql.PathEnd.Other;
import dev.lookahead.internal.hql.PathEnd.Row;
import dev.lookahead.internal.schema.Attribute;
import dev.lookahead.internal.schema.EntityDescription;
import dev.lookahead.internal.schema.Schema;
import dev.lookahead.internal.schema.SchemaAnswer;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Takes single steps of paths: from what a path has led to on to what the next name means there, as HQL does. */
final class PathSteps {

    /** Each row has it, though no mapping says so. */
    private static final String TYPE = "class";

    private final Schema schema;
    private final EntityNames entities;
    private final String unit;

    PathSteps(Schema schema, EntityNames entities, String unit) {
        this.schema = schema;
        this.entities = entities;
        this.unit = unit;
    }

    Optional<EntityDescription> entity(String name) {
        return schema.entity(unit, name).value();
    }

    /** One step. */
    PathEnd step(PathEnd from, Segment name) {
        return from.accept(new Step(name));
    }

    /** What the rows of a collection are, or of a to-one. */
    PathEnd element(PathEnd end) {
        return end instanceof Has has ? has.attribute().accept(new Element()) : end;
    }

    /** Whether a name alone can be an attribute of it. */
    boolean exposes(PathEnd end, Segment name) {
        return end.accept(new Exposes(name));
    }

    /** What rows of an entity have, those of the entities that extend it too. */
    Set<String> names(EntityDescription entity) {
        Set<String> names = new TreeSet<>(entity.attributes().keySet());
        entities.extending(entity)
                .forEach(kind -> names.addAll(kind.attributes().keySet()));
        return names;
    }

    private PathEnd row(Attribute.Association association) {
        return entity(association.target()).<PathEnd>map(Row::new).orElseGet(Other::new);
    }

    private PathEnd inRow(EntityDescription entity, Segment name) {
        SchemaAnswer<Attribute> answer = entity.attribute(name.name());
        if (answer.value().isPresent()) {
            return new Has(answer.value().get(), true);
        }
        if (name.name().equalsIgnoreCase(NameWalk.ID)) {
            return answer.isAbsent() ? new Has(Entities.idOf(entity), true) : new Other();
        }
        Optional<Attribute> ofKind = ofKind(entity, name.name());
        if (ofKind.isPresent()) {
            return new Has(ofKind.get(), false);
        }
        return answer.isAbsent() && isKnownWhole(entity, name.name())
                ? new Nothing(name, entity.simpleName(), names(entity))
                : new Other();
    }

    private boolean isKnownWhole(EntityDescription entity, String name) {
        return !name.equals(TYPE)
                && !entities.mayBeExtended(entity)
                && entities.extending(entity).stream()
                        .allMatch(kind -> kind.attribute(name).isAbsent());
    }

    /** What an entity that extends it has, which HQL lets each row have. */
    private Optional<Attribute> ofKind(EntityDescription entity, String name) {
        return entities.extending(entity).stream()
                .flatMap(kind -> kind.attribute(name).value().stream())
                .findFirst();
    }

    private final class Step implements PathEnd.Visitor<PathEnd> {

        private final Segment name;

        Step(Segment name) {
            this.name = name;
        }

        @Override
        public PathEnd row(Row row) {
            return inRow(row.entity(), name);
        }

        @Override
        public PathEnd has(Has has) {
            return has.attribute().accept(new Inside(name));
        }

        @Override
        public PathEnd columns(Columns columns) {
            return new Other();
        }

        @Override
        public PathEnd other(Other other) {
            return other;
        }

        @Override
        public PathEnd nothing(Nothing nothing) {
            return nothing;
        }
    }

    /** A step that leads on from an attribute. */
    private final class Inside implements Attribute.Visitor<PathEnd> {

        private final Segment name;

        Inside(Segment name) {
            this.name = name;
        }

        @Override
        public PathEnd basic(Attribute.Basic basic) {
            return new Other();
        }

        @Override
        public PathEnd embedded(Attribute.Embedded embedded) {
            Map<String, Attribute> parts = embedded.attributes();
            Attribute part = parts.get(name.name());
            return part == null ? new Nothing(name, embedded.type().simpleName(), parts.keySet()) : new Has(part, true);
        }

        @Override
        public PathEnd toOne(Attribute.ToOne one) {
            return step(PathSteps.this.row(one), name);
        }

        @Override
        public PathEnd toMany(Attribute.ToMany many) {
            return new Other();
        }

        @Override
        public PathEnd elements(Attribute.Elements elements) {
            return new Other();
        }

        @Override
        public PathEnd reference(Attribute.Reference reference) {
            return new Other();
        }

        @Override
        public PathEnd unsupported(Attribute.Unsupported unsupported) {
            return new Other();
        }
    }

    /** What one of several is, or the one row. */
    private final class Element implements Attribute.Visitor<PathEnd> {

        @Override
        public PathEnd basic(Attribute.Basic basic) {
            return new Other();
        }

        @Override
        public PathEnd embedded(Attribute.Embedded embedded) {
            return new Other();
        }

        @Override
        public PathEnd toOne(Attribute.ToOne one) {
            return PathSteps.this.row(one);
        }

        @Override
        public PathEnd toMany(Attribute.ToMany many) {
            return PathSteps.this.row(many);
        }

        @Override
        public PathEnd elements(Attribute.Elements elements) {
            return new Has(
                    elements.single()
                            ? new Attribute.Basic(elements.name(), elements.element(), null)
                            : new Attribute.Embedded(elements.name(), elements.element(), elements.attributes()),
                    true);
        }

        @Override
        public PathEnd reference(Attribute.Reference reference) {
            return new Other();
        }

        @Override
        public PathEnd unsupported(Attribute.Unsupported unsupported) {
            return new Other();
        }
    }

    private final class Exposes implements PathEnd.Visitor<Boolean> {

        private final Segment name;

        Exposes(Segment name) {
            this.name = name;
        }

        /** The id is an attribute of each row, whatever it is called. */
        @Override
        public Boolean row(Row row) {
            EntityDescription entity = row.entity();
            boolean known = !entity.attribute(name.name()).isAbsent()
                    || name.name().equals(NameWalk.ID)
                    || ofKind(entity, name.name()).isPresent();
            return known && !(step(row, name) instanceof Nothing);
        }

        @Override
        public Boolean has(Has has) {
            return !(step(has, name) instanceof Nothing);
        }

        @Override
        public Boolean columns(Columns columns) {
            return columns.names().contains(name.name());
        }

        @Override
        public Boolean other(Other other) {
            return false;
        }

        @Override
        public Boolean nothing(Nothing nothing) {
            return false;
        }
    }
}
