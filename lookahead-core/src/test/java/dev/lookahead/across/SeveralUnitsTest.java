package dev.lookahead.across;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lookahead.Lookahead;
import dev.lookahead.model.BatchLoad;
import dev.lookahead.model.BatchLoader;
import dev.lookahead.model.FetchContext;
import dev.lookahead.model.InvalidQueryException;
import dev.lookahead.model.Prefetch;
import dev.lookahead.model.View;
import dev.lookahead.model.VirtualModel;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hibernate.Session;
import org.hibernate.SessionFactory;
import org.hibernate.annotations.TenantId;
import org.hibernate.jpa.HibernatePersistenceConfiguration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Several databases, some of which have the same entity. */
class SeveralUnitsTest {

    private static final SessionFactory SHOP = factory("shop", Item.class);
    private static final SessionFactory STORE = factory("store", Item.class, Note.class);
    private static final SessionFactory ATTIC = factory("attic", Item.class);

    private static SessionFactory factory(String name, Class<?>... entities) {
        return new HibernatePersistenceConfiguration(name)
                .managedClasses(entities)
                .jdbcUrl("jdbc:h2:mem:units-" + name + ";DB_CLOSE_DELAY=-1")
                .property("hibernate.generate_statistics", "true")
                .property("hibernate.hbm2ddl.auto", "create-drop")
                .createEntityManagerFactory();
    }

    @BeforeAll
    static void fill() {
        SHOP.inTransaction(session -> {
            session.persist(new Item(1, "lamp of the shop", 2));
            session.persist(new Item(2, "desk of the shop", 1));
        });
        ATTIC.inTransaction(session -> session.persist(new Item(2, "desk of the attic", 1)));
        for (String tenant : List.of("eu", "us")) {
            try (Session session =
                    STORE.withOptions().tenantIdentifier((Object) tenant).openSession()) {
                session.beginTransaction();
                session.persist(new Note(tenant.equals("eu") ? 1 : 2, tenant));
                session.getTransaction().commit();
            }
        }
    }

    @AfterAll
    static void close() {
        SHOP.close();
        STORE.close();
        ATTIC.close();
    }

    @Entity(name = "Item")
    static class Item {
        @Id
        Integer id;

        String name;

        Integer other;

        Item() {}

        Item(int id, String name, int other) {
            this.id = id;
            this.name = name;
            this.other = other;
        }
    }

    @Entity(name = "Note")
    static class Note {
        @Id
        Integer id;

        String text;

        @TenantId
        String tenant;

        Note() {}

        Note(int id, String text) {
            this.id = id;
            this.text = text;
        }
    }

    interface VirtualItem extends VirtualModel<Item> {
        @Prefetch(local = "other", remote = "id")
        VirtualItem here();

        @Prefetch(local = "other", remote = "id", unit = "attic", where = "id > 0")
        VirtualItem there();

        @BatchLoad(Names.class)
        String loaded();

        @Prefetch(local = "id", remote = "id")
        Note note();
    }

    /** The names as the database has them that its entity manager reads. */
    public static final class Names implements BatchLoader<Integer, String> {
        @Override
        public Map<Integer, String> load(Set<Integer> keys, FetchContext context) {
            Map<Integer, String> names = new HashMap<>();
            context.entityManager()
                    .createQuery("from Item where id in :ids", Item.class)
                    .setParameter("ids", keys)
                    .getResultList()
                    .forEach(item -> names.put(item.id, item.name));
            return names;
        }
    }

    @View(VirtualItem.class)
    record ItemView(String name, String loaded) {}

    @View(VirtualItem.class)
    record LampView(String name, ItemView here, ItemView there) {}

    private static Lookahead shop() {
        return Lookahead.builder(SHOP)
                .views(LampView.class, ItemView.class)
                .with(ATTIC)
                .with(SHOP)
                .with(ATTIC)
                .with(STORE)
                .build();
    }

    @Test
    void theOwnersFactoryWinsUnlessAnotherIsNamed() {
        SHOP.inTransaction(session -> assertThat(
                        shop().query(session, LampView.class).ids(List.of(1)).list())
                .containsExactly(new LampView(
                        "lamp of the shop",
                        new ItemView("desk of the shop", "desk of the shop"),
                        new ItemView("desk of the attic", "desk of the attic"))));
    }

    @Test
    void explainNamesEachDatabase() {
        assertThat(shop().explain(LampView.class).toString())
                .contains(
                        "\n  VirtualItem.here -> Item: id, name (unless they are here)\n",
                        "\n  VirtualItem.there -> Item in `attic`: id, name\n");
    }

    @Test
    void aDatabaseMayHaveAGivenName() {
        Lookahead shop = Lookahead.builder(SHOP)
                .with("here", SHOP)
                .with("attic", STORE)
                .with("loft", ATTIC)
                .views(LampView.class)
                .build();

        assertThat(shop.explain(LampView.class).toString()).contains("VirtualItem.there -> Item in `attic`");
        SHOP.inTransaction(session -> assertThatThrownBy(
                        () -> shop.query(session, NoteView.class).list())
                .hasMessageContaining("which belongs to the persistence unit `attic`"));
    }

    @View(Note.class)
    record NoteView(String text) {}

    @View(VirtualItem.class)
    record NotedView(String name, NoteView note) {}

    /** Note is in the store alone, which has tenants. */
    @Test
    void aTenantOfTheOtherDatabaseIsThatOfTheSessionGiven() {
        Lookahead attic =
                Lookahead.builder(ATTIC).with(STORE).views(NotedView.class).build();
        ATTIC.inTransaction(session -> {
            assertThatThrownBy(() -> attic.query(session, NotedView.class).list())
                    .isInstanceOf(InvalidQueryException.class)
                    .hasMessageStartingWith("An edge leads into `store`, where no session can be opened without more:"
                            + " give the query one by `.using(entityManager)`.");
            assertThat(noted(attic, session, "us"))
                    .containsExactly(new NotedView("desk of the attic", new NoteView("us")));
            assertThat(noted(attic, session, "eu")).containsExactly(new NotedView("desk of the attic", null));
        });
    }

    private static List<NotedView> noted(Lookahead lookahead, Session session, String tenant) {
        try (Session store =
                STORE.withOptions().tenantIdentifier((Object) tenant).openSession()) {
            return lookahead.query(session, NotedView.class).using(store).list();
        }
    }
}
