package dev.lookahead.keys;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lookahead.model.Prefetch;
import dev.lookahead.model.View;
import dev.lookahead.model.VirtualModel;
import dev.lookahead.testing.Fixture;
import dev.lookahead.testing.OnEachDatabase;
import dev.lookahead.testing.Reads;
import dev.lookahead.testing.TestDatabase;
import jakarta.persistence.Column;
import jakarta.persistence.ConstraintMode;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import jakarta.persistence.FetchType;
import jakarta.persistence.ForeignKey;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** Keys that are texts in Java and something else in their columns, which arrays of them have the type of. */
@OnEachDatabase(TestDatabase.POSTGRES)
class ColumnTypesTest {

    private static final String FIRST = "00000000-0000-0000-0000-00000000000a";
    private static final String SECOND = "00000000-0000-0000-0000-00000000000b";

    private static final Fixture FIXTURE = Fixture.of(
            ColumnTypesTest::fill, Document.class, Page.class, Account.class, Booking.class, Member.class, Visit.class);

    private final Reads reads;

    ColumnTypesTest(TestDatabase database) {
        reads = Reads.of(database, FIXTURE);
    }

    @Entity(name = "Document")
    static class Document {
        @Id
        @Column(columnDefinition = "uuid")
        String id;

        String name;

        @OneToMany(mappedBy = "document")
        List<Page> pages = new ArrayList<>();
    }

    @Entity(name = "Page")
    static class Page {
        @Id
        Long id;

        @ManyToOne(fetch = FetchType.LAZY)
        @JoinColumn(name = "document_id", columnDefinition = "uuid")
        Document document;
    }

    @Entity(name = "Account")
    static class Account {
        @Id
        @Column(columnDefinition = "bigint")
        String number;

        @OneToMany(mappedBy = "account")
        List<Booking> bookings = new ArrayList<>();
    }

    @Entity(name = "Booking")
    static class Booking {
        @Id
        Long id;

        @ManyToOne(fetch = FetchType.LAZY)
        @JoinColumn(name = "account_number", columnDefinition = "bigint")
        Account account;
    }

    @Entity(name = "Member")
    static class Member {
        @Id
        String mail;

        @OneToMany(mappedBy = "member")
        List<Visit> visits = new ArrayList<>();
    }

    @Entity(name = "Visit")
    static class Visit {
        @Id
        Long id;

        @ManyToOne(fetch = FetchType.LAZY)
        @JoinColumn(name = "member_mail", foreignKey = @ForeignKey(ConstraintMode.NO_CONSTRAINT))
        Member member;
    }

    interface VirtualVisit extends VirtualModel<Visit> {
        @Prefetch
        Member member();
    }

    @View(VirtualVisit.class)
    record VisitView(Long id, MailView member) {}

    @View(Member.class)
    record MailView(String mail) {}

    @View(Member.class)
    record MemberView(String mail, List<PlainVisitView> visits) {}

    @View(Visit.class)
    record PlainVisitView(Long id) {}

    interface VirtualPage extends VirtualModel<Page> {
        @Prefetch
        Document document();
    }

    @View(VirtualPage.class)
    record PageView(Long id, NameView document) {}

    @View(Document.class)
    record NameView(String name) {}

    @View(Document.class)
    record DocumentView(String id, List<IdView> pages) {}

    @View(Page.class)
    record IdView(Long id) {}

    @View(Account.class)
    record AccountView(String number, List<BookingView> bookings) {}

    @View(Booking.class)
    record BookingView(Long id) {}

    @Test
    void uuidsAreKeysInEveryColumnType() {
        NameView first = new NameView("first");
        assertThat(reads.list(PageView.class)).containsExactly(new PageView(1L, first), new PageView(2L, first));
        assertThat(reads.statements()).hasSize(2);
        assertThat(reads.list(DocumentView.class))
                .containsExactly(
                        new DocumentView(FIRST, List.of(new IdView(1L), new IdView(2L))),
                        new DocumentView(SECOND, List.of()));
        assertThat(reads.list(NameView.class, query -> query.ids(List.of(SECOND, FIRST.toUpperCase(Locale.ROOT)))))
                .containsExactly(new NameView("second"), first);
    }

    @Test
    void numbersAreKeysInEveryColumnType() {
        assertThat(reads.list(AccountView.class)).containsExactly(new AccountView("7", List.of(new BookingView(1L))));
        assertThat(reads.statements()).hasSize(2);
        assertThat(reads.list(AccountView.class, query -> query.ids(List.of("07", "7", "8"))))
                .extracting(AccountView::number)
                .containsExactly("7", "7");
    }

    @Test
    void textsAreKeysWithoutRegardToCase() {
        MailView ann = new MailView("Ann@x");
        assertThat(reads.list(VisitView.class)).containsExactly(new VisitView(1L, ann), new VisitView(2L, ann));
        assertThat(reads.list(MemberView.class))
                .containsExactly(new MemberView("Ann@x", List.of(new PlainVisitView(1L), new PlainVisitView(2L))));
        assertThat(reads.list(MailView.class, query -> query.ids(List.of("ANN@X", "bob"))))
                .containsExactly(ann);
    }

    private static void fill(EntityManager entityManager) {
        List.of(
                        "create extension citext",
                        "alter table Member alter column mail type citext",
                        "alter table Visit alter column member_mail type citext",
                        "insert into Member (mail) values ('Ann@x')",
                        "insert into Visit (id, member_mail) values (1, 'ann@x'), (2, 'Ann@x')",
                        "insert into Document (id, name) values ('" + FIRST + "', 'first'), ('" + SECOND
                                + "', 'second')",
                        "insert into Page (id, document_id) values (1, '" + FIRST + "'), (2, '" + FIRST + "')",
                        "insert into Account (number) values (7)",
                        "insert into Booking (id, account_number) values (1, 7)")
                .forEach(sql -> entityManager.createNativeQuery(sql).executeUpdate());
    }
}
