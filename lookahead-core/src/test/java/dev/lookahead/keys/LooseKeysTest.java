package dev.lookahead.keys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.lookahead.Lookahead;
import dev.lookahead.model.Computed;
import dev.lookahead.model.Prefetch;
import dev.lookahead.model.UnexpectedDataException;
import dev.lookahead.model.View;
import dev.lookahead.model.VirtualModel;
import dev.lookahead.testing.Fixture;
import dev.lookahead.testing.OnEachDatabase;
import dev.lookahead.testing.Reads;
import dev.lookahead.testing.TestDatabase;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ConstraintMode;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.ForeignKey;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.JoinColumns;
import jakarta.persistence.JoinTable;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.hibernate.Hibernate;
import org.hibernate.Session;
import org.junit.jupiter.api.Test;

/** Keys that the database finds equal and Java does not: what belongs to them is there, whoever else is on the page. */
@OnEachDatabase(with = LooseKeysTest.Columns.class)
class LooseKeysTest {

    /** What makes texts that differ equal. */
    enum Columns {
        /** They do not have regard to case, on any side. */
        CASE("Ann@x", "ann@x", "ANN@X") {
            @Override
            String type(TestDatabase database) {
                return switch (database) {
                    case H2 -> "varchar_ignorecase(20)";
                    case POSTGRES -> "varchar(20) collate \"loose\"";
                    case MARIADB -> "varchar(20) collate utf8mb4_general_ci";
                };
            }
        },
        /** Some have a length that they are filled up to, and others that refer to them have none. */
        PADDED("AT", "AT ", "AT  ") {
            @Override
            String type(TestDatabase database) {
                return "char(5)";
            }

            @Override
            String referring(TestDatabase database) {
                return database == TestDatabase.H2 ? "char(5)" : "varchar(5)";
            }
        };

        final String stored;
        final String other;
        final String asked;

        Columns(String stored, String other, String asked) {
            this.stored = stored;
            this.other = other;
            this.asked = asked;
        }

        abstract String type(TestDatabase database);

        String referring(TestDatabase database) {
            return type(database);
        }
    }

    private final Columns columns;
    private final Reads reads;

    LooseKeysTest(TestDatabase database, Columns columns) {
        this.columns = columns;
        this.reads = Reads.of(database, fixture(database, columns));
    }

    @Entity(name = "Account")
    static class Account {
        @Id
        @Column(length = 20)
        String email;

        String name;

        @OneToMany(mappedBy = "account")
        List<Login> logins = new ArrayList<>();

        @ElementCollection
        @CollectionTable(
                name = "account_tag",
                joinColumns = @JoinColumn(name = "account_email"),
                foreignKey = @ForeignKey(ConstraintMode.NO_CONSTRAINT))
        @Column(name = "tag")
        Set<String> tags = new TreeSet<>();

        @ManyToMany
        @JoinTable(
                name = "account_club",
                joinColumns = @JoinColumn(name = "account_email"),
                inverseJoinColumns = @JoinColumn(name = "club_id"),
                foreignKey = @ForeignKey(ConstraintMode.NO_CONSTRAINT))
        List<Club> clubs = new ArrayList<>();
    }

    @Entity(name = "Login")
    static class Login {
        @Id
        Long id;

        @ManyToOne(fetch = FetchType.LAZY)
        @JoinColumn(name = "account_email", foreignKey = @ForeignKey(ConstraintMode.NO_CONSTRAINT))
        Account account;

        String mail;
    }

    @Entity(name = "Club")
    static class Club {
        @Id
        Long id;
    }

    record SeatId(String row, int number) {}

    @Entity(name = "Seat")
    @IdClass(SeatId.class)
    static class Seat {
        @Id
        @Column(name = "seat_row", length = 20)
        String row;

        @Id
        @Column(name = "seat_number")
        int number;

        String name;

        @OneToMany(mappedBy = "seat")
        List<Ticket> tickets = new ArrayList<>();
    }

    @Entity(name = "Ticket")
    static class Ticket {
        @Id
        Long id;

