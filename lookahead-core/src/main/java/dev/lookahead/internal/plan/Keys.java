package dev.lookahead.internal.plan;

import dev.lookahead.internal.form.Entities;
import dev.lookahead.internal.form.Part;
import dev.lookahead.internal.form.Relation;
import dev.lookahead.internal.form.Source;
import dev.lookahead.internal.form.Way;
import dev.lookahead.internal.schema.Attribute;
import dev.lookahead.internal.schema.EntityDescription;
import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Chooses what the step over a relation asks by. */
final class Keys {

    /** Types of which Java and every database find the same values equal. */
    private static final List<Class<?>> EXACT =
            List.of(Long.class, Integer.class, Short.class, Byte.class, BigInteger.class, UUID.class);

    private final Entities entities;

    Keys(Entities entities) {
        this.entities = entities;
    }

    Key of(Relation relation) {
        if (relation.way() instanceof Way.Given given) {
            return new Key.Given(given.use());
        }
        if (relation.way() instanceof Way.Equal equal) {
            return equal(relation, equal.pairs());
        }
        if (relation.way() instanceof Way.Referred referred) {
            return new Key.Reference(
                    new Source.Referring(referred.path(), Source.Half.KEY),
                    new Source.Referring(referred.path(), Source.Half.TYPE),
                    referred.types());
        }
        return heldByOwner(relation)
                .<Key>map(Key.RelatedId::new)
                .orElseGet(() -> new Key.OwnerId(otherSide(relation).orElse(null)));
    }

    private Key equal(Relation relation, List<Way.Pair> pairs) {
        List<Part> values = pairs.stream().map(Way.Pair::local).toList();
        if (isRelatedId(relation, pairs)) {
            return new Key.RelatedId(values.get(0).source());
        }
        if (relation.crosses()) {
            return new Key.Values(values);
        }
        if (isOwnersId(relation, pairs)) {
            return new Key.OwnerId(null);
        }
        return pairs.stream().allMatch(Way.Pair::alike) ? new Key.OneOfAlike(values) : new Key.Values(values);
    }

    /** Whether a value of the owner is the related row's id, and is no other for Java than for the database. */
    private boolean isRelatedId(Relation relation, List<Way.Pair> pairs) {
        Attribute.Basic id = entities.of(relation.target()).id();
        Way.Pair pair = pairs.get(0);
        Source local = pair.local().source();
        return pairs.size() == 1
                && relation.limit().isNone()
                && pair.remote().equals(id.name())
                && (local instanceof Source.Value || local instanceof Source.Computed)
                && pair.local().type().boxed().equals(id.type().boxed())
                && EXACT.stream().anyMatch(id.type().boxed()::is);
    }

    /** Whether a column of the related row holds the owner's id, as a foreign key does. */
    private boolean isOwnersId(Relation relation, List<Way.Pair> pairs) {
        EntityDescription owner = entities.of(relation.owner());
        Way.Pair pair = pairs.get(0);
        return pairs.size() == 1
                && pair.alike()
                && pair.local().source() instanceof Source.Value value
                && value.path().equals(owner.id().name())
                && value.type().boxed().equals(pair.column().type().boxed());
    }

    /** The key that the related row of an inverse one-to-one association holds. */
    private Optional<Source.Value> otherSide(Relation relation) {
        Attribute.Basic id = entities.of(relation.owner()).id();
        return relation.association()
                .flatMap(path -> entities.attribute(entities.of(relation.owner()), path))
                .map(each -> each instanceof Attribute.ToOne one ? one.mappedBy() : null)
                .map(path -> new Source.Value(path + "." + id.name(), id.type()));
    }

    /** A to-one step asks for the distinct ids in the owner's key, where that tells no row too many. */
    private Optional<Source.Value> heldByOwner(Relation relation) {
        if (relation.joined() || relation.many()) {
            return Optional.empty();
        }
        return relation.association()
                .flatMap(path -> entities.heldKey(entities.of(relation.owner()), path))
                .filter(key -> !entities.of(relation.target()).hidesRows());
    }
}
