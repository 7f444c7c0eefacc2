package dev.lookahead.mappings;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lookahead.fixtures.Ledger;
import dev.lookahead.fixtures.Ledger.Account;
import dev.lookahead.fixtures.Ledger.Audit;
import dev.lookahead.fixtures.Ledger.Booking;
import dev.lookahead.fixtures.Ledger.Noted;
import dev.lookahead.model.Computed;
import dev.lookahead.model.Join;
import dev.lookahead.model.Lookup;
import dev.lookahead.model.Prefetch;
import dev.lookahead.model.View;
import dev.lookahead.model.VirtualModel;
import dev.lookahead.model.Where;
import dev.lookahead.testing.OnEachDatabase;
import dev.lookahead.testing.Reads;
import dev.lookahead.testing.TestDatabase;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Attributes, ids among them, may come from mapped superclasses, whose type parameters entities fill in. */
@OnEachDatabase
class MappedSuperclassTest {

    private final Reads reads;

    MappedSuperclassTest(TestDatabase database) {
        reads = Reads.of(database, Ledger.FIXTURE);
    }

    /** Read logic for every entity that extends the mapped superclass, which is none itself. */
    @Where("note is not null")
    interface VirtualNoted<E extends Noted<?, ?>> extends VirtualModel<E> {
        @Join
        Account partner();

        @Computed("str(note) || '!'")
        String loud();
    }

    interface VirtualAccount extends VirtualNoted<Account> {
        @Prefetch
        List<VirtualBooking> bookings();
    }

    interface VirtualBooking extends VirtualNoted<Booking> {}

    @View(Account.class)
    record AccountIdView(String id, Integer note) {}

    @View(VirtualBooking.class)
    record BookingView(Long id, String note, String loud, AccountIdView partner) {}

    @View(VirtualAccount.class)
    record AccountView(String id, int note, String loud, List<Integer> notes, List<BookingView> bookings) {}

    @View(Account.class)
    record IdsView(
            String id,
            List<Long> bookings,
            String partner,
            @Lookup("bookings.note") List<String> notes,
            @Lookup("partner.note") Integer noteOfPartner) {}

    @Test
    void viewsShowTheInheritedColumnsOfBothEntities() {
        AccountIdView a = new AccountIdView("a", 1);
        assertThat(reads.list(AccountView.class))
                .containsExactly(
                        new AccountView(
                                "a",
                                1,
                                "1!",
                                List.of(1),
                                List.of(
                                        new BookingView(1L, "first", "first!", a),
                                        new BookingView(2L, "second", "second!", a))),
                        new AccountView("b", 2, "2!", List.of(2), List.of()));
        assertThat(reads.statements()).hasSize(3);
        assertThat(reads.list(BookingView.class))
                .containsExactly(
                        new BookingView(1L, "first", "first!", a), new BookingView(2L, "second", "second!", a));
        assertThat(reads.statements()).hasSize(1);
    }

    @Test
    void idsAndPathsFollowInheritedAssociations() {
        assertThat(reads.list(IdsView.class))
                .containsExactly(
                        new IdsView("a", List.of(1L, 2L), null, List.of("first", "second"), null),
                        new IdsView("b", List.of(), "a", List.of(), 1));
        assertThat(reads.list(AccountIdView.class, query -> query.ids(List.of("b", "a"))))
                .containsExactly(new AccountIdView("b", 2), new AccountIdView("a", 1));
    }

    interface VirtualAudit extends VirtualModel<Audit> {
        @Join
        VirtualAccount account();

        @Prefetch
        List<VirtualAccount> others();

        @Prefetch(value = "others", orderBy = "note", limit = 1)
        VirtualAccount first();
    }

    @View(VirtualAccount.class)
    record LoudView(String id, String loud) {}

    @View(VirtualAudit.class)
    record AuditView(
            long id,
            LoudView account,
            @Lookup("account.id") String accountId,
            @Lookup("account.loud") String loud,
            List<LoudView> others,
            LoudView first) {}

    /** Hibernate knows the key of such an association by the type that its target leaves open. */
    @Test
    void anEntityWithoutSuperclassRefersToEntitiesThatInheritTheirId() {
        LoudView a = new LoudView("a", "1!");
        LoudView b = new LoudView("b", "2!");
        assertThat(reads.list(AuditView.class))
                .containsExactly(
                        new AuditView(1, a, "a", "1!", List.of(a, b), a),
                        new AuditView(2, null, null, null, List.of(), null));
        assertThat(reads.statements()).hasSize(3);
    }

    /** The virtual model of a mapped superclass is found with the others, and is no mistake. */
    @Test
    void theVirtualModelOfTheSuperclassIsCheckedThroughThoseThatExtendIt() {
        assertThat(reads.by(builder -> builder.views(VirtualNoted.class, VirtualAccount.class))
                        .list(BookingView.class))
                .extracting(BookingView::note)
                .containsExactly("first", "second");
    }
}
