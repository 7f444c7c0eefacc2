package dev.lookahead.lookups;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.lookahead.Lookahead;
import dev.lookahead.fixtures.Garden;
import dev.lookahead.fixtures.Staff;
import dev.lookahead.fixtures.Staff.Badge;
import dev.lookahead.fixtures.Staff.Contract;
import dev.lookahead.fixtures.Staff.Device;
import dev.lookahead.fixtures.Staff.Employee;
import dev.lookahead.fixtures.Staff.Laptop;
import dev.lookahead.fixtures.Staff.Phone;
import dev.lookahead.model.Deferred;
import dev.lookahead.model.Join;
import dev.lookahead.model.NotFetchedException;
import dev.lookahead.model.Prefetch;
import dev.lookahead.model.Requires;
import dev.lookahead.model.VirtualModel;
import dev.lookahead.testing.OnEachDatabase;
import dev.lookahead.testing.Reads;
import dev.lookahead.testing.TestDatabase;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityNotFoundException;
import java.util.List;
import java.util.function.BiConsumer;
import org.hibernate.Hibernate;
import org.junit.jupiter.api.Test;

/** Instances of virtual models stand around entities, which are read without their associations. */
@OnEachDatabase
class EntitiesOfInstancesTest {

    private final TestDatabase database;
    private final Reads reads;

    EntitiesOfInstancesTest(TestDatabase database) {
        this.database = database;
        reads = Reads.of(database, Staff.FIXTURE);
    }

    interface VirtualEmployee extends VirtualModel<Employee> {
        String login();

        @Join
        VirtualEmployee boss();

        @Prefetch("boss")
        VirtualEmployee superior();

        @Prefetch("boss")
        Employee superiorAsIs();

        @Join("boss")
        Employee bossAsIs();

        @Prefetch
        VirtualBadge badge();

        @Prefetch(value = "serfs", where = "login > 'b'")
        List<VirtualEmployee> someSerfs();

        @Prefetch
        List<Employee> serfs();

        @Prefetch
        List<VirtualDevice> devices();

        @Requires("boss.login")
        default Object bossOf() {
            VirtualEmployee boss = boss();
            return boss == null ? "nobody" : VirtualModel.entityOf(boss);
        }

        @Requires("serfs")
        default int serfCount() {
            return serfs().size();
        }
    }

    @Deferred("color")
    interface VirtualBadge extends VirtualModel<Badge> {
        String color();

        @Prefetch
        VirtualEmployee employee();
    }

    interface VirtualDevice extends VirtualModel<Device> {
        String label();
    }

    interface VirtualContract extends VirtualModel<Contract> {
        String text();
    }

    @Test
    void anEntityComesWithItsRow() {
        inSession((lookahead, entityManager) -> {
            List<VirtualEmployee> employees = lookahead
                    .query(entityManager, VirtualEmployee.class)
                    .lookups("superior.login", "devices")
                    .list();

            Employee peter = VirtualModel.entityOf(employees.get(0));
            Employee joe = VirtualModel.entityOf(employees.get(1));
            assertThat(entityManager.contains(joe)).isTrue();
            assertThat(VirtualModel.entityOf(employees.get(1).superior())).isSameAs(peter);
            assertThat(employees.get(1).superior().login()).isEqualTo("peter");
            assertThat(employees.get(0).devices())
                    .extracting(VirtualModel::<Device>entityOf)
                    .hasExactlyElementsOfTypes(Phone.class, Laptop.class);
            assertThat(entityManager.find(Employee.class, 2L)).isSameAs(joe);
            // Employees, among them their superiors, and their devices.
            assertThat(reads.statements()).hasSize(2);
        });
    }