        @ManyToOne(fetch = FetchType.LAZY)
        @JoinColumns(
                value = {
                    @JoinColumn(name = "seat_row", referencedColumnName = "seat_row"),
                    @JoinColumn(name = "seat_number", referencedColumnName = "seat_number")
                },
                foreignKey = @ForeignKey(ConstraintMode.NO_CONSTRAINT))
        Seat seat;
    }

    interface VirtualAccount extends VirtualModel<Account> {
        @Prefetch
        List<VirtualLogin> logins();

        @Prefetch(value = "logins", orderBy = "id desc", limit = 1)
        VirtualLogin lastLogin();

        @Prefetch
        List<Club> clubs();

        @Prefetch(local = "email", remote = "mail")
        List<VirtualLogin> sameMail();

        @Computed("select count(*) from this.logins")
        long loginCount();

        String name();

        Set<String> tags();
    }

    interface VirtualLogin extends VirtualModel<Login> {
        @Prefetch
        VirtualAccount account();

        @Prefetch(value = "account", where = "name <> 'Bob'")
        VirtualAccount notBob();

        Long id();
    }

    @View(VirtualLogin.class)
    record LoginView(Long id, NameView account, NameView notBob) {}

    @View(VirtualAccount.class)
    record NameView(String name) {}

    @View(VirtualAccount.class)
    record AccountView(
            String name,
            long loginCount,
            List<IdView> logins,
            IdView lastLogin,
            List<IdView> sameMail,
            Set<String> tags,
            List<ClubView> clubs) {}

    @View(VirtualLogin.class)
    record IdView(Long id) {}

    @View(Club.class)
    record ClubView(Long id) {}

    @View(Seat.class)
    record SeatView(String name, List<TicketView> tickets) {}

    @View(Ticket.class)
    record TicketView(Long id) {}

    interface VirtualTicket extends VirtualModel<Ticket> {
        @Prefetch
        Seat seat();
    }

    @View(VirtualTicket.class)
    record SeatedView(Long id, SeatNameView seat) {}

    @View(Seat.class)
    record SeatNameView(String name) {}

    private static final NameView ANN = new NameView("Ann");
    private static final NameView BOB = new NameView("Bob");
    private static final AccountView WHOLE_ANN = new AccountView(
            "Ann",
            2,
            List.of(new IdView(1L), new IdView(2L)),
            new IdView(2L),
            List.of(new IdView(1L), new IdView(2L)),
            Set.of("a", "b"),
            List.of(new ClubView(1L)));
    private static final AccountView WHOLE_BOB = new AccountView(
            "Bob", 1, List.of(new IdView(3L)), new IdView(3L), List.of(new IdView(3L)), Set.of(), List.of());

    @Test
    void theRowOfAKeyDoesNotDependOnThePage() {
        LoginView other = new LoginView(1L, ANN, ANN);
        LoginView same = new LoginView(2L, ANN, ANN);
        LoginView bob = new LoginView(3L, BOB, null);
        LoginView nobody = new LoginView(4L, null, null);
        assertThat(reads.list(LoginView.class)).containsExactly(other, same, bob, nobody);
        for (LoginView each : List.of(other, same, bob, nobody)) {
            assertThat(reads.list(LoginView.class, query -> query.ids(List.of(each.id()))))
                    .containsExactly(each);
        }
        assertThat(reads.list(LoginView.class, query -> query.ids(List.of(4L, 2L, 1L))))
                .containsExactly(nobody, same, other);
    }

    @Test
    void ownersHaveTheirRowsHoweverKeysAreSpelt() {
        assertThat(reads.list(AccountView.class, query -> query.sort("name")))
                .as(() -> String.join("\n", reads.statements()))
                .containsExactly(WHOLE_ANN, WHOLE_BOB);
        assertThat(reads.list(AccountView.class, query -> query.where("name = 'Ann'")))
                .containsExactly(WHOLE_ANN);
    }

