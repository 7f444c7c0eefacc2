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
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Ids that are dates. */
@OnEachDatabase
class DateKeysTest extends KeysContract<LocalDate, DateKeysTest.DateItem> {

    private static final List<LocalDate> KEYS = List.of(
            LocalDate.of(1969, 12, 31), LocalDate.of(1970, 1, 1), LocalDate.of(2000, 2, 29), LocalDate.of(2026, 1, 1));

    private static final Fixture FIXTURE = fixture(DateItem.class, KEYS, DateKeysTest::item, item -> item.friends);

    DateKeysTest(TestDatabase database) {
        super(database, FIXTURE, KEYS, PlainView.class, WholeView.class, DeclaredView.class);
    }

    @Override
    Class<DateItem> entity() {
        return DateItem.class;
    }

    @Entity(name = "DateItem")
    static class DateItem {
        @Id
        LocalDate id;

        String name;

        @ManyToOne(fetch = FetchType.LAZY)
        DateItem parent;

        @OneToMany(mappedBy = "parent")
        List<DateItem> parts = new ArrayList<>();

        @ManyToMany
        List<DateItem> friends = new ArrayList<>();

        @ManyToMany(mappedBy = "friends")
        List<DateItem> admirers = new ArrayList<>();
    }

    private static DateItem item(EntityManager entityManager, LocalDate id, String name, DateItem parent) {
        DateItem item = new DateItem();
        item.id = id;
        item.name = name;
        item.parent = parent;
        entityManager.persist(item);
        return item;
    }

    interface VirtualDateItem extends VirtualModel<DateItem> {
        @Prefetch(value = "parts", orderBy = "name desc", limit = 1)
        DateItem lastPart();

        @Prefetch(value = "friends", orderBy = "name desc", limit = 1)
        DateItem lastFriend();

        @Prefetch("parent")
        DateItem fetched();

        @Computed("select count(*) from this.parts")
        long partCount();

        @Computed("size(friends)")
        int friendCount();
    }

    @View(DateItem.class)
    record PlainView(LocalDate id, String name) implements Plain<LocalDate> {}

    @View(DateItem.class)
    record WholeView(
            LocalDate id,
            String name,
            PlainView parent,
            List<PlainView> parts,
            List<PlainView> friends,
            List<PlainView> admirers,
            @Lookup("parent") LocalDate parentId,
            @Lookup("parts") List<LocalDate> partIds,
            @Lookup("friends") Set<LocalDate> friendIds)
            implements Whole<LocalDate> {}

    @View(VirtualDateItem.class)
    record DeclaredView(
            LocalDate id,
            String name,
            PlainView lastPart,
            PlainView lastFriend,
            PlainView fetched,
            long partCount,
            int friendCount)
            implements Declared<LocalDate> {}
}
