package dev.lookahead.internal.plan;

import dev.lookahead.internal.form.Column;
import dev.lookahead.internal.form.Entities;
import dev.lookahead.internal.form.Relation;
import dev.lookahead.internal.form.RelationPath;
import dev.lookahead.internal.form.Slot;
import dev.lookahead.internal.form.ValueSource;
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
        return relation.path().accept(new ByPath(relation));
    }

    private final class ByPath implements RelationPath.Visitor<Key> {

        private final Relation relation;

        ByPath(Relation relation) {
            this.relation = relation;
        }

        @Override
        public Key along(RelationPath.Along along) {
            return heldByOwner(relation)
                    .<Key>map(key -> new Key.RelatedId(key, null))
                    .orElseGet(() -> new Key.OwnerId(otherSide(relation)));
        }

        @Override
        public Key back(RelationPath.Back back) {
            return new Key.OwnerId(Optional.empty());
        }

        @Override
        public Key referred(RelationPath.Referred referred) {
            return new Key.RelatedId(
                    new Column.Referring(referred.path(), Column.Half.KEY),
                    new Key.RelatedId.Types(new Column.Referring(referred.path(), Column.Half.TYPE), referred.types()));
        }

        @Override
        public Key references(RelationPath.References references) {
            return new Key.OwnerId(Optional.empty());
        }

        @Override
        public Key same(RelationPath.Same same) {
            return new Key.OwnerId(Optional.empty());
        }

        @Override
        public Key chosen(RelationPath.Chosen chosen) {
            throw new IllegalStateException("`" + relation.label() + "` chooses among rows that other steps bring");
        }

        @Override
        public Key given(RelationPath.Given given) {
            return new Key.Given(given.use());
        }

        @Override
        public Key equal(RelationPath.Equal equal) {
            return Keys.this.equal(relation, equal.pairs());
        }
    }

    private Key equal(Relation relation, List<RelationPath.Pair> pairs) {
        List<Slot> values = pairs.stream().map(RelationPath.Pair::local).toList();
        Optional<Column> id = relatedId(relation, pairs);
        if (id.isPresent()) {
            return new Key.RelatedId(id.get(), null);
        }
        if (relation.crosses()) {
            return new Key.Values(values);
        }
        if (isOwnersId(relation, pairs)) {
            return new Key.OwnerId(Optional.empty());
        }
        return pairs.stream().allMatch(RelationPath.Pair::alike) ? new Key.OneOfAlike(values) : new Key.Values(values);
    }

    /** The value of the owner that is the related row's id, where it is no other for Java than for the database. */
    private Optional<Column> relatedId(Relation relation, List<RelationPath.Pair> pairs) {
        Attribute.Basic id = entities.of(relation.target()).id();
        RelationPath.Pair pair = pairs.get(0);
        boolean same = pairs.size() == 1
                && relation.limit().isNone()
                && pair.remote().equals(id.name())
                && pair.local().type().boxed().equals(id.type().boxed())
                && EXACT.stream().anyMatch(id.type().boxed()::is);
        return pair.local().source().asColumn().filter(column -> same && column.inRow());
    }

    /** Whether a column of the related row holds the owner's id, as a foreign key does. */
    private boolean isOwnersId(Relation relation, List<RelationPath.Pair> pairs) {
        EntityDescription owner = entities.of(relation.owner());
        RelationPath.Pair pair = pairs.get(0);
        return pairs.size() == 1
                && pair.alike()
                && pair.local().source().shows(owner.id().name())
                && pair.local().type().boxed().equals(pair.column().type().boxed());
    }

    /** The key that the related row of an inverse one-to-one association holds. */
    private Optional<ValueSource.Value> otherSide(Relation relation) {
        Attribute.Basic id = entities.of(relation.owner()).id();
        return relation.association()
                .flatMap(path -> entities.attribute(entities.of(relation.owner()), path))
                .map(each -> each instanceof Attribute.ToOne one ? one.mappedBy() : null)
                .map(path -> new ValueSource.Value(path + "." + id.name(), id.type()));
    }

    /** A to-one step asks for the distinct ids in the owner's key, where that tells no row too many. */
    private Optional<ValueSource.Value> heldByOwner(Relation relation) {
        if (relation.joined() || relation.many()) {
            return Optional.empty();
        }
        return relation.association()
                .flatMap(path -> entities.heldKey(entities.of(relation.owner()), path))
                .filter(key -> !entities.of(relation.target()).hidesRows());
    }
}