    @Test
    void idsAreThoseOfTheRowsThatTheDatabaseFinds() {
        List<String> asked = List.of(columns.asked, columns.stored, columns.other, "nobody");
        assertThat(reads.list(NameView.class, query -> query.ids(List.of(columns.asked))))
                .as(() -> String.join("\n", reads.statements()))
                .containsExactly(ANN);
        assertThat(reads.list(NameView.class, query -> query.ids(asked))).containsExactly(ANN, ANN, ANN);
        assertThat(reads.count(NameView.class, query -> query.ids(asked))).isEqualTo(3);
        assertThat(reads.count(NameView.class, query -> query.ids(List.of(columns.asked))))
                .isEqualTo(1);
        assertThat(reads.exists(NameView.class, query -> query.ids(List.of(columns.asked))))
                .isTrue();
        assertThat(reads.list(NameView.class, query -> query.ids(List.of("nobody"))))
                .isEmpty();
        reads.read(NameView.class, query -> {
            try (Stream<NameView> rows = query.ids(asked).stream(2)) {
                assertThat(rows).containsExactly(ANN, ANN, ANN);
            }
            return query;
        });
    }

    @Test
    void keysOfTwoPartsFindTheirRowsHoweverTheyAreSpelt() {
        assertThat(reads.list(SeatedView.class))
                .containsExactly(
                        new SeatedView(1L, new SeatNameView("first")),
                        new SeatedView(2L, new SeatNameView("first")),
                        new SeatedView(3L, new SeatNameView("second")),
                        new SeatedView(4L, null));
        assertThat(reads.list(SeatView.class, query -> query.sort("name")))
                .containsExactly(
                        new SeatView("first", List.of(new TicketView(1L), new TicketView(2L))),
                        new SeatView("second", List.of(new TicketView(3L))));
        assertThat(reads.list(
                        SeatNameView.class,
                        query -> query.ids(List.of(new SeatId(columns.asked, 1), new SeatId(columns.stored, 1)))))
                .containsExactly(new SeatNameView("first"), new SeatNameView("first"));
    }

    @Test
    void entitiesThatWereFoundByAnotherSpellingHaveTheirRelatedRows() {
        Lookahead lookahead = reads.lookahead();
        reads.database().factory().inTransaction(session -> {
            Account found = session.find(Account.class, columns.asked);
            if (found == null) {
                return;
            }
            assertThat(lookahead
                            .query(session, NameView.class)
                            .entities(List.of(found))
                            .list())
                    .containsExactly(ANN);
            VirtualAccount wrapped = lookahead
                    .wrap(session, VirtualAccount.class, List.of(found))
                    .list()
                    .get(0);
            assertThat(wrapped.loginCount()).isEqualTo(2);
            assertThat(wrapped.logins()).extracting(VirtualLogin::id).containsExactly(1L, 2L);
        });
        reads.database().factory().inTransaction(session -> {
            List<Login> logins =
                    session.createQuery("from Login order by id", Login.class).getResultList();
            List<VirtualLogin> wrapped = lookahead
                    .wrap(session, VirtualLogin.class, logins.subList(0, 3))
                    .list();
            assertThat(wrapped).extracting(login -> login.account().name()).containsExactly("Ann", "Ann", "Bob");
            List<VirtualLogin> lookedUp = lookahead
                    .query(session, VirtualLogin.class)
                    .lookups("account.name")
                    .ids(List.of(1L, 2L, 4L))
                    .list();
            assertThat(lookedUp)
                    .extracting(login ->
                            login.account() == null ? null : login.account().name())
                    .containsExactly("Ann", "Ann", null);
        });
    }

    @Test
    void nothingIsFilledBeforeAnEntityThatWasFoundByAnotherSpellingIsRefused() {
        reads.database().factory().inTransaction(session -> {
            Account found = session.find(Account.class, columns.asked);
            if (found == null) {
                return;
            }
            Account stored = session.find(Account.class, stored());
            Account bob = session.createQuery("from Account where name = 'Bob'", Account.class)
                    .getSingleResult();
            assertThatExceptionOfType(UnexpectedDataException.class)
                    .isThrownBy(() ->
                            reads.lookahead().prefetch(session, List.of(bob, stored, found), "tags", "logins.account"));
            for (Account each : List.of(bob, stored, found)) {
                assertThat(List.of(each.logins, each.tags, each.clubs)).noneMatch(Hibernate::isInitialized);
            }
            reads.lookahead().prefetch(session, List.of(bob, stored), "tags", "logins");
            assertThat(bob.logins).extracting(login -> login.id).containsExactly(3L);
            assertThat(stored.tags).containsExactlyInAnyOrder("a", "b");
        });
    }

