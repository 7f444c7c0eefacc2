package dev.lookahead.internal.relation;

import dev.lookahead.internal.form.Entities;
import dev.lookahead.internal.form.RowType;
import dev.lookahead.internal.guide.Outcome;
import dev.lookahead.internal.schema.Attribute;
import dev.lookahead.internal.schema.EntityDescription;
import dev.lookahead.internal.schema.Field;
import dev.lookahead.internal.schema.Schema;
import dev.lookahead.internal.schema.SchemaAnswer;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The columns of a related entity that values of an owner are compared with. */
final class RemoteColumns {

    private final Schema schema;
    private final Entities entities;

    RemoteColumns(Schema schema, Entities entities) {
        this.schema = schema;
        this.entities = entities;
    }

    /** An attribute that is a column, and the path that leads to it. */
    record Remote(String path, Attribute.Basic column) {}

    /** The columns at the end of a path, by their names there: one without a name, or those of an embeddable. */
    Outcome<Map<String, Remote>> find(RowType target, String path, Field.Prefetch field) {
        return find(entities.of(target), "", path, field);
    }

    /**
     * The same on the way.
     *
     * @param before what leads to the entity, with a dot at its end
     */
    private Outcome<Map<String, Remote>> find(
            EntityDescription entity, String before, String path, Field.Prefetch field) {
        if (entity.attribute(path.split("\\.", -1)[0]).isUnknown()) {
            return Outcome.nothing();
        }
        String attribute = withoutId(entity, path);
        Optional<String> association =
                entities.attribute(entity, attribute).isPresent() ? Optional.empty() : firstToOne(entity, path);
        if (association.isPresent()) {
            String rest = path.substring(association.get().length() + 1);
            return behind(entity, association.get(), field)
                    .flatMap(next -> find(next, before + association.get() + ".", rest, field));
        }
        return columns(entity, before, path, attribute, field);
    }

    /** The to-one association that a path begins with, through embeddables, if it goes on behind it. */
    private Optional<String> firstToOne(EntityDescription entity, String path) {
        for (int dot = path.indexOf('.'); dot >= 0; dot = path.indexOf('.', dot + 1)) {
            String start = path.substring(0, dot);
            if (entities.attribute(entity, start).orElse(null) instanceof Attribute.ToOne) {
                return Optional.of(start);
            }
        }
        return Optional.empty();
    }

    /** The entity behind an association. Related rows must not be found over a row that is hidden. */
    private Outcome<EntityDescription> behind(EntityDescription entity, String association, Field.Prefetch field) {
        Optional<EntityDescription> next = entities.attribute(entity, association)
                .flatMap(Entities::target)
                .flatMap(target -> schema.entity(entity.unit(), target).value());
        if (next.filter(EntityDescription::hidesRows).isPresent()) {
            return Outcome.wrong(new RemoteMistakes(field).hidden(entity, association, next.get()));
        }
        return next.map(Outcome::of).orElseGet(Outcome::nothing);
    }

    private Outcome<Map<String, Remote>> columns(
            EntityDescription entity, String before, String path, String attribute, Field.Prefetch field) {
        Optional<Attribute> found = entities.attribute(entity, attribute);
        if (found.isEmpty() && endsEarly(entity, path)) {
            return Outcome.wrong(new RemoteMistakes(field).noColumn(entity, before + path));
        }
        if (found.isEmpty()) {
            return Outcome.wrong(new RemoteMistakes(field).unknown(entity, before, path));
        }
        Map<String, Remote> columns = new LinkedHashMap<>();
        if (columns(entity.unit(), found.get(), before + attribute, "", columns)) {
            return Outcome.of(columns);
        }
        return leadsToUnknown(entity.unit(), found.get())
                ? Outcome.nothing()
                : Outcome.wrong(new RemoteMistakes(field).noColumn(entity, before + path));
    }

    /** Whether this reader cannot tell of what columns an attribute is made. */
    boolean leadsToUnknown(String unit, Attribute attribute) {
        return attribute instanceof Attribute.Embedded embedded
                ? embedded.attributes().values().stream().anyMatch(each -> leadsToUnknown(unit, each))
                : Entities.target(attribute)
                        .map(target -> schema.entity(unit, target))
                        .filter(SchemaAnswer::isUnknown)
                        .isPresent();
    }

    /**
     * Whether an attribute is made of columns alone, which are then added.
     *
     * @param unit the persistence unit of its entity
     */
    boolean columns(String unit, Attribute attribute, String path, String name, Map<String, Remote> columns) {
        if (attribute instanceof Attribute.Basic column && !column.isSeveral()) {
            columns.put(name, new Remote(path, column));
            return true;
        }
        if (attribute instanceof Attribute.ToOne one) {
            return schema.entity(unit, one.target())
                    .value()
                    .filter(target -> target.idClass() == null
                            ? columns(
                                    unit,
                                    Entities.idOf(target),
                                    path + "." + target.id().name(),
                                    name,
                                    columns)
                            : severalColumns(target, path, name, columns))
                    .isPresent();
        }
        return attribute instanceof Attribute.Embedded embedded
                && embedded.attributes().values().stream()
                        .allMatch(each -> columns(
                                unit,
                                each,
                                path + "." + each.name(),
                                name.isEmpty() ? each.name() : name + "." + each.name(),
                                columns));
    }

    private static boolean severalColumns(
            EntityDescription target, String path, String name, Map<String, Remote> columns) {
        for (Attribute.Basic column : target.idColumns()) {
            String within = name.isEmpty() ? column.name() : name + "." + column.name();
            columns.put(within, new Remote(path + "." + column.name(), column));
        }
        return true;
    }

    /** A to-one association stands for its id, whether that is named or not. */
    private String withoutId(EntityDescription entity, String path) {
        int dot = path.lastIndexOf('.');
        return entities.attribute(entity, path.substring(0, Math.max(0, dot)))
                .flatMap(Entities::target)
                .flatMap(target -> schema.entity(entity.unit(), target).value())
                .filter(target -> target.id().name().equals(path.substring(dot + 1)))
                .map(target -> path.substring(0, dot))
                .orElse(path);
    }

    /** Whether a path goes on behind something that it cannot go on behind. */
    private static boolean endsEarly(EntityDescription entity, String path) {
        Attribute first = entity.attributes().get(path.split("\\.", -1)[0]);
        return first != null && !(first instanceof Attribute.Embedded);
    }
}