    /** An eager to-one would cost a statement for each row, and so would a one-to-one whose key is elsewhere. */
    @Test
    void associationsStayLazyHoweverTheyAreMapped() {
        inSession((lookahead, entityManager) -> {
            List<VirtualEmployee> employees = lookahead
                    .query(entityManager, VirtualEmployee.class)
                    .where("login <> 'peter'")
                    .lookups("login")
                    .list();

            assertThat(employees)
                    .extracting(VirtualModel::<Employee>entityOf)
                    .hasSize(2)
                    .allSatisfy(employee -> {
                        assertThat(Hibernate.isPropertyInitialized(employee, "boss"))
                                .isTrue();
                        assertThat(Hibernate.isInitialized(boss(employee))).isFalse();
                        assertThat(Hibernate.isInitialized(serfs(employee))).isFalse();
                    });
            assertThat(reads.statements()).hasSize(1);
        });
    }

    interface VirtualBed extends VirtualModel<Garden.Bed> {
        Long id();
    }

    /** Hibernate has no lazy reference to a row that may be soft-deleted. */
    @Test
    void associationsThatCannotBeLazyAreLoadedWithTheEntity() {
        Reads garden = Reads.of(database, Garden.FIXTURE);

        assertThat(garden.list(VirtualBed.class))
                .extracting(VirtualModel::<Garden.Bed>entityOf)
                .hasSize(3)
                .doesNotContainNull();
        assertThat(garden.statements()).hasSize(1);
    }

    @Test
    void entitiesOfJoinedRowsAreReadTogetherWhenTheyAreAskedFor() {
        inSession((lookahead, entityManager) -> {
            List<VirtualEmployee> employees = lookahead
                    .query(entityManager, VirtualEmployee.class)
                    .lookups("boss.login")
                    .list();
            assertThat(employees.get(0).boss()).isNull();
            assertThat(employees.get(1).boss().login()).isEqualTo("peter");
            assertThat(reads.statements()).hasSize(1);

            Employee peter = VirtualModel.entityOf(employees.get(1).boss());
            assertThat(peter).isSameAs(VirtualModel.entityOf(employees.get(0)));
            assertThat(VirtualModel.entityOf(employees.get(2).boss())).isSameAs(peter);
            assertThat(reads.statements()).hasSize(2);
        });
    }

    @Test
    void deferredColumnsAreInNoStatementUntilTheEntityIsAskedFor() {
        inSession((lookahead, entityManager) -> {
            List<VirtualEmployee> employees = lookahead
                    .query(entityManager, VirtualEmployee.class)
                    .lookups("badge")
                    .list();
            assertThat(employees)
                    .extracting(VirtualEmployee::badge)
                    .extracting(badge -> badge != null)
                    .containsExactly(true, false, false);
            // The other one-to-one whose key is elsewhere comes with the employee.
            assertThat(reads.statements()).hasSize(2);
            assertThat(reads.statements().get(1)).doesNotContain("color");

            Badge gold = VirtualModel.entityOf(employees.get(0).badge());
            assertThat(entityManager.contains(gold)).isTrue();
            assertThat(reads.statements().size()).isLessThanOrEqualTo(3);
        });
        List<VirtualBadge> badges = reads.list(VirtualBadge.class, query -> query.lookups("color"));
        assertThat(badges).extracting(VirtualBadge::color).containsExactly("gold");
        Badge gold = VirtualModel.entityOf(badges.get(0));
        assertThat(gold).extracting("color").isEqualTo("gold");
        assertThat(reads.statements()).hasSize(1);
    }

    @Test
    void aFieldMayGiveEntitiesAsTheyAre() {
        inSession((lookahead, entityManager) -> {
            List<VirtualEmployee> employees = lookahead
                    .query(entityManager, VirtualEmployee.class)
                    .lookups("serfs", "superiorAsIs", "bossAsIs", "serfCount")
                    .list();

            assertThat(employees.get(0).serfs())
                    .containsExactly(VirtualModel.entityOf(employees.get(1)), VirtualModel.entityOf(employees.get(2)));
            Employee peter = VirtualModel.entityOf(employees.get(0));
            assertThat(employees).extracting(VirtualEmployee::superiorAsIs).containsExactly(null, peter, peter);
            assertThat(employees).extracting(VirtualEmployee::bossAsIs).containsExactly(null, peter, peter);
            assertThat(employees).extracting(VirtualEmployee::serfCount).containsExactly(2, 0, 0);
            assertThat(Hibernate.isInitialized(serfs(peter))).isFalse();
            // Employees and their serfs; the bosses are among the employees.
            assertThat(reads.statements()).hasSize(2);
        });
    }

