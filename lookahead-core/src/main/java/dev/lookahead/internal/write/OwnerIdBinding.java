package dev.lookahead.internal.write;

import dev.lookahead.internal.form.Entities;
import dev.lookahead.internal.form.Relation;
import dev.lookahead.internal.form.RelationPath;
import dev.lookahead.internal.key.Identity;
import dev.lookahead.internal.key.Ids;
import dev.lookahead.internal.key.KeyForm;
import dev.lookahead.internal.key.SelectItem;
import dev.lookahead.internal.plan.Node;
import dev.lookahead.internal.schema.Attribute;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Ties related rows to the ids of their owners: by columns of their own table, where these alone decide whose a row is,
 * else by a derived table of pairs.
 */
final class OwnerIdBinding implements RelationPath.Visitor<KeyBinding> {

    private final Entities entities;
    private final Ids ids;
    private final KeyForm form;
    private final Relation relation;
    private final Node target;
    private final Identity owner;

    /**
     * Ties the rows of one step.
     *
     * @param form how the owner's id is asked for
     */
    OwnerIdBinding(Ids ids, KeyForm form, Relation relation, Node target) {
        this.entities = ids.entities();
        this.ids = ids;
        this.form = form;
        this.relation = relation;
        this.target = target;
        this.owner = ids.of(relation.owner());
    }

    @Override
    public KeyBinding along(RelationPath.Along along) {
        Attribute.ToMany many = association() instanceof Attribute.ToMany found ? found : null;
        if (many == null) {
            return byPairs(writer(null).along(along.path()), false, false);
        }
        Attribute.MapKey mapKey = keyBeside(many);
        if (many.key() != null && !many.indexed() && mapKey == null) {
            return byColumn("this." + many.key());
        }
        String index = mapKey != null ? ElementColumns.key(mapKey, "s1") : many.indexed() ? "index(s1)" : null;
        return byPairs(writer(index).along(along.path()), many.indexed(), mapKey != null);
    }

    @Override
    public KeyBinding back(RelationPath.Back back) {
        return back.path().size() == 1 && back.column() == null && isToOne(back)
                ? byColumn("this." + back.path().get(0))
                : byPairs(writer(null).back(back), false, false);
    }

    @Override
    public KeyBinding referred(RelationPath.Referred referred) {
        throw noOwnersId();
    }

    @Override
    public KeyBinding references(RelationPath.References references) {
        throw noOwnersId();
    }

    @Override
    public KeyBinding same(RelationPath.Same same) {
        throw noOwnersId();
    }

    @Override
    public KeyBinding chosen(RelationPath.Chosen chosen) {
        throw noOwnersId();
    }

    @Override
    public KeyBinding given(RelationPath.Given given) {
        throw noOwnersId();
    }

    /** The related row's value is the owner's id. */
    @Override
    public KeyBinding equal(RelationPath.Equal equal) {
        SelectItem column = SelectItem.of("this." + equal.pairs().get(0).remote());
        return KeyBinding.byColumns(form, column, List.of(column));
    }

    private IllegalStateException noOwnersId() {
        return new IllegalStateException("`" + relation.label() + "` is not asked for by the id of its owner");
    }

    private KeyBinding byColumn(String path) {
        SelectItem columns = owner.of(path);
        return KeyBinding.byColumns(form, columns, List.of(columns));
    }

    /** The key of a mapped map that is not an attribute of its rows, or null. */
    private static Attribute.@Nullable MapKey keyBeside(Attribute.ToMany many) {
        Attribute.MapKey key = many.mapKey();
        return key == null || key.attribute() != null ? null : key;
    }

    private boolean isToOne(RelationPath.Back back) {
        return entities.attribute(entities.of(relation.target()), back.path().get(0))
                        .orElseThrow()
                instanceof Attribute.ToOne;
    }

    /** The one association of the owner that the relation follows, or null. */
    private @Nullable Attribute association() {
        return relation.association()
                .flatMap(path -> entities.attribute(entities.of(relation.owner()), path))
                .orElse(null);
    }

    private PairsWriter writer(@Nullable String index) {
        return new PairsWriter(ids, relation, form, index);
    }

    private KeyBinding byPairs(String text, boolean indexed, boolean mapKey) {
        Identity row = ids.of(target.row());
        String join = " join (" + text + ") k_ on " + row.in("k_", "d").equal(row.of("this"));
        SelectItem ownerId = owner.in("k_", "o");
        return KeyBinding.byTable(
                form, ownerId, join, new KeyBinding.Pairs(text, List.of(ownerId, row.in("k_", "d"))), indexed, mapKey);
    }
}