    @Test
    void collectionsOfEntitiesThatWereFoundByAnotherSpellingAreFilled() {
        reads.database().factory().inTransaction(session -> {
            Account found = session.find(Account.class, columns.asked);
            if (found == null) {
                return;
            }
            assertThatExceptionOfType(UnexpectedDataException.class)
                    .isThrownBy(() -> reads.lookahead().prefetch(session, List.of(found), "logins"))
                    .withMessageStartingWith(
                            "prefetch(…) cannot fill `Account.logins` of the entity that was found by `" + columns.asked
                                    + "`: its row has the id `" + columns.stored)
                    .withMessageEndingWith("which the database finds equal and Hibernate takes for another entity."
                            + " Find it by `" + stored() + "`.");
            Account stored = session.find(Account.class, stored());
            List<Account> both = List.of(stored, found);
            assertThatExceptionOfType(UnexpectedDataException.class)
                    .isThrownBy(() -> reads.lookahead().prefetch(session, both, "clubs"))
                    .withMessageContaining("`Account.clubs` of the entity that was found by `" + columns.asked);
            reads.lookahead().prefetch(session, List.of(stored), "logins");
            assertThat(stored.logins).extracting(login -> login.id).containsExactlyInAnyOrder(1L, 2L);
        });
    }

    /** The id as it is read. */
    private String stored() {
        return reads.list(StoredView.class, query -> query.where("name = 'Ann'"))
                .get(0)
                .email();
    }

    @View(Account.class)
    record StoredView(String email) {}

    private static final Map<String, Fixture> FIXTURES = new ConcurrentHashMap<>();

    private static Fixture fixture(TestDatabase database, Columns columns) {
        return FIXTURES.computeIfAbsent(
                database + " " + columns,
                each -> Fixture.of(
                        entityManager -> fill(entityManager.unwrap(Session.class), database, columns),
                        Account.class,
                        Login.class,
                        Club.class,
                        Seat.class,
                        Ticket.class));
    }

    private static void fill(Session session, TestDatabase database, Columns columns) {
        if (database == TestDatabase.POSTGRES) {
            run(session, "create collation loose (provider = icu, locale = 'und-u-ks-level2', deterministic = false)");
        }
        String own = columns.type(database);
        String referring = columns.referring(database);
        column(session, database, "Account", "email", own);
        column(session, database, "Seat", "seat_row", own);
        column(session, database, "Login", "account_email", referring);
        column(session, database, "Login", "mail", referring);
        column(session, database, "Ticket", "seat_row", referring);
        column(session, database, "account_tag", "account_email", referring);
        column(session, database, "account_club", "account_email", referring);
        String stored = "'" + columns.stored + "'";
        String other = "'" + columns.other + "'";
        run(session, "insert into Account (email, name) values (" + stored + ", 'Ann'), ('bob', 'Bob')");
        run(
                session,
                "insert into Login (id, account_email, mail) values (1, " + other + ", " + other + "), (2, " + stored
                        + ", " + stored + "), (3, 'bob', 'bob'), (4, 'zed', null)");
        run(session, "insert into account_tag (account_email, tag) values (" + stored + ", 'a'), (" + other + ", 'b')");
        run(session, "insert into Club (id) values (1)");
        run(session, "insert into account_club (account_email, club_id) values (" + other + ", 1)");
        run(
                session,
                "insert into Seat (seat_row, seat_number, name) values (" + stored + ", 1, 'first'), (" + stored
                        + ", 2, 'second')");
        run(
                session,
                "insert into Ticket (id, seat_row, seat_number) values (1, " + other + ", 1), (2, " + stored
                        + ", 1), (3, " + other + ", 2), (4, null, null)");
    }

    private static void column(Session session, TestDatabase database, String table, String column, String type) {
        String change = switch (database) {
            case H2 -> "alter column " + column + " set data type " + type;
            case POSTGRES -> "alter column " + column + " type " + type;
            case MARIADB ->
                "modify " + column + " " + type + (table.equals("Account") || table.equals("Seat") ? " not null" : "");
        };
        run(session, "alter table " + table + " " + change);
    }

    private static void run(Session session, String sql) {
        session.doWork(connection -> {
            try (Statement statement = connection.createStatement()) {
                statement.execute(sql);
            }
        });
    }
}
