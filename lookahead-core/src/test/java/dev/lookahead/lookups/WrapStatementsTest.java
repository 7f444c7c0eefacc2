package dev.lookahead.lookups;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.lookahead.fixtures.Staff;
import dev.lookahead.fixtures.Staff.Badge;
import dev.lookahead.fixtures.Staff.Contract;
import dev.lookahead.fixtures.Staff.Desk;
import dev.lookahead.fixtures.Staff.Device;
import dev.lookahead.fixtures.Staff.Employee;
import dev.lookahead.fixtures.Staff.Laptop;
import dev.lookahead.model.Computed;
import dev.lookahead.model.Deferred;
import dev.lookahead.model.Join;
import dev.lookahead.model.Prefetch;
import dev.lookahead.model.Requires;
import dev.lookahead.model.VirtualModel;
import dev.lookahead.model.Where;
import dev.lookahead.testing.Instances;
import dev.lookahead.testing.OnEachDatabase;
import dev.lookahead.testing.Reads;
import dev.lookahead.testing.TestDatabase;
import jakarta.persistence.EntityNotFoundException;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.hibernate.Hibernate;
import org.hibernate.Session;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What entities have is not read again; all else takes no more statements than the same lookups. */
@OnEachDatabase
class WrapStatementsTest {

    private final TestDatabase database;
    private final Reads reads;

    WrapStatementsTest(TestDatabase database) {
        this.database = database;
        reads = Reads.of(database, Staff.FIXTURE);
    }

    interface VirtualEmployee extends VirtualModel<Employee> {
        Long id();

        String login();

        @Computed("size(devices)")
        int deviceCount();

        @Computed("upper(login)")
        String loud();

        @Computed("locate(:letter, login)")
        int letterAt();

        @Join
        VirtualEmployee boss();

        @Prefetch("boss")
        VirtualEmployee superior();

        @Prefetch(value = "boss", where = "login <> 'peter'")
        VirtualEmployee otherBoss();

        @Join
        VirtualBadge badge();

        @Prefetch
        VirtualContract contract();

        @Prefetch
        List<VirtualEmployee> serfs();

        @Prefetch(orderBy = "label desc", limit = 1)
        List<VirtualDevice> devices();

        @Prefetch
        List<VirtualDevice> lent();

        @Prefetch(local = "id", remote = "holder.id")
        List<VirtualDevice> held();

        @Requires("serfs.login")
        default VirtualEmployee firstSerf() {
            return serfs().stream()
                    .min(Comparator.comparing(VirtualEmployee::login))
                    .orElse(null);
        }

        @Requires({"deviceCount", "serfs"})
        default String summary() {
            return deviceCount() + " devices, " + serfs().size() + " serfs";
        }
    }

    @Deferred("color")
    interface VirtualBadge extends VirtualModel<Badge> {
        Long id();

        String color();

        @Prefetch
        VirtualEmployee employee();
    }

    interface VirtualContract extends VirtualModel<Contract> {
        String text();

        @Join
        VirtualEmployee employee();
    }

    interface VirtualDevice extends VirtualModel<Device> {
        String label();

        @Computed("concat('a ', label)")
        String kind();

        @Join
        VirtualEmployee holder();

        @Prefetch
        VirtualEmployee lender();
    }

    interface VirtualLaptop extends VirtualModel<Laptop> {
        String label();

        int memory();

        @Prefetch
        VirtualDesk desk();
    }

