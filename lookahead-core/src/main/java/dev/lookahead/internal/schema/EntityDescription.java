package dev.lookahead.internal.schema;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An entity.
 *
 * @param unit the persistence unit that maps it
 * @param name its class
 * @param entityName its name in HQL
 * @param id the attribute that is its identifier; a path where that is an association
 * @param idClass what the identifier is made of where that is several attributes, else null
 * @param attributes by their names, the identifier included
 * @param unclear names that may be attributes' too, by a mapping that this reader does not see
 * @param hiding what no fragment says and yet can hide a row of it
 * @param parents the entities and mapped superclasses that it extends
 * @param kinds the entities that a row of it can be of: itself unless it is abstract, and those that
 *     extend it, wherever they are declared
 */
public record EntityDescription(
        String unit,
        String name,
        String entityName,
        Attribute.Basic id,
        @Nullable IdClass idClass,
        Map<String, Attribute> attributes,
        Set<String> unclear,
        Hiding hiding,
        Set<String> parents,
        SchemaAnswer<Set<String>> kinds) {

    public EntityDescription {
        attributes = Collections.unmodifiableMap(new LinkedHashMap<>(attributes));
        unclear = Set.copyOf(unclear);
        parents = Set.copyOf(parents);
    }

    public String simpleName() {
        return JavaType.simple(name);
    }

    /** The identifier by its values, of which it has several only where it is several attributes. */
    public List<Attribute.Basic> idColumns() {
        return idClass == null ? List.of(id) : idClass.columns();
    }

    /** Whether the mapping can hide rows of it. */
    public boolean hidesRows() {
        return hiding.hides();
    }

    /** The attribute of this name. */
    public SchemaAnswer<Attribute> attribute(String attribute) {
        Attribute found = attributes.get(attribute);
        if (found != null) {
            return SchemaAnswer.known(found);
        }
        return unclear.contains(attribute) ? SchemaAnswer.notKnownHere() : SchemaAnswer.absent();
    }
}
