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

/** The same of a primitive type. */
@OnEachDatabase
class IntKeysTest extends KeysContract<Integer, IntKeysTest.IntItem> {

    private static final List<Integer> KEYS = List.of(Integer.MIN_VALUE, -1, 0, Integer.MAX_VALUE);

    private static final Fixture FIXTURE = fixture(IntItem.class, KEYS, IntKeysTest::item, item -> item.friends);

    IntKeysTest(TestDatabase database) {
        super(database, FIXTURE, KEYS, PlainView.class, WholeView.class, DeclaredView.class);
    }

    @Override
    Class<IntItem> entity() {
        return IntItem.class;
    }

    @Entity(name = "IntItem")
    static class IntItem {
        @Id
        int id;

        String name;

        @ManyToOne(fetch = FetchType.LAZY)
        IntItem parent;

        @OneToMany(mappedBy = "parent")
        List<IntItem> parts = new ArrayList<>();

        @ManyToMany
        List<IntItem> friends = new ArrayList<>();

        @ManyToMany(mappedBy = "friends")
        List<IntItem> admirers = new ArrayList<>();
    }

    private static IntItem item(EntityManager entityManager, Integer id, String name, IntItem parent) {
        IntItem item = new IntItem();
        item.id = id;
        item.name = name;
        item.parent = parent;
        entityManager.persist(item);
        return item;
    }

    interface VirtualIntItem extends VirtualModel<IntItem> {
        @Prefetch(value = "parts", orderBy = "name desc", limit = 1)
        IntItem lastPart();

        @Prefetch(value = "friends", orderBy = "name desc", limit = 1)
        IntItem lastFriend();

        @Prefetch("parent")
        IntItem fetched();

        @Computed("select count(*) from this.parts")
        long partCount();

        @Computed("size(friends)")
        int friendCount();
    }

    @View(IntItem.class)
    record PlainView(Integer id, String name) implements Plain<Integer> {}

    @View(IntItem.class)
    record WholeView(
            Integer id,
            String name,
            PlainView parent,
            List<PlainView> parts,
            List<PlainView> friends,
            List<PlainView> admirers,
            @Lookup("parent") Integer parentId,
            @Lookup("parts") List<Integer> partIds,
            @Lookup("friends") Set<Integer> friendIds)
            implements Whole<Integer> {}

    @View(VirtualIntItem.class)
    record DeclaredView(
            Integer id,
            String name,
            PlainView lastPart,
            PlainView lastFriend,
            PlainView fetched,
            long partCount,
            int friendCount)
            implements Declared<Integer> {}
}
