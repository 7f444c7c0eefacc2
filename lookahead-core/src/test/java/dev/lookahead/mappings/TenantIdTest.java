package dev.lookahead.mappings;

import static dev.lookahead.testing.Mistakes.assertThatMistake;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lookahead.fixtures.Offices;
import dev.lookahead.fixtures.Offices.City;
import dev.lookahead.fixtures.Offices.Clerk;
import dev.lookahead.fixtures.Offices.Office;
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
import java.util.Map;
import org.hibernate.cfg.MultiTenancySettings;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A tenant sees its own rows alone, at every level, whichever way leads to those of another. */
@OnEachDatabase
class TenantIdTest {

    private final Offices.Resolver tenants = new Offices.Resolver();
    private final Reads reads;

    TenantIdTest(TestDatabase database) {
        reads = Reads.alone(
                database, Offices.FIXTURE, Map.of(MultiTenancySettings.MULTI_TENANT_IDENTIFIER_RESOLVER, tenants));
    }

    @AfterEach
    void close() {
        reads.close();
    }

    @View(Clerk.class)
    record ClerkView(String name) {}

    private static final ClerkView ANN = new ClerkView("Ann");
    private static final ClerkView BOB = new ClerkView("Bob");

    @View(Office.class)
    record OfficeView(Long id, ClerkView head, List<ClerkView> clerks, List<ClerkView> visitors, List<String> rooms) {}

    @View(Office.class)
    record IdsView(
            Long id,
            Long head,
            List<Long> clerks,
            List<Long> visitors,
            @Lookup("visitors.name") List<String> names) {}

    interface VirtualOffice extends VirtualModel<Office> {
        @Join
        Clerk head();

        @Prefetch("head")
        Clerk fetchedHead();

        @Prefetch(value = "clerks", orderBy = "name desc", limit = 1)
        Clerk lastClerk();

        @Prefetch(value = "visitors", orderBy = "name desc", limit = 1)
        Clerk lastVisitor();

        @Computed("select count(*) from Clerk c where c member of this.clerks")
        long clerkCount();
    }

    @View(VirtualOffice.class)
    record DeclaredView(
            Long id,
            ClerkView head,
            ClerkView fetchedHead,
            ClerkView lastClerk,
            ClerkView lastVisitor,
            long clerkCount) {}

    @View(City.class)
    record CityView(
            String name,
            @Lookup("offices.id") List<Long> offices,
            @Lookup("offices.rooms") List<String> rooms) {}

    interface Forgetful extends VirtualModel<Office> {
        @Computed("select count(*) from this.clerks c")
        long clerkCount();
    }

    @View(Forgetful.class)
    record ForgetfulView(long clerkCount) {}

    interface VirtualCity extends VirtualModel<City> {
        @Prefetch("offices.visitors")
        List<Clerk> visitors();
    }

    @View(VirtualCity.class)
    record VisitorsView(List<ClerkView> visitors) {}

    @Test
    void rootsAndRelatedRowsBelongToTheCurrentTenant() {
        assertThat(reads.list(ClerkView.class)).containsExactly(ANN, BOB);
        assertThat(reads.list(OfficeView.class))
                .containsExactly(
                        new OfficeView(1L, ANN, List.of(ANN, BOB), List.of(BOB), List.of("hall")),
                        new OfficeView(3L, null, List.of(), List.of(), List.of()));
        assertThat(reads.statements()).hasSize(4);
        tenants.enter("two");
        assertThat(reads.list(OfficeView.class))
                .containsExactly(new OfficeView(2L, null, List.of(), List.of(), List.of("cellar")));
    }

    @Test
    void idsAndPathsShowRowsOfTheCurrentTenant() {
        assertThat(reads.list(IdsView.class))
                .containsExactly(
                        new IdsView(1L, 1L, List.of(1L, 2L), List.of(2L), List.of("Bob")),
                        new IdsView(3L, null, List.of(), List.of(), List.of()));
        assertThat(reads.list(CityView.class))
                .containsExactly(
                        new CityView("Rome", List.of(1L), List.of("hall")), new CityView("Oslo", List.of(), List.of()));
        tenants.enter("two");
        assertThat(reads.list(CityView.class))
                .containsExactly(
                        new CityView("Rome", List.of(2L), List.of("cellar")),
                        new CityView("Oslo", List.of(), List.of()));
    }

    @Test
    void declaredFieldsShowRowsOfTheCurrentTenant() {
        assertThat(reads.list(DeclaredView.class))
                .containsExactly(
                        new DeclaredView(1L, ANN, ANN, BOB, BOB, 2), new DeclaredView(3L, null, null, null, null, 0));
        assertThat(reads.statements()).hasSize(4);
        assertThat(reads.list(VisitorsView.class))
                .containsExactly(new VisitorsView(List.of(BOB)), new VisitorsView(List.of()));
    }

    @Test
    void countsAndIdsAtTheRootSeeRowsOfTheCurrentTenant() {
        assertThat(reads.count(OfficeView.class, query -> query)).isEqualTo(2);
        assertThat(reads.list(ClerkView.class, query -> query.ids(List.of(3L, 2L))))
                .containsExactly(BOB);
        assertThat(reads.exists(ClerkView.class, query -> query.ids(List.of(3L))))
                .isFalse();
    }

    /** Hibernate looks for the tenant at the root of a sub-query alone, so others' rows would be counted. */
    @Test
    void aSubQueryThatForgetsTheTenantIsRefused() {
        assertThatMistake(reads, ForgetfulView.class).isEqualTo("""
                error: the expression of `Forgetful.clerkCount` would see rows that a filter or the tenant hides
                    select count(*) from this.clerks c
                  Hibernate does not hide them in `this.clerks c`.
                  Write in Forgetful:
                      @Computed("select count(*) from Clerk c where c member of this.clerks") long clerkCount();""");
    }
}