    interface VirtualDesk extends VirtualModel<Desk> {
        String place();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "login",
                "deviceCount, loud",
                "login, boss.login, badge.id",
                "boss.loud, boss.superior.login, loud, badge.id",
                "superior.login, superior.loud",
                "boss.superior.login",
                "badge.employee.login",
                "otherBoss.login",
                "contract.text, contract.employee.loud",
                "serfs.login, serfs.deviceCount, serfs.boss.loud",
                "devices.label, devices.kind, devices.holder.login, deviceCount",
                "lent.lender.login, held.label",
                "summary, loud, letterAt",
                "superior.firstSerf.login, superior.firstSerf.deviceCount, superior.firstSerf.devices.label",
                "superior.serfs.devices.kind, superior.serfs.superior.serfs.login"
            })
    void wrappingTakesNoMoreStatementsThanTheSameLookups(String all) {
        String[] paths = all.split(", ");
        Map<String, Object> bound = all.contains("letterAt") ? Map.of("letter", "e") : Map.of();
        List<VirtualEmployee> lookedUp = reads.list(
                VirtualEmployee.class, query -> query.lookups(paths).with(bound).where("login <> 'peter'"));
        int statements = reads.statements().size();

        reads.database().inTransaction(session -> {
            List<Employee> others = session.createSelectionQuery(
                            "select e from Employee e where e.login <> 'peter' order by e.id", Employee.class)
                    .setHint("jakarta.persistence.fetchgraph", session.createEntityGraph(Employee.class))
                    .getResultList();
            reads.database().reset();
            List<VirtualEmployee> wrapped = reads.lookahead()
                    .wrap(session, VirtualEmployee.class, others)
                    .with(bound)
                    .list();
            for (String path : paths) {
                assertThat(Instances.along(wrapped, path)).as(path).isEqualTo(Instances.along(lookedUp, path));
            }
            assertThat(reads.statements()).hasSizeLessThanOrEqualTo(statements);
        });
    }

    @Test
    void noStatementIsSentForStateThatEntitiesHave() {
        reads.database().inTransaction(session -> {
            List<Employee> employees = employees(session);
            reads.lookahead().prefetch(session, employees, "boss");
            reads.database().reset();
            List<VirtualEmployee> wrapped = reads.lookahead()
                    .wrap(session, VirtualEmployee.class, employees)
                    .list();

            assertThat(Instances.along(wrapped, "boss.login")).containsExactly("null", "peter", "peter");
            assertThat(Instances.along(wrapped, "superior.boss.superior")).containsExactly("null", "null", "null");
            assertThat(VirtualModel.<Employee>entityOf(wrapped.get(1).boss())).isSameAs(employees.get(0));
            assertThat(reads.statements()).isEmpty();
        });
    }

    /** What is loaded has columns; the rest comes with the statement that it would be joined in. */
    @Test
    void computedFieldsOfLoadedJoinedRowsComeWithTheStatementOfTheirOwners() {
        for (List<String> paths : List.of(List.of("boss.loud", "loud"), List.of("loud", "boss.loud"))) {
            reads.database().inTransaction(session -> {
                List<VirtualEmployee> wrapped = reads.lookahead()
                        .wrap(session, VirtualEmployee.class, employees(session))
                        .list();
                assertThat(Instances.along(wrapped, "boss.login")).containsExactly("null", "peter", "peter");
                assertThat(reads.statements()).isEmpty();
                paths.forEach(path -> Instances.along(wrapped, path));
                assertThat(reads.statements()).hasSize(1);
                assertThat(Instances.along(wrapped, "boss.loud")).containsExactly("null", "PETER", "PETER");
                assertThat(Instances.along(wrapped, "boss.deviceCount")).containsExactly("null", 2, 2);
                assertThat(reads.statements()).hasSize(1);
            });
        }
    }

    @Test
    void detachedEntitiesAndReferencesGiveTheSameValues() {
        List<Employee> detached = reads.database().factory().fromTransaction(WrapStatementsTest::employeesOf);
        reads.database().inTransaction(session -> {
            reads.database().reset();
            List<VirtualEmployee> wrapped = reads.lookahead()
                    .wrap(session, VirtualEmployee.class, detached)
                    .list();
            assertThat(Instances.along(wrapped, "login")).containsExactly("peter", "joe", "angela");
            assertThat(reads.statements()).isEmpty();
            assertThat(Instances.along(wrapped, "superior.login")).containsExactly("null", "peter", "peter");
            assertThat(reads.statements()).isEmpty();
            assertThat(Instances.along(wrapped, "superior.loud")).containsExactly("null", "PETER", "PETER");
            assertThat(reads.statements()).hasSize(1);
        });
        reads.database().inTransaction(session -> {
            reads.database().reset();
            List<Employee> references =
                    List.of(session.getReference(Employee.class, 2L), session.getReference(Employee.class, 3L));
            List<VirtualEmployee> wrapped = reads.lookahead()
                    .wrap(session, VirtualEmployee.class, references)
                    .list();
            assertThat(Instances.along(wrapped, "id")).containsExactly(2L, 3L);
            assertThat(Instances.along(wrapped, "serfs")).containsExactly(List.of(), List.of());
            assertThat(reads.statements()).hasSize(1);
            assertThat(Instances.along(wrapped, "login")).containsExactly("joe", "angela");
            assertThat(Instances.along(wrapped, "loud")).containsExactly("JOE", "ANGELA");
            assertThat(Instances.along(wrapped, "superior.login")).containsExactly("peter", "peter");
            assertThat(reads.statements()).hasSize(3);
            assertThat(references).noneMatch(Hibernate::isInitialized);
        });
    }

    @Test
    void changedEntitiesAreShownWithTheirChanges() {
        try (Reads own = Reads.alone(database, Staff.FIXTURE)) {
            own.database().inTransaction(session -> {
                List<Employee> employees = employeesOf(session);
                employees.get(1).rename("jo");
                employees.get(1).promote(employees.get(2));
                own.database().reset();
                List<VirtualEmployee> wrapped = own.lookahead()
                        .wrap(session, VirtualEmployee.class, employees)
                        .list();
                assertThat(Instances.along(wrapped, "login")).containsExactly("peter", "jo", "angela");
                assertThat(own.statements()).isEmpty();
                assertThat(Instances.along(wrapped, "superior.login")).containsExactly("null", "angela", "peter");
                assertThat(Instances.along(wrapped, "loud")).containsExactly("PETER", "JO", "ANGELA");
                assertThat(Instances.along(wrapped, "serfs.login"))
                        .containsExactly(List.of("angela"), List.of(), List.of("jo"));
            });
        }
    }

    @Test
    void inheritedEntitiesHaveWhatTheyInherit() {
        reads.database().inTransaction(session -> {
            List<Laptop> laptops = session.createSelectionQuery("from Laptop order by id", Laptop.class)
                    .getResultList();
            reads.database().reset();
            List<VirtualLaptop> wrapped = reads.lookahead()
                    .wrap(session, VirtualLaptop.class, laptops)
                    .list();
            assertThat(Instances.along(wrapped, "label")).containsExactly("laptop", "spare");
            assertThat(Instances.along(wrapped, "memory")).containsExactly(16, 8);
            assertThat(reads.statements()).isEmpty();
            assertThat(Instances.along(wrapped, "desk.place")).containsExactly("window", "null");
            assertThat(reads.statements()).hasSize(1);
        });
    }

    @Where("login <> 'joe'")
    interface NotJoe extends VirtualModel<Employee> {
        String login();

        @Prefetch
        List<NotJoe> serfs();
    }

    /** Whether a condition holds only the database can say, and once is enough. */
    @Test
    void conditionsOfTheModelHoldForEntitiesToo() {
        reads.database().inTransaction(session -> {
            List<NotJoe> wrapped = reads.lookahead()
                    .wrap(session, NotJoe.class, employees(session))
                    .list();
            assertThat(wrapped.get(0).login()).isEqualTo("peter");
            assertThatExceptionOfType(EntityNotFoundException.class)
                    .isThrownBy(() -> wrapped.get(1).login())
                    .withMessage("`NotJoe` 2 has no row.");
            assertThat(reads.statements()).hasSize(1);
            assertThat(Instances.along(wrapped.get(0).serfs(), "login")).containsExactly("angela");
            assertThat(reads.statements()).hasSize(2);
        });
    }

    interface VirtualBoss extends VirtualModel<Employee> {
        @Prefetch("serfs")
        List<VirtualSerf> first();

        @Prefetch(value = "serfs", where = "login like :start")
        List<VirtualSerf> some();
    }

    interface VirtualSerf extends VirtualModel<Employee> {
        @Computed("locate(:letter, login)")
        int letterAt();

        @Prefetch
        List<VirtualSerf> serfs();
    }

    /** Of what is bound, each level takes what it needs. */
    @Test
    void parametersAreBoundOnEachLevel() {
        reads.database().inTransaction(session -> {
            List<VirtualBoss> wrapped = reads.lookahead()
                    .wrap(session, VirtualBoss.class, employees(session))
                    .with(Map.of("letter", "e", "start", "a%"))
                    .list();
            assertThat(wrapped.get(0).first().get(0).letterAt()).isEqualTo(3);
            assertThat(wrapped.get(0).first().get(0).serfs()).isEmpty();
            assertThat(Instances.along(wrapped.get(0).some(), "letterAt")).containsExactly(4);
        });
    }

    private static List<Employee> employeesOf(Session session) {
        return session.createSelectionQuery("select e from Employee e order by e.id", Employee.class)
                .setHint("jakarta.persistence.fetchgraph", session.createEntityGraph(Employee.class))
                .getResultList();
    }

    private List<Employee> employees(Session session) {
        List<Employee> employees = employeesOf(session);
        reads.database().reset();
        return employees;
    }
}
