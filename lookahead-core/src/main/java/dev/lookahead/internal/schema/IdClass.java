package dev.lookahead.internal.schema;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The class of identifiers that are several attributes of an entity. Each of them is a value, or an
 * association whose identifier it stands for, and that may be of several attributes again; so may an
 * attribute of an embedded identifier be.
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

        /** The entity that it leads to where it is an association, else null. */
        @Nullable Referred referred();
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
            String name, Attribute.Basic column, @Nullable Referred referred) implements Part {}

    /** One that is several values. */
    public record Several(String name, IdClass of, @Nullable Referred referred) implements Part {}

    /** An embedded identifier by the attributes that it holds. */
    public static IdClass of(Attribute.Embedded embedded) {
        return of(embedded, embedded.name());
    }

    private static IdClass of(Attribute.Embedded embedded, String path) {
        List<Part> parts = new ArrayList<>();
        embedded.attributes().forEach((name, attribute) -> {
            String at = path + "." + name;
            if (attribute instanceof Attribute.Embedded inside) {
                parts.add(new Several(name, of(inside, at), null));
            } else if (attribute instanceof Attribute.Basic column) {
                parts.add(new Value(name, new Attribute.Basic(at, column.type(), column.storage()), null));
            }
        });
        return new IdClass(embedded.type(), parts);
    }

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
                                ? new Value(part.name(), value.column().behind(association), part.referred())
                                : behind((Several) part, association))
                        .toList());
    }

    private static Several behind(Several part, String association) {
        return new Several(part.name(), part.of().behind(association), part.referred());
    }
}
