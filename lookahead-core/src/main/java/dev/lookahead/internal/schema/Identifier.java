package dev.lookahead.internal.schema;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What identifies rows: an attribute, the association that it is, or several.
 *
 * @param whole the one attribute; a path where that is an association
 * @param idClass what it is made of where it is several attributes, else null
 */
public record Identifier(Attribute.Basic whole, @Nullable IdClass idClass) {

    /** What Hibernate calls an identifier that is not an attribute. */
    public static final String ID = "id";

    /** The same where an attribute has that name. */
    private static final String WHOLE_ID = "{id}";

    /** One attribute. */
    public static Identifier of(Attribute.Basic attribute) {
        return new Identifier(attribute, null);
    }

    /**
     * Several attributes.
     *
     * @param attributes the names of all attributes of the entity, of which none is to be taken for the identifier
     */
    public static Identifier of(IdClass several, Set<String> attributes) {
        boolean taken = attributes.contains(ID);
        return new Identifier(new Attribute.Basic(taken ? WHOLE_ID : ID, several.type(), IdClass.STORAGE), several);
    }

    /** The same of a row that an association leads to. */
    public Identifier behind(String association) {
        return new Identifier(whole.behind(association), idClass == null ? null : idClass.behind(association));
    }

    /**
     * It as a part of the identifier of an entity that refers to this one.
     *
     * @param entity the class that it identifies
     */
    public IdClass.Part part(String association, String entity) {
        Identifier behind = behind(association);
        IdClass.Referred referred = new IdClass.Referred(entity, whole.name());
        return behind.idClass() == null
                ? new IdClass.Value(association, behind.whole(), referred)
                : new IdClass.Several(association, behind.idClass(), referred);
    }
}
