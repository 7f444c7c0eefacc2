package dev.lookahead.internal.lookup;

import dev.lookahead.internal.lookup.CollectionUse.Kind;
import dev.lookahead.internal.schema.Attribute;
import dev.lookahead.internal.schema.EntityDescription;
import dev.lookahead.internal.schema.Schema;
import org.jspecify.annotations.Nullable;

/** How a sub-query over a collection has to be written so that it sees no row that is hidden. */
final class SubQueries {

    private final Schema schema;

    SubQueries(Schema schema) {
        this.schema = schema;
    }

    /** The rows of a collection, as the source of a sub-query; it may end with a condition. */
    String rows(EntityDescription owner, Attribute collection, String alias) {
        return rows(collection, target(owner, collection), "this." + collection.name(), alias);
    }

    /** Whether {@code size} would count rows that are hidden. */
    boolean sizeIsWrong(EntityDescription owner, Attribute collection) {
        return new Oversights(collection, target(owner, collection))
                .of(Kind.SIZE)
                .isPresent();
    }

    private @Nullable EntityDescription target(EntityDescription owner, Attribute collection) {
        return Entities.target(collection)
                .flatMap(target -> schema.entity(owner.unit(), target).value())
                .orElse(null);
    }

    /**
     * The rows of a collection, as the source of a sub-query.
     *
     * @param path what leads to it
     */
    static String rows(Attribute collection, @Nullable EntityDescription target, String path, String alias) {
        Oversights oversights = new Oversights(collection, target);
        String plain = path + " " + alias;
        if (target == null || oversights.of(Kind.SOURCE).isEmpty()) {
            return plain;
        }
        return sayMembers(collection, target)
                ? target.entityName() + " " + alias + " where " + member(alias, path)
                : plain + " where " + present(target, alias);
    }

    /** Whether those rows of the entity are the collection's which are members: all that are seen, and each as often. */
    static boolean sayMembers(Attribute collection, EntityDescription target) {
        boolean repeats = collection instanceof Attribute.ToMany many && many.repeats();
        return !repeats && new Oversights(collection, target).of(Kind.MEMBER).isEmpty();
    }

    static String member(String alias, String path) {
        return alias + " member of " + path;
    }

    /** What holds for the rows alone that are not hidden. */
    static String present(EntityDescription target, String alias) {
        String other = alias.equals("h") ? "g" : "h";
        return alias + " in (select " + other + " from " + target.entityName() + " " + other + ")";
    }
}
