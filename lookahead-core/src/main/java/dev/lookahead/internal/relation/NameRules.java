package dev.lookahead.internal.relation;

import dev.lookahead.internal.form.Entities;
import dev.lookahead.internal.form.Limit;
import dev.lookahead.internal.form.Relation;
import dev.lookahead.internal.form.RelationPath;
import dev.lookahead.internal.form.Resolution;
import dev.lookahead.internal.form.RowType;
import dev.lookahead.internal.form.ValueSource;
import dev.lookahead.internal.schema.Attribute;
import dev.lookahead.internal.schema.Field;
import dev.lookahead.internal.schema.ModelDescription;
import dev.lookahead.internal.schema.Schema;
import dev.lookahead.internal.schema.SchemaAnswer;
import java.util.List;
import java.util.Optional;

/** What a name means on a row: a field of its virtual model first, else an attribute. */
public final class NameRules {

    private final Schema schema;
    private final Entities entities;
    private final Recursion recursion;

    NameRules(Schema schema, Entities entities, Recursion recursion) {
        this.schema = schema;
        this.entities = entities;
        this.recursion = recursion;
    }

    /** The meaning of a name, or nothing where it has none. */
    public Optional<Resolution> resolution(RowType row, String name) {
        Optional<ModelDescription> model = entities.modelOf(row);
        Field field = model.map(each -> each.field(name)).orElse(null);
        return field != null ? Optional.of(recursion.resolution(row, field)) : attribute(row, name);
    }

    /** The meaning of a name inside an embeddable. */
    public Optional<Resolution> inside(RowType row, Resolution.Inside inside, String name) {
        return Optional.ofNullable(inside.embedded().attributes().get(name))
                .map(attribute -> resolution(row, inside.path() + "." + name, attribute));
    }

    /** The meaning of an attribute that no field stands before. */
    public Optional<Resolution> attribute(RowType row, String name) {
        SchemaAnswer<Attribute> attribute = entities.of(row).attribute(name);
        return attribute.isUnknown()
                ? Optional.of(new Resolution.Broken())
                : attribute.value().map(found -> resolution(row, name, found));
    }

    private Resolution resolution(RowType row, String path, Attribute attribute) {
        if (Entities.target(attribute)
                .map(target -> schema.entity(row.unit(), target))
                .filter(SchemaAnswer::isUnknown)
                .isPresent()) {
            return new Resolution.Broken();
        }
        if (attribute instanceof Attribute.Basic basic) {
            return new Resolution.Leaf(new ValueSource.Value(path, basic.type()), basic.type());
        }
        if (attribute instanceof Attribute.Embedded embedded) {
            return new Resolution.Inside(path, embedded);
        }
        if (attribute instanceof Attribute.Elements elements) {
            return new Resolution.Values(new ValueSource.Collected(row, path, elements));
        }
        if (attribute instanceof Attribute.ToOne one) {
            return link(row, path, one.target(), Relation.Reach.JOIN, false);
        }
        if (attribute instanceof Attribute.ToMany many) {
            return row.model() == null
                    ? link(row, path, many.target(), Relation.Reach.STATEMENT, true)
                    : new Resolution.Undeclared(path, many);
        }
        if (attribute instanceof Attribute.Reference reference) {
            return new Resolution.Reference(row, path, reference, row.label() + "." + path, false, 0);
        }
        return new Resolution.Unsupported((Attribute.Unsupported) attribute);
    }

    private static Resolution.Link link(RowType row, String path, String target, Relation.Reach reach, boolean many) {
        String label = row.label() + "." + path;
        return new Resolution.Link(
                List.of(new Relation(
                        row,
                        label,
                        new RelationPath.Along(List.of(path)),
                        row.beside(target),
                        reach,
                        many,
                        List.of(),
                        null,
                        Limit.NONE,
                        0)),
                false);
    }
}
