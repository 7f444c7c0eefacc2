package dev.lookahead.internal.form;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How related rows belong to an owner's row. Two uses of an equal relation are one edge, read
 * once.
 *
 * @param owner the kind of row that it starts from
 * @param label the place that it was declared at, as users write it
 * @param path how an owner and its related rows find each other
 * @param target the kind of row that it leads to
 * @param reach how the related rows come
 * @param many whether an owner may have several of them
 * @param conditions what the related rows must satisfy besides their virtual model's conditions
 * @param orderBy the order that was asked for, or null
 * @param limit how many rows an owner gets at the most
 * @param depth how often one path may lead over it, where it leads back to where it came from; 0 is
 *     not said
 */
public record Relation(
        RowType owner,
        String label,
        RelationPath path,
        RowType target,
        Reach reach,
        boolean many,
        List<Fragment> conditions,
        @Nullable Fragment orderBy,
        Limit limit,
        int depth) {

    public Relation {
        conditions = List.copyOf(conditions);
    }

    /**
     * What declares a relation, for owners of one kind and those that inherit it.
     *
     * @param depth how often one path may lead over it
     */
    public record Edge(String label, RelationPath path, int depth) {}

    /** What declares it, which for rows of several entities is one. */
    public Edge edge() {
        return new Edge(label, path.toAllTypes(), depth);
    }

    /** The association of the owner that it follows, where that is all it does. */
    public Optional<String> association() {
        List<String> followed = path.fromOwner();
        return followed.size() == 1 ? Optional.of(followed.get(0)) : Optional.empty();
    }

    /** Whether nothing but the data says that an owner has one row at the most. */
    public boolean trustsData() {
        return !many && limit.isNone() && !path.isMapped();
    }

    /** Whether it stays on the owner's row. */
    public boolean stays() {
        return path.stays();
    }

    /** Whether it leads into another database. */
    public boolean crosses() {
        return !owner.unit().equals(target.unit());
    }

    /** How related rows come. */
    public enum Reach {
        /** In the owner's statement. */
        JOIN,
        /** By a statement for all owners. */
        STATEMENT
    }

    public boolean joined() {
        return reach == Reach.JOIN;
    }

    /** The same relation to rows that other rules hold for. */
    public Relation to(RowType other) {
        return new Relation(owner, label, path.to(other), other, reach, many, conditions, orderBy, limit, depth);
    }

    /** The same relation in the owner's statement; it has to lead over one to-one association. */
    public Relation asJoin() {
        return new Relation(owner, label, path, target, Reach.JOIN, many, conditions, orderBy, limit, 0);
    }

    /** The same relation by a statement of its own. */
    Relation asStatement() {
        return new Relation(owner, label, path, target, Reach.STATEMENT, many, conditions, orderBy, limit, depth);
    }
}
