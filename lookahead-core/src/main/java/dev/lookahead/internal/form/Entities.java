package dev.lookahead.internal.form;

import dev.lookahead.internal.schema.Attribute;
import dev.lookahead.internal.schema.EntityDescription;
import dev.lookahead.internal.schema.Hiding;
import dev.lookahead.internal.schema.JavaType;
import dev.lookahead.internal.schema.ModelDescription;
import dev.lookahead.internal.schema.Schema;
import dev.lookahead.internal.schema.SchemaAnswer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The schema as rows know it. */
public final class Entities {

    private final Schema schema;

    public Entities(Schema schema) {
        this.schema = schema;
    }

    /**
     * The entity of a row that a rule has made, which is known because the row is. What stands in a
     * collection of embeddables or of references is described as one, but for an id, which it has none of.
     */
    public EntityDescription of(RowType row) {
        EntityDescription entity = known(row.unit(), row.entity());
        return row.elements() == null
                ? entity
                : elements(entity, attribute(entity, row.elements()).orElseThrow());
    }

    private static EntityDescription elements(EntityDescription owner, Attribute collection) {
        return collection instanceof Attribute.Elements elements
                ? elements(owner, elements.element().name(), elements.attributes())
                : elements(owner, ((Attribute.Reference) collection).type().name(), Map.of());
    }

    private static EntityDescription elements(EntityDescription owner, String type, Map<String, Attribute> attributes) {
        Attribute.Basic none = new Attribute.Basic("", JavaType.OBJECT, null);
        return new EntityDescription(
                owner.unit(),
                type,
                type,
                none,
                null,
                attributes,
                Set.of(),
                Hiding.NOTHING,
                Set.of(),
                SchemaAnswer.known(Set.of()));
    }

    /** The entity of this class in the persistence unit of another, as associations lead there. */
    public EntityDescription beside(EntityDescription other, String entity) {
        return known(other.unit(), entity);
    }

    /** The entity of this class in the persistence unit of queries, else in the only one that maps it. */
    public SchemaAnswer<EntityDescription> anywhere(String entity) {
        SchemaAnswer<EntityDescription> own = schema.entity(entity);
        List<EntityDescription> all = schema.everywhere(entity);
        return own.isAbsent() && all.size() == 1 ? SchemaAnswer.known(all.get(0)) : own;
    }

    /** The entities of this class in all persistence units but this one. */
    public List<EntityDescription> elsewhere(String unit, String entity) {
        return schema.everywhere(entity).stream()
                .filter(each -> !each.unit().equals(unit))
                .toList();
    }

    private EntityDescription known(String unit, String entity) {
        return schema.entity(unit, entity)
                .value()
                .orElseThrow(() -> new IllegalStateException(entity + " is no known entity"));
    }

    /** The attribute that identifies a row, with its attributes where it is several. */
    public Attribute idOf(RowType row) {
        return idOf(of(row));
    }

    public static Attribute idOf(EntityDescription entity) {
        return entity.attribute(entity.id().name()).value().orElse(entity.id());
    }

    /** The virtual model that rules a row. */
    public Optional<ModelDescription> modelOf(RowType row) {
        return row.model() == null
                ? Optional.empty()
                : schema.virtualModel(row.model()).value();
    }

    /** Whether a row of this type that a key names may be missing, whatever the reason. */
    public boolean mayHide(RowType row) {
        return row.view() != null
                || of(row).hidesRows()
                || modelOf(row).map(model -> !model.conditions().isEmpty()).orElse(false);
    }

    /** Whether the entity of a row extends another, which may have a table of its own. */
    public boolean extendsOther(RowType row) {
        return of(row).parents().stream()
                .anyMatch(parent -> schema.entity(row.unit(), parent).value().isPresent());
    }

    /** The entities that extend an entity. */
    public List<EntityDescription> kindsOf(EntityDescription entity) {
        return entity.kinds().value().orElse(Set.of()).stream()
                .filter(kind -> !kind.equals(entity.name()))
                .sorted()
                .map(kind -> beside(entity, kind))
                .toList();
    }

    /** The attribute at the end of a path that may step through embeddables. */
    public Optional<Attribute> attribute(EntityDescription entity, String path) {
        List<String> segments = List.of(path.split("\\."));
        Map<String, Attribute> attributes = entity.attributes();
        Attribute found = null;
        for (String segment : segments) {
            found = attributes.get(segment);
            attributes = found instanceof Attribute.Embedded inside ? inside.attributes() : Map.of();
        }
        return Optional.ofNullable(found);
    }

    /**
     * The id that a row holds of the row which an association of it leads to, where there is one for every key as far
     * as the mapping tells, and nothing hides it.
     *
     * @param path of the association, through embeddables
     */
    public Optional<ValueSource.Value> heldKey(EntityDescription owner, String path) {
        return attribute(owner, path)
                .filter(each ->
                        each instanceof Attribute.ToOne one && one.mappedBy() == null && one.toId() && one.sure())
                .map(each -> beside(owner, ((Attribute.ToOne) each).target()))
                .filter(target -> !target.hidesRows())
                .map(target -> new ValueSource.Value(
                        path + "." + target.id().name(), target.id().type()));
    }

    /** Whether a path leads over a to-one association to more than the key that refers to it. */
    public boolean stepsOver(EntityDescription entity, String path) {
        for (int dot = path.indexOf('.'); dot >= 0; dot = path.indexOf('.', dot + 1)) {
            Attribute start = attribute(entity, path.substring(0, dot)).orElse(null);
            if (start instanceof Attribute.ToOne one) {
                String next = path.substring(dot + 1).split("\\.", -1)[0];
                EntityDescription target = beside(entity, one.target());
                return !next.equals(target.id().name())
                        && target.idColumns().stream()
                                .noneMatch(column -> column.name().equals(next));
            }
        }
        return false;
    }

    /** The associations of a path that starts at an entity, one for each element. */
    public List<Attribute> associations(EntityDescription start, List<String> path) {
        EntityDescription entity = start;
        List<Attribute> associations = new ArrayList<>();
        for (String each : path) {
            Attribute attribute = attribute(entity, each).orElseThrow();
            associations.add(attribute);
            entity = beside(entity, target(attribute).orElseThrow());
        }
        return associations;
    }

    /** The associations of the attributes of an entity. */
    public static Stream<Attribute.Association> associations(EntityDescription entity) {
        return entity.attributes().values().stream()
                .flatMap(each ->
                        each instanceof Attribute.Association association ? Stream.of(association) : Stream.empty());
    }

    /** The entity that an association leads to. */
    public static Optional<String> target(Attribute attribute) {
        return attribute instanceof Attribute.Association association
                ? Optional.of(association.target())
                : Optional.empty();
    }
}
