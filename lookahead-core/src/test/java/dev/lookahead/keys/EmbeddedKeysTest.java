package dev.lookahead.keys;

import dev.lookahead.model.Computed;
import dev.lookahead.model.Lookup;
import dev.lookahead.model.Prefetch;
import dev.lookahead.model.View;
import dev.lookahead.model.VirtualModel;
import dev.lookahead.testing.Fixture;
import dev.lookahead.testing.OnEachDatabase;
import dev.lookahead.testing.TestDatabase;
import jakarta.persistence.Column;
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

/** Ids that are several values in an embeddable. */
@OnEachDatabase
class EmbeddedKeysTest extends KeysContract<EmbeddedKeysTest.Key, EmbeddedKeysTest.EmbeddedItem> {

    @Embeddable
    record Key(
            @Column(name = "major_no") int major,
            @Column(name = "minor_code") String minor) {}

    private static final List<Key> KEYS = List.of(new Key(0, ""), new Key(0, "x"), new Key(1, "x"), new Key(2, ""));

    private static final Fixture FIXTURE =
            fixture(EmbeddedItem.class, KEYS, EmbeddedKeysTest::item, item -> item.friends);

    EmbeddedKeysTest(TestDatabase database) {
        super(database, FIXTURE, KEYS, PlainView.class, WholeView.class, DeclaredView.class);
    }

    @Override
    Class<EmbeddedItem> entity() {
        return EmbeddedItem.class;
    }

    @Entity(name = "EmbeddedItem")
    static class EmbeddedItem {
        @EmbeddedId
        Key id;

        String name;

        @ManyToOne(fetch = FetchType.LAZY)
        EmbeddedItem parent;

        @OneToMany(mappedBy = "parent")
        List<EmbeddedItem> parts = new ArrayList<>();

        @ManyToMany
        List<EmbeddedItem> friends = new ArrayList<>();

        @ManyToMany(mappedBy = "friends")
        List<EmbeddedItem> admirers = new ArrayList<>();
    }

    private static EmbeddedItem item(EntityManager entityManager, Key id, String name, EmbeddedItem parent) {
        EmbeddedItem item = new EmbeddedItem();
        item.id = id;
        item.name = name;
        item.parent = parent;
        entityManager.persist(item);
        return item;
    }

    interface VirtualEmbeddedItem extends VirtualModel<EmbeddedItem> {
        @Prefetch(value = "parts", orderBy = "name desc", limit = 1)
        EmbeddedItem lastPart();

        @Prefetch(value = "friends", orderBy = "name desc", limit = 1)
        EmbeddedItem lastFriend();

        @Prefetch("parent")
        EmbeddedItem fetched();

        @Computed("select count(*) from this.parts")
        long partCount();

        @Computed("size(friends)")
        int friendCount();
    }

    @View(EmbeddedItem.class)
    record PlainView(Key id, String name) implements Plain<Key> {}

    @View(EmbeddedItem.class)
    record WholeView(
            Key id,
            String name,
            PlainView parent,
            List<PlainView> parts,
            List<PlainView> friends,
            List<PlainView> admirers,
            @Lookup("parent") Key parentId,
            @Lookup("parts") List<Key> partIds,
            @Lookup("friends") Set<Key> friendIds)
            implements Whole<Key> {}

    @View(VirtualEmbeddedItem.class)
    record DeclaredView(
            Key id,
            String name,
            PlainView lastPart,
            PlainView lastFriend,
            PlainView fetched,
            long partCount,
            int friendCount)
            implements Declared<Key> {}
}
