package dev.lookahead.internal.schema;

import java.util.List;
import java.util.stream.Stream;

/**
 * The class of identifiers that are several attributes of an entity. Each of them is a value, or an
 * association whose identifier it stands for, and that may be of several attributes again.
 */
public record IdClass(JavaType type, List<Part> parts) {

    /** What the storage of such an identifier is called, which is no column. */
    static final String STORAGE = "several columns";

    public IdClass {
        parts = List.copyOf(parts);
    }

    /** An attribute. */
    public sealed interface Part {

        /** What the class calls it, as the entity does. */
        String name();
    }

    /**
     * One that is a value.
     *
     * @param column the value by its path, which for an association ends with the id
     */
    public record Value(String name, Attribute.Basic column) implements Part {}

    /** One that is several values. */
    public record Several(String name, IdClass of) implements Part {}

    /** All values, by their paths from the entity. */
    public List<Attribute.Basic> columns() {
        return parts.stream()
                .flatMap(part -> part instanceof Value value
                        ? Stream.of(value.column())
                        : ((Several) part).of().columns().stream())
                .toList();
    }

    /** The same behind an association. */
    IdClass behind(String association) {
        return new IdClass(
                type,
                parts.stream()
                        .<Part>map(part -> part instanceof Value value
                                ? new Value(part.name(), value.column().behind(association))
                                : new Several(part.name(), ((Several) part).of().behind(association)))
                        .toList());
    }
}
