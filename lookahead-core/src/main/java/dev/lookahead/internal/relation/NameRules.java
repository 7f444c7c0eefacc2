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
                .map(attribute -> attribute.accept(new OfAttribute(row, inside.path() + "." + name)));
    }

    /** The meaning of an attribute that no field stands before. */
    public Optional<Resolution> attribute(RowType row, String name) {
        SchemaAnswer<Attribute> attribute = entities.of(row).attribute(name);
        return attribute.isUnknown()
                ? Optional.of(new Resolution.Broken())
                : attribute.value().map(found -> found.accept(new OfAttribute(row, name)));
    }

    /** What an attribute means that no field stands before. */
    private final class OfAttribute implements Attribute.Visitor<Resolution> {

        private final RowType row;
        private final String path;

        OfAttribute(RowType row, String path) {
            this.row = row;
            this.path = path;
        }

        @Override
        public Resolution basic(Attribute.Basic basic) {
            return new Resolution.Leaf(new ValueSource.Value(path, basic.type()), basic.type());
        }

        @Override
        public Resolution embedded(Attribute.Embedded embedded) {
            return new Resolution.Inside(path, embedded);
        }

        @Override
        public Resolution toOne(Attribute.ToOne one) {
            return isKnown(one) ? link(one, Relation.Reach.JOIN) : new Resolution.Broken();
        }

        @Override
        public Resolution toMany(Attribute.ToMany many) {
            if (!isKnown(many)) {
                return new Resolution.Broken();
            }
            return row.model() == null ? link(many, Relation.Reach.STATEMENT) : new Resolution.Undeclared(path, many);
        }

        @Override
        public Resolution elements(Attribute.Elements elements) {
            return new Resolution.Values(new ValueSource.Collected(row, path, elements));
        }

        @Override
        public Resolution reference(Attribute.Reference reference) {
            return new Resolution.Reference(row, path, reference, row.label() + "." + path, false, 0);
        }

        @Override
        public Resolution unsupported(Attribute.Unsupported unsupported) {
            return new Resolution.Unsupported(unsupported);
        }

        private boolean isKnown(Attribute.Association association) {
            return !schema.entity(row.unit(), association.target()).isUnknown();
        }

        private Resolution.Link link(Attribute.Association association, Relation.Reach reach) {
            return new Resolution.Link(
                    List.of(new Relation(
                            row,
                            row.label() + "." + path,
                            new RelationPath.Along(List.of(path)),
                            row.beside(association.target()),
                            reach,
                            association.many(),
                            List.of(),
                            null,
                            Limit.NONE,
                            0)),
                    false);
        }
    }
}
