package dev.lookahead.internal.rows;

import dev.lookahead.internal.form.Relation;
import java.lang.reflect.Array;
import java.util.ArrayList;
import java.util.List;

/**
 * The owners of a step by the values that they ask by: those of one group have the same related rows.
 * Groups are numbered from 0, and may be added until the last rows have come.
 */
public final class Groups {

    /** The group of an owner that has none. */
    public static final int NONE = IdIndex.NONE;

    private final Relation relation;
    private final OwnerValues values;
    private final boolean byId;
    private final IdIndex byValues = new IdIndex(0);
    private final IdIndex byIds = new IdIndex(0);
    private final List<Object> unasked = new ArrayList<>();
    private int size;

    /**
     * No groups yet, each of which asks by its values.
     *
     * @param relation which leads to rows that have the same values
     */
    public static Groups byValues(Relation relation, OwnerValues values) {
        return new Groups(relation, values, false);
    }

    /** The same where each asks by the id of one of its owners. */
    public static Groups byOneOwner(Relation relation, OwnerValues values) {
        return new Groups(relation, values, true);
    }

    private Groups(Relation relation, OwnerValues values, boolean byId) {
        this.relation = relation;
        this.values = values;
        this.byId = byId;
    }

    /** How many groups there are. */
    public int size() {
        return size;
    }

    /** The group of an owner, or {@link #NONE} where a value of it is null. */
    public int of(Row owner) {
        Object value = values.of(owner);
        if (value == null) {
            return NONE;
        }
        int known = byValues.putIfAbsent(value, size);
        if (known != NONE) {
            return known;
        }
        if (byId) {
            byIds.putIfAbsent(owner.id(), size);
        }
        unasked.add(byId ? owner.id() : value);
        return size++;
    }

    /** What the groups ask by that have not asked yet, as an array of this class. */
    public Object[] ask(Class<?> type) {
        Object[] keys = unasked.toArray((Object[]) Array.newInstance(type, 0));
        unasked.clear();
        return keys;
    }

    /** The group that a row of an answer is for. */
    public int answered(Object[] answer) {
        int group = find(answer);
        if (group == NONE) {
            throw DataErrors.looseComparison(relation.label(), key(answer));
        }
        return group;
    }

    /**
     * The rows of an answer that are related. Another database may compare more loosely than the owners' would;
     * there Java decides, unless the rows were counted before it could.
     */
    public List<Object[]> related(List<Object[]> answers) {
        return relation.crosses() && relation.limit().isNone()
                ? answers.stream().filter(answer -> find(answer) != NONE).toList()
                : answers;
    }

    private int find(Object[] answer) {
        return byId ? byIds.find(key(answer)) : byValues.find(key(answer));
    }

    private Object key(Object[] answer) {
        return byId ? answer[0] : values.of(answer);
    }
}
