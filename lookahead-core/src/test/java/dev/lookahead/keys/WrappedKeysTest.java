package dev.lookahead.keys;

import dev.lookahead.model.Computed;
import dev.lookahead.model.Lookup;
import dev.lookahead.model.Prefetch;
import dev.lookahead.model.View;
import dev.lookahead.model.VirtualModel;
import dev.lookahead.testing.Fixture;
import dev.lookahead.testing.OnEachDatabase;
import dev.lookahead.testing.TestDatabase;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import jakarta.persistence.FetchType;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Ids that are one value in an embeddable. */
@OnEachDatabase
class WrappedKeysTest extends KeysContract<WrappedKeysTest.Code, WrappedKeysTest.WrappedItem> {

    @Embeddable
    record Code(String code) {}

    private static final List<Code> KEYS = List.of(new Code(""), new Code("a"), new Code("b"), new Code("c"));

    private static final Fixture FIXTURE =
            fixture(WrappedItem.class, KEYS, WrappedKeysTest::item, item -> item.friends);

    WrappedKeysTest(TestDatabase database) {
        super(database, FIXTURE, KEYS, PlainView.class, WholeView.class, DeclaredView.class);
    }

    @Override
    Class<WrappedItem> entity() {
        return WrappedItem.class;
    }

    @Entity(name = "WrappedItem")
    static class WrappedItem {
        @EmbeddedId
        Code id;

        String name;

        @ManyToOne(fetch = FetchType.LAZY)
        WrappedItem parent;

        @OneToMany(mappedBy = "parent")
        List<WrappedItem> parts = new ArrayList<>();

        @ManyToMany
        List<WrappedItem> friends = new ArrayList<>();

        @ManyToMany(mappedBy = "friends")
        List<WrappedItem> admirers = new ArrayList<>();
    }

    private static WrappedItem item(EntityManager entityManager, Code id, String name, WrappedItem parent) {
        WrappedItem item = new WrappedItem();
        item.id = id;
        item.name = name;
        item.parent = parent;
        entityManager.persist(item);
        return item;
    }

    interface VirtualWrappedItem extends VirtualModel<WrappedItem> {
        @Prefetch(value = "parts", orderBy = "name desc", limit = 1)
        WrappedItem lastPart();

        @Prefetch(value = "friends", orderBy = "name desc", limit = 1)
        WrappedItem lastFriend();

        @Prefetch("parent")
        WrappedItem fetched();

        @Computed("select count(*) from this.parts")
        long partCount();

        @Computed("size(friends)")
        int friendCount();
    }

    @View(WrappedItem.class)
    record PlainView(Code id, String name) implements Plain<Code> {}

    @View(WrappedItem.class)
    record WholeView(
            Code id,
            String name,
            PlainView parent,
            List<PlainView> parts,
            List<PlainView> friends,
            List<PlainView> admirers,
            @Lookup("parent") Code parentId,
            @Lookup("parts") List<Code> partIds,
            @Lookup("friends") Set<Code> friendIds)
            implements Whole<Code> {}

    @View(VirtualWrappedItem.class)
    record DeclaredView(
            Code id,
            String name,
            PlainView lastPart,
            PlainView lastFriend,
            PlainView fetched,
            long partCount,
            int friendCount)
            implements Declared<Code> {}
}
