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
import jakarta.persistence.ManyToMany;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Ids that are whole numbers, 0, negative and at both ends among them. */
@OnEachDatabase
class LongKeysTest extends KeysContract<Long, LongKeysTest.LongItem> {

    private static final List<Long> KEYS = List.of(Long.MIN_VALUE, -1L, 0L, Long.MAX_VALUE);

    private static final Fixture FIXTURE = fixture(LongItem.class, KEYS, LongKeysTest::item, item -> item.friends);

    LongKeysTest(TestDatabase database) {
        super(database, FIXTURE, KEYS, PlainView.class, WholeView.class, DeclaredView.class);
    }

    @Override
    Class<LongItem> entity() {
        return LongItem.class;
    }

    @Entity(name = "LongItem")
    static class LongItem {
        @Id
        Long id;

        String name;

        @ManyToOne(fetch = FetchType.LAZY)
        LongItem parent;

        @OneToMany(mappedBy = "parent")
        List<LongItem> parts = new ArrayList<>();

        @ManyToMany
        List<LongItem> friends = new ArrayList<>();

        @ManyToMany(mappedBy = "friends")
        List<LongItem> admirers = new ArrayList<>();
    }

    private static LongItem item(EntityManager entityManager, Long id, String name, LongItem parent) {
        LongItem item = new LongItem();
        item.id = id;
        item.name = name;
        item.parent = parent;
        entityManager.persist(item);
        return item;
    }

    interface VirtualLongItem extends VirtualModel<LongItem> {
        @Prefetch(value = "parts", orderBy = "name desc", limit = 1)
        LongItem lastPart();

        @Prefetch(value = "friends", orderBy = "name desc", limit = 1)
        LongItem lastFriend();

        @Prefetch("parent")
        LongItem fetched();

        @Computed("select count(*) from this.parts")
        long partCount();

        @Computed("size(friends)")
        int friendCount();
    }

    @View(LongItem.class)
    record PlainView(Long id, String name) implements Plain<Long> {}

    @View(LongItem.class)
    record WholeView(
            Long id,
            String name,
            PlainView parent,
            List<PlainView> parts,
            List<PlainView> friends,
            List<PlainView> admirers,
            @Lookup("parent") Long parentId,
            @Lookup("parts") List<Long> partIds,
            @Lookup("friends") Set<Long> friendIds)
            implements Whole<Long> {}

    @View(VirtualLongItem.class)
    record DeclaredView(
            Long id,
            String name,
            PlainView lastPart,
            PlainView lastFriend,
            PlainView fetched,
            long partCount,
            int friendCount)
            implements Declared<Long> {}
}
