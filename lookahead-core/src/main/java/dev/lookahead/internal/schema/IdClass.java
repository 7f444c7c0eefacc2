package dev.lookahead.internal.schema;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The class of identifiers that are several attributes of an entity. Each of them is a value, or an
 * association whose identifier it stands for, and that may be of several attributes again; so may an
 * attribute of an embedded identifier be.
 */
public record IdClass(JavaType type, List<Part> parts) {

    /** What the storage of such an identifier is called, which is not a column. */
    static final String STORAGE = "several columns";

    public IdClass {
        parts = List.copyOf(parts);
    }

    /** An attribute. */
    public sealed interface Part {

        /** What the class calls it, as the entity does. */
        String name();

        /** The entity that it leads to where it is an association, else null. */
        @Nullable Referred referred();

        /** All values of it, by their paths from the entity. */
        Stream<Attribute.Basic> columns();

        /** The same behind an association. */
        Part behind(String association);
    }

    /**
     * An entity whose identifier is part of another. The class may have a field for it instead.
     *
     * @param entity its class
     * @param id the path of its identifier
     */
    public record Referred(String entity, String id) {}

    /**
     * One that is a value.
     *
     * @param column the value by its path, which for an association ends with the id
     */
    public record Value(
            String name, Attribute.Basic column, @Nullable Referred referred) implements Part {

        @Override
        public Stream<Attribute.Basic> columns() {
            return Stream.of(column);
        }

        @Override
        public Value behind(String association) {
            return new Value(name, column.behind(association), referred);
        }
    }

    /** One that is several values. */
    public record Several(String name, IdClass of, @Nullable Referred referred) implements Part {

        @Override
        public Stream<Attribute.Basic> columns() {
            return of.columns().stream();
        }

        @Override
        public Several behind(String association) {
            return new Several(name, of.behind(association), referred);
        }
    }

    /** An embedded identifier by the attributes that it holds. */
    public static IdClass of(Attribute.Embedded embedded) {
        return of(embedded, embedded.name());
    }

    private static IdClass of(Attribute.Embedded embedded, String path) {
        return new IdClass(
                embedded.type(),
                embedded.attributes().values().stream()
                        .flatMap(attribute -> attribute.accept(new EmbeddedParts(path)))
                        .toList());
    }

    /**
     * The part of an embedded identifier that an attribute of it is, where it is one.
     *
     * @param path of the embeddable
     */
    private record EmbeddedParts(String path) implements Attribute.Visitor<Stream<Part>> {

        @Override
        public Stream<Part> basic(Attribute.Basic basic) {
            return Stream.of(
                    new Value(basic.name(), new Attribute.Basic(at(basic), basic.type(), basic.storage()), null));
        }

        @Override
        public Stream<Part> embedded(Attribute.Embedded embedded) {
            return Stream.of(new Several(embedded.name(), of(embedded, at(embedded)), null));
        }

        @Override
        public Stream<Part> toOne(Attribute.ToOne one) {
            return Stream.empty();
        }

        @Override
        public Stream<Part> toMany(Attribute.ToMany many) {
            return Stream.empty();
        }

        @Override
        public Stream<Part> elements(Attribute.Elements elements) {
            return Stream.empty();
        }

        @Override
        public Stream<Part> reference(Attribute.Reference reference) {
            return Stream.empty();
        }

        @Override
        public Stream<Part> unsupported(Attribute.Unsupported unsupported) {
            return Stream.empty();
        }

        private String at(Attribute attribute) {
            return path + "." + attribute.name();
        }
    }

    /** All values, by their paths from the entity. */
    public List<Attribute.Basic> columns() {
        return parts.stream().flatMap(Part::columns).toList();
    }

    /** The same behind an association. */
    IdClass behind(String association) {
        return new IdClass(
                type, parts.stream().map(part -> part.behind(association)).toList());
    }
}
