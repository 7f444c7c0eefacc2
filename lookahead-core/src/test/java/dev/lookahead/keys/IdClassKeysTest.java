package dev.lookahead.keys;

import dev.lookahead.model.Computed;
import dev.lookahead.model.Lookup;
import dev.lookahead.model.Prefetch;
import dev.lookahead.model.View;
import dev.lookahead.model.VirtualModel;
import dev.lookahead.testing.Fixture;
import dev.lookahead.testing.OnEachDatabase;
import dev.lookahead.testing.TestDatabase;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Ids that are several attributes, and a record of them. */
@OnEachDatabase
class IdClassKeysTest extends KeysContract<IdClassKeysTest.LineId, IdClassKeysTest.IdClassItem> {

    record LineId(Long bill, int line) {}

    private static final List<LineId> KEYS =
            List.of(new LineId(0L, -1), new LineId(0L, 1), new LineId(1L, 1), new LineId(2L, 0));

    private static final Fixture FIXTURE =
            fixture(IdClassItem.class, KEYS, IdClassKeysTest::item, item -> item.friends);

    IdClassKeysTest(TestDatabase database) {
        super(database, FIXTURE, KEYS, PlainView.class, WholeView.class, DeclaredView.class);
    }

    @Override
    Class<IdClassItem> entity() {
        return IdClassItem.class;
    }

    @Entity(name = "IdClassItem")
    @IdClass(LineId.class)
    static class IdClassItem {
        @Id
        Long bill;

        @Id
        int line;

        String name;

        @ManyToOne(fetch = FetchType.LAZY)
        IdClassItem parent;

        @OneToMany(mappedBy = "parent")
        List<IdClassItem> parts = new ArrayList<>();

        @ManyToMany
        List<IdClassItem> friends = new ArrayList<>();

        @ManyToMany(mappedBy = "friends")
        List<IdClassItem> admirers = new ArrayList<>();
    }

    private static IdClassItem item(EntityManager entityManager, LineId id, String name, IdClassItem parent) {
        IdClassItem item = new IdClassItem();
        item.bill = id.bill();
        item.line = id.line();
        item.name = name;
        item.parent = parent;
        entityManager.persist(item);
        return item;
    }

    interface VirtualIdClassItem extends VirtualModel<IdClassItem> {
        @Prefetch(value = "parts", orderBy = "name desc", limit = 1)
        IdClassItem lastPart();

        @Prefetch(value = "friends", orderBy = "name desc", limit = 1)
        IdClassItem lastFriend();

        @Prefetch("parent")
        IdClassItem fetched();

        @Computed("select count(*) from this.parts")
        long partCount();

        @Computed("size(friends)")
        int friendCount();
    }

    @View(IdClassItem.class)
    record PlainView(LineId id, String name) implements Plain<LineId> {}

    @View(IdClassItem.class)
    record WholeView(
            LineId id,
            String name,
            PlainView parent,
            List<PlainView> parts,
            List<PlainView> friends,
            List<PlainView> admirers,
            @Lookup("parent") LineId parentId,
            @Lookup("parts") List<LineId> partIds,
            @Lookup("friends") Set<LineId> friendIds)
            implements Whole<LineId> {}

    @View(VirtualIdClassItem.class)
    record DeclaredView(
            LineId id,
            String name,
            PlainView lastPart,
            PlainView lastFriend,
            PlainView fetched,
            long partCount,
            int friendCount)
            implements Declared<LineId> {}
}
