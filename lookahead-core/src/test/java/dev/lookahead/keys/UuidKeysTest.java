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
import java.util.UUID;

/** Ids that are UUIDs. */
@OnEachDatabase
class UuidKeysTest extends KeysContract<UUID, UuidKeysTest.UuidItem> {

    private static final List<UUID> KEYS = List.of(new UUID(0, 0), new UUID(0, 1), new UUID(0, 2), new UUID(0, 3));

    private static final Fixture FIXTURE = fixture(UuidItem.class, KEYS, UuidKeysTest::item, item -> item.friends);

    UuidKeysTest(TestDatabase database) {
        super(database, FIXTURE, KEYS, PlainView.class, WholeView.class, DeclaredView.class);
    }

    @Override
    Class<UuidItem> entity() {
        return UuidItem.class;
    }

    @Entity(name = "UuidItem")
    static class UuidItem {
        @Id
        UUID id;

        String name;

        @ManyToOne(fetch = FetchType.LAZY)
        UuidItem parent;

        @OneToMany(mappedBy = "parent")
        List<UuidItem> parts = new ArrayList<>();

        @ManyToMany
        List<UuidItem> friends = new ArrayList<>();

        @ManyToMany(mappedBy = "friends")
        List<UuidItem> admirers = new ArrayList<>();
    }

    private static UuidItem item(EntityManager entityManager, UUID id, String name, UuidItem parent) {
        UuidItem item = new UuidItem();
        item.id = id;
        item.name = name;
        item.parent = parent;
        entityManager.persist(item);
        return item;
    }

    interface VirtualUuidItem extends VirtualModel<UuidItem> {
        @Prefetch(value = "parts", orderBy = "name desc", limit = 1)
        UuidItem lastPart();

        @Prefetch(value = "friends", orderBy = "name desc", limit = 1)
        UuidItem lastFriend();

        @Prefetch("parent")
        UuidItem fetched();

        @Computed("select count(*) from this.parts")
        long partCount();

        @Computed("size(friends)")
        int friendCount();
    }

    @View(UuidItem.class)
    record PlainView(UUID id, String name) implements Plain<UUID> {}

    @View(UuidItem.class)
    record WholeView(
            UUID id,
            String name,
            PlainView parent,
            List<PlainView> parts,
            List<PlainView> friends,
            List<PlainView> admirers,
            @Lookup("parent") UUID parentId,
            @Lookup("parts") List<UUID> partIds,
            @Lookup("friends") Set<UUID> friendIds)
            implements Whole<UUID> {}

    @View(VirtualUuidItem.class)
    record DeclaredView(
            UUID id,
            String name,
            PlainView lastPart,
            PlainView lastFriend,
            PlainView fetched,
            long partCount,
            int friendCount)
            implements Declared<UUID> {}
}