    /** A flush would delete from a managed collection what a filter left out. */
    @Test
    void filteredRowsNeverReachAManagedCollection() {
        try (Reads own = Reads.alone(database, Staff.FIXTURE)) {
            own.database().inTransaction(session -> {
                VirtualEmployee peter = own.lookahead()
                        .query(session, VirtualEmployee.class)
                        .where("login = 'peter'")
                        .lookups("login", "someSerfs.login")
                        .single();
                assertThat(peter.someSerfs()).extracting(VirtualEmployee::login).containsExactly("joe");
                assertThat(session.isDirty()).isFalse();
            });
            assertThat(own.count(VirtualEmployee.class, query -> query.where("boss is not null")))
                    .isEqualTo(2);
        }
    }

    @Test
    void aStatelessSessionGivesDetachedEntities() {
        reads.database().reset();
        List<VirtualEmployee> employees = reads.database()
                .factory()
                .fromStatelessTransaction(session -> reads.lookahead()
                        .query(session, VirtualEmployee.class)
                        .lookups("login", "devices")
                        .list());

        Employee peter = VirtualModel.entityOf(employees.get(0));
        assertThat(Hibernate.isInitialized(peter)).isTrue();
        assertThat(employees).extracting(VirtualEmployee::login).containsExactly("peter", "joe", "angela");
        assertThat(reads.statements()).hasSize(2);
    }

    @Test
    void anEntityThatWasDeletedMeanwhileIsAnError() {
        try (Reads own = Reads.alone(database, Staff.FIXTURE)) {
            own.database().inTransaction(session -> {
                VirtualBadge badge = own.lookahead()
                        .query(session, VirtualBadge.class)
                        .lookups("employee.login")
                        .single();
                session.createMutationQuery("delete from Badge").executeUpdate();
                assertThatExceptionOfType(EntityNotFoundException.class)
                        .isThrownBy(() -> VirtualModel.entityOf(badge))
                        .withMessage("`Badge` 70 is not there any more.");
            });
        }
    }

    @Test
    void instancesThatADefaultMethodSeesHaveNoEntity() {
        assertThatExceptionOfType(NotFetchedException.class)
                .isThrownBy(() -> reads.list(VirtualEmployee.class, query -> query.lookups("bossOf")))
                .withMessage("""
                        `VirtualEmployee.bossOf` asks for the entity of `VirtualEmployee`, and sees no more than what it requires.
                          Write on VirtualEmployee.bossOf:
                              @Requires({"boss.login", "boss.this"})""");
    }

    @Test
    void instancesThatNoQueryGaveHaveNoEntity() {
        VirtualDevice mine = () -> "mine";

        assertThatIllegalArgumentException()
                .isThrownBy(() -> VirtualModel.entityOf(mine))
                .withMessageEndingWith("is no instance that a query of Lookahead gave.");
    }

    private void inSession(BiConsumer<Lookahead, EntityManager> work) {
        reads.database().reset();
        reads.database().inTransaction(session -> work.accept(reads.lookahead(), session));
    }

    private Object boss(Employee employee) {
        return attribute(employee, "boss");
    }

    private Object serfs(Employee employee) {
        return attribute(employee, "serfs");
    }

    private Object attribute(Employee employee, String name) {
        try {
            var field = Employee.class.getDeclaredField(name);
            field.setAccessible(true);
            return field.get(employee);
        } catch (ReflectiveOperationException missing) {
            throw new IllegalStateException(missing);
        }
    }
}
