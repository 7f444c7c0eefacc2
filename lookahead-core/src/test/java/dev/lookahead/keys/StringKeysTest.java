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

/** Ids that are texts, the empty one among them. */
@OnEachDatabase
class StringKeysTest extends KeysContract<String, StringKeysTest.StringItem> {

    private static final List<String> KEYS = List.of("", "a", "b c", "c'd");

    private static final Fixture FIXTURE = fixture(StringItem.class, KEYS, StringKeysTest::item, item -> item.friends);

    StringKeysTest(TestDatabase database) {
        super(database, FIXTURE, KEYS, PlainView.class, WholeView.class, DeclaredView.class);
    }

    @Override
    Class<StringItem> entity() {
        return StringItem.class;
    }

    @Entity(name = "StringItem")
    static class StringItem {
        @Id
        String id;

        String name;

        @ManyToOne(fetch = FetchType.LAZY)
        StringItem parent;

        @OneToMany(mappedBy = "parent")
        List<StringItem> parts = new ArrayList<>();

        @ManyToMany
        List<StringItem> friends = new ArrayList<>();

        @ManyToMany(mappedBy = "friends")
        List<StringItem> admirers = new ArrayList<>();
    }

    private static StringItem item(EntityManager entityManager, String id, String name, StringItem parent) {
        StringItem item = new StringItem();
        item.id = id;
        item.name = name;
        item.parent = parent;
        entityManager.persist(item);
        return item;
    }

    interface VirtualStringItem extends VirtualModel<StringItem> {
        @Prefetch(value = "parts", orderBy = "name desc", limit = 1)
        StringItem lastPart();

        @Prefetch(value = "friends", orderBy = "name desc", limit = 1)
        StringItem lastFriend();

        @Prefetch("parent")
        StringItem fetched();

        @Computed("select count(*) from this.parts")
        long partCount();

        @Computed("size(friends)")
        int friendCount();
    }

    @View(StringItem.class)
    record PlainView(String id, String name) implements Plain<String> {}

    @View(StringItem.class)
    record WholeView(
            String id,
            String name,
            PlainView parent,
            List<PlainView> parts,
            List<PlainView> friends,
            List<PlainView> admirers,
            @Lookup("parent") String parentId,
            @Lookup("parts") List<String> partIds,
            @Lookup("friends") Set<String> friendIds)
            implements Whole<String> {}

    @View(VirtualStringItem.class)
    record DeclaredView(
            String id,
            String name,
            PlainView lastPart,
            PlainView lastFriend,
            PlainView fetched,
            long partCount,
            int friendCount)
            implements Declared<String> {}
}
