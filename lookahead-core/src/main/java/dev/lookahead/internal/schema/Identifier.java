package dev.lookahead.internal.schema;

import org.jspecify.annotations.Nullable;

/**
 * What identifies rows: an attribute, the association that it is, or several.
 *
 * @param whole the one attribute; a path where that is an association
 * @param idClass what it is made of where it is several attributes, else null
 */
public record Identifier(Attribute.Basic whole, @Nullable IdClass idClass) {

    /** What Hibernate calls an identifier that is no attribute. */
    public static final String ID = "id";

    /** The same where an attribute has that name. */
    private static final String WHOLE_ID = "{id}";

    /** One attribute. */
    public static Identifier of(Attribute.Basic attribute) {
        return new Identifier(attribute, null);
    }

    /** Several attributes. */
    public static Identifier of(IdClass several) {
        boolean taken = several.parts().stream().anyMatch(part -> part.name().equals(ID));
        return new Identifier(new Attribute.Basic(taken ? WHOLE_ID : ID, several.type(), IdClass.STORAGE), several);
    }

    /** The same of a row that an association leads to. */
    public Identifier behind(String association) {
        return new Identifier(whole.behind(association), idClass == null ? null : idClass.behind(association));
    }

    /** It as a part of the identifier of an entity that refers to this one. */
    public IdClass.Part part(String association) {
        Identifier behind = behind(association);
        return behind.idClass() == null
                ? new IdClass.Value(association, behind.whole())
                : new IdClass.Several(association, behind.idClass());
    }
}
