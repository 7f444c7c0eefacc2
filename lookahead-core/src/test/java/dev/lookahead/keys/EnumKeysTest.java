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
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Ids that are enums, stored by their names, in whose order they are. */
@OnEachDatabase
class EnumKeysTest extends KeysContract<EnumKeysTest.Season, EnumKeysTest.EnumItem> {

    enum Season {
        SPRING,
        SUMMER,
        FALL,
        WINTER
    }

    private static final List<Season> KEYS = List.of(Season.FALL, Season.SPRING, Season.SUMMER, Season.WINTER);

    private static final Fixture FIXTURE = fixture(EnumItem.class, KEYS, EnumKeysTest::item, item -> item.friends);

    EnumKeysTest(TestDatabase database) {
        super(database, FIXTURE, KEYS, PlainView.class, WholeView.class, DeclaredView.class);
    }

    @Override
    Class<EnumItem> entity() {
        return EnumItem.class;
    }

    @Entity(name = "EnumItem")
    static class EnumItem {
        @Id
        @Enumerated(EnumType.STRING)
        Season id;

        String name;

        @ManyToOne(fetch = FetchType.LAZY)
        EnumItem parent;

        @OneToMany(mappedBy = "parent")
        List<EnumItem> parts = new ArrayList<>();

        @ManyToMany
        List<EnumItem> friends = new ArrayList<>();

        @ManyToMany(mappedBy = "friends")
        List<EnumItem> admirers = new ArrayList<>();
    }

    private static EnumItem item(EntityManager entityManager, Season id, String name, EnumItem parent) {
        EnumItem item = new EnumItem();
        item.id = id;
        item.name = name;
        item.parent = parent;
        entityManager.persist(item);
        return item;
    }

    interface VirtualEnumItem extends VirtualModel<EnumItem> {
        @Prefetch(value = "parts", orderBy = "name desc", limit = 1)
        EnumItem lastPart();

        @Prefetch(value = "friends", orderBy = "name desc", limit = 1)
        EnumItem lastFriend();

        @Prefetch("parent")
        EnumItem fetched();

        @Computed("select count(*) from this.parts")
        long partCount();

        @Computed("size(friends)")
        int friendCount();
    }

    @View(EnumItem.class)
    record PlainView(Season id, String name) implements Plain<Season> {}

    @View(EnumItem.class)
    record WholeView(
            Season id,
            String name,
            PlainView parent,
            List<PlainView> parts,
            List<PlainView> friends,
            List<PlainView> admirers,
            @Lookup("parent") Season parentId,
            @Lookup("parts") List<Season> partIds,
            @Lookup("friends") Set<Season> friendIds)
            implements Whole<Season> {}

    @View(VirtualEnumItem.class)
    record DeclaredView(
            Season id,
            String name,
            PlainView lastPart,
            PlainView lastFriend,
            PlainView fetched,
            long partCount,
            int friendCount)
            implements Declared<Season> {}
}
