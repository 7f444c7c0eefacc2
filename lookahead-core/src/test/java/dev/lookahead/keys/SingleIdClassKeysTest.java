package dev.lookahead.keys;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lookahead.model.Computed;
import dev.lookahead.model.Join;
import dev.lookahead.model.Lookup;
import dev.lookahead.model.Prefetch;
import dev.lookahead.model.View;
import dev.lookahead.model.VirtualModel;
import dev.lookahead.testing.Fixture;
import dev.lookahead.testing.OnEachDatabase;
import dev.lookahead.testing.Reads;
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
import org.hibernate.Hibernate;
import org.junit.jupiter.api.Test;

/** Ids that are one attribute, and a record that holds it alone. */
@OnEachDatabase
class SingleIdClassKeysTest extends KeysContract<SingleIdClassKeysTest.StampId, SingleIdClassKeysTest.StampItem> {

    record StampId(Long stamp) {}

    private static final List<StampId> KEYS =
            List.of(new StampId(-1L), new StampId(0L), new StampId(7L), new StampId(8L));

    private static final Fixture FIXTURE =
            fixture(StampItem.class, KEYS, SingleIdClassKeysTest::item, item -> item.friends);

    private final Reads reads;

    SingleIdClassKeysTest(TestDatabase database) {
        super(database, FIXTURE, KEYS, PlainView.class, WholeView.class, DeclaredView.class);
        reads = Reads.of(database, FIXTURE);
    }

    @Override
    Class<StampItem> entity() {
        return StampItem.class;
    }

    @Entity(name = "StampItem")
    @IdClass(StampId.class)
    static class StampItem {
        @Id
        Long stamp;

        String name;

        @ManyToOne(fetch = FetchType.LAZY)
        StampItem parent;

        @OneToMany(mappedBy = "parent")
        List<StampItem> parts = new ArrayList<>();

        @ManyToMany
        List<StampItem> friends = new ArrayList<>();

        @ManyToMany(mappedBy = "friends")
        List<StampItem> admirers = new ArrayList<>();
    }

    private static StampItem item(EntityManager entityManager, StampId id, String name, StampItem parent) {
        StampItem item = new StampItem();
        item.stamp = id.stamp();
        item.name = name;
        item.parent = parent;
        entityManager.persist(item);
        return item;
    }

    interface VirtualStampItem extends VirtualModel<StampItem> {
        @Prefetch(value = "parts", orderBy = "name desc", limit = 1)
        StampItem lastPart();

        @Prefetch(value = "friends", orderBy = "name desc", limit = 1)
        StampItem lastFriend();

        @Prefetch("parent")
        StampItem fetched();

        @Computed("select count(*) from this.parts")
        long partCount();

        @Computed("size(friends)")
        int friendCount();
    }

    @View(StampItem.class)
    record PlainView(StampId id, String name) implements Plain<StampId> {}

    @View(StampItem.class)
    record WholeView(
            StampId id,
            String name,
            PlainView parent,
            List<PlainView> parts,
            List<PlainView> friends,
            List<PlainView> admirers,
            @Lookup("parent") StampId parentId,
            @Lookup("parts") List<StampId> partIds,
            @Lookup("friends") Set<StampId> friendIds)
            implements Whole<StampId> {}

    @View(VirtualStampItem.class)
    record DeclaredView(
            StampId id,
            String name,
            PlainView lastPart,
            PlainView lastFriend,
            PlainView fetched,
            long partCount,
            int friendCount)
            implements Declared<StampId> {}

    @View(StampItem.class)
    record StampView(
            Long stamp,
            String name,
            @Lookup("parent.stamp") Long parentStamp,
            @Lookup("parts.stamp") List<Long> partStamps,
            @Lookup("friends.stamp") List<Long> friendStamps) {}

    interface VirtualStamps extends VirtualModel<StampItem> {
        @Prefetch
        List<VirtualStampItem> parts();

        @Join
        VirtualStampItem parent();

        @Computed("parent.stamp")
        Long computedStamp();

        @Prefetch(local = "stamp", remote = "parent.stamp", orderBy = "name")
        List<StampItem> equal();
    }

    @View(VirtualStamps.class)
    record StampsView(StampId id, PlainView parent, Long computedStamp, List<PlainView> equal) {}

    @Test
    void joinedAndEqualRowsAreFoundByIt() {
        PlainView a = new PlainView(KEYS.get(0), "a");
        PlainView b = new PlainView(KEYS.get(1), "b");
        PlainView c = new PlainView(KEYS.get(2), "c");
        PlainView d = new PlainView(KEYS.get(3), "d");
        assertThat(reads.list(StampsView.class))
                .containsExactly(
                        new StampsView(a.id(), null, null, List.of(b, c)),
                        new StampsView(b.id(), a, -1L, List.of(d)),
                        new StampsView(c.id(), a, -1L, List.of()),
                        new StampsView(d.id(), b, 0L, List.of()));
        assertThat(reads.list(StampsView.class, query -> query.where("parent.stamp = 0 or stamp = 7")))
                .extracting(StampsView::id)
                .containsExactly(c.id(), d.id());
        reads.database().inTransaction(session -> {
            StampItem item = session.find(StampItem.class, d.id());
            reads.lookahead().prefetch(session, List.of(item), "parent.parts", "admirers");
            assertThat(((StampItem) Hibernate.unproxy(item.parent)).parts)
                    .extracting(part -> part.name)
                    .containsExactly("d");
            assertThat(item.admirers)
                    .extracting(each -> ((StampItem) Hibernate.unproxy(each)).name)
                    .containsExactlyInAnyOrder("a", "b");
            VirtualStamps wrapped = reads.lookahead()
                    .wrap(session, VirtualStamps.class, List.of(item))
                    .list()
                    .get(0);
            assertThat(wrapped.parent().partCount()).isEqualTo(1);
            assertThat(wrapped.computedStamp()).isZero();
        });
    }

    @Test
    void theAttributeIsShownByItself() {
        assertThat(reads.list(StampView.class))
                .containsExactly(
                        new StampView(-1L, "a", null, List.of(0L, 7L), List.of(8L)),
                        new StampView(0L, "b", -1L, List.of(8L), List.of(-1L, 8L)),
                        new StampView(7L, "c", -1L, List.of(), List.of()),
                        new StampView(8L, "d", 0L, List.of(), List.of()));
    }
}
