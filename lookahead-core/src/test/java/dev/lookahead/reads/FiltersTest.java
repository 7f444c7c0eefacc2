package dev.lookahead.reads;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lookahead.fixtures.Tenants;
import dev.lookahead.fixtures.Tenants.House;
import dev.lookahead.fixtures.Tenants.Tenant;
import dev.lookahead.model.Computed;
import dev.lookahead.model.Join;
import dev.lookahead.model.Lookup;
import dev.lookahead.model.Prefetch;
import dev.lookahead.model.View;
import dev.lookahead.model.VirtualModel;
import dev.lookahead.testing.OnEachDatabase;
import dev.lookahead.testing.Reads;
import dev.lookahead.testing.TestDatabase;
import java.util.List;
import java.util.function.Consumer;
import org.hibernate.Session;
import org.junit.jupiter.api.Test;

/** A filter that a session enables hides rows as the mapping can. */
@OnEachDatabase
class FiltersTest {

    private final Reads reads;

    FiltersTest(TestDatabase database) {
        reads = Reads.of(database, Tenants.FIXTURE);
    }

    interface VirtualHouse extends VirtualModel<House> {
        @Join
        Tenant owner();

        @Prefetch("owner")
        Tenant fetchedOwner();

        @Prefetch
        List<Tenant> tenants();
    }

    @View(Tenant.class)
    record TenantView(String name) {}

    @View(VirtualHouse.class)
    record HouseView(
            Long id,
            TenantView owner,
            TenantView fetchedOwner,
            List<TenantView> tenants,
            @Lookup("owner.id") Long ownerId,
            @Lookup("tenants.id") List<Long> tenantIds) {}

    @View(House.class)
    record IdsView(Long owner, List<Long> tenants) {}

    private static final TenantView JOE = new TenantView("Joe");
    private static final TenantView MARY = new TenantView("Mary");
    private static final TenantView KID = new TenantView("Kid");

    interface VirtualHome extends VirtualModel<House> {
        @Prefetch
        List<Tenant> residents();

        @Prefetch
        List<Tenant> adults();

        @Prefetch(value = "residents", orderBy = "name desc", limit = 1)
        Tenant last();

        @Prefetch(value = "adults", orderBy = "name desc", limit = 1)
        Tenant lastAdult();

        @Prefetch(value = "tenants", orderBy = "name desc", limit = 1)
        Tenant lastTenant();

        @Prefetch("tenants.home.residents")
        List<Tenant> housemates();

        @Computed("select count(*) from Tenant t where t member of this.residents")
        long residentCount();
    }

    @View(VirtualHome.class)
    record HomeView(
            List<TenantView> residents,
            List<TenantView> adults,
            TenantView last,
            TenantView lastAdult,
            TenantView lastTenant,
            List<TenantView> housemates,
            List<String> bells,
            long residentCount) {}

    @Test
    void withoutAFilterAllRowsAreShown() {
        assertThat(reads.list(HouseView.class))
                .containsExactly(
                        new HouseView(1L, JOE, JOE, List.of(JOE, MARY), 1L, List.of(1L, 2L)),
                        new HouseView(2L, MARY, MARY, List.of(MARY), 2L, List.of(2L)),
                        new HouseView(3L, null, null, List.of(), null, List.of()));
    }

    @Test
    void anEnabledFilterHidesRows() {
        assertThat(filtered(TenantView.class)).containsExactly(JOE, KID);
        assertThat(filtered(HouseView.class))
                .containsExactly(
                        new HouseView(1L, JOE, JOE, List.of(JOE), 1L, List.of(1L)),
                        new HouseView(2L, null, null, List.of(), null, List.of()),
                        new HouseView(3L, null, null, List.of(), null, List.of()));
    }

    @Test
    void idsOfFilteredRowsAreHidden() {
        assertThat(filtered(IdsView.class))
                .containsExactly(
                        new IdsView(1L, List.of(1L)), new IdsView(null, List.of()), new IdsView(null, List.of()));
        assertThat(reads.list(IdsView.class))
                .containsExactly(
                        new IdsView(1L, List.of(1L, 2L)), new IdsView(2L, List.of(2L)), new IdsView(null, List.of()));
    }

    @Test
    void pathsLimitsAndCountsSeeNoFilteredRow() {
        HomeView nobody = new HomeView(List.of(), List.of(), null, null, null, List.of(), List.of(), 0);
        assertThat(filtered(HomeView.class))
                .containsExactly(
                        new HomeView(
                                List.of(JOE, KID),
                                List.of(JOE, KID),
                                KID,
                                KID,
                                JOE,
                                List.of(JOE, KID),
                                List.of("front", "toy"),
                                2),
                        new HomeView(List.of(), List.of(), null, null, null, List.of(), List.of("toy"), 0),
                        nobody);
    }

    /** A filter may concern a collection alone: the same rows are there by another way. */
    @Test
    void aFilterOfACollectionHidesRowsOfThatCollectionAlone() {
        assertThat(filtered(HomeView.class, session -> session.enableFilter("age")))
                .containsExactly(
                        new HomeView(
                                List.of(JOE, KID),
                                List.of(JOE),
                                KID,
                                JOE,
                                MARY,
                                List.of(JOE, MARY, KID),
                                List.of("front"),
                                2),
                        new HomeView(List.of(MARY), List.of(MARY), MARY, MARY, MARY, List.of(MARY), List.of(), 1),
                        new HomeView(List.of(), List.of(), null, null, null, List.of(), List.of(), 0));
    }

    private <T> List<T> filtered(Class<T> view) {
        return filtered(view, session -> session.enableFilter("region").setParameter("region", "eu"));
    }

    private <T> List<T> filtered(Class<T> view, Consumer<Session> filter) {
        return reads.database().factory().fromTransaction(session -> {
            filter.accept(session);
            return reads.lookahead().query(session, view).list();
        });
    }
}
