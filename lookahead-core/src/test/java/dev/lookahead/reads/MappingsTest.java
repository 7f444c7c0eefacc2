package dev.lookahead.reads;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lookahead.fixtures.Staff;
import dev.lookahead.fixtures.Staff.Badge;
import dev.lookahead.fixtures.Staff.Contract;
import dev.lookahead.fixtures.Staff.Desk;
import dev.lookahead.fixtures.Staff.Device;
import dev.lookahead.fixtures.Staff.Employee;
import dev.lookahead.fixtures.Staff.Laptop;
import dev.lookahead.fixtures.Staff.Phone;
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

/** Associations that are mapped in less common ways, and entities that inherit. */
@OnEachDatabase
class MappingsTest {

    private final Reads reads;

    MappingsTest(TestDatabase database) {
        reads = Reads.of(database, Staff.FIXTURE);
    }

    @View(Employee.class)
    record LoginView(String login) {}

    @View(Employee.class)
    record BossView(String login, LoginView boss, List<LoginView> serfs) {}

    @View(Employee.class)
    record BossOfBossView(
            @Lookup("boss.boss.login") String login,
            @Lookup("boss.serfs.login") List<String> colleagues) {}

    @View(Badge.class)
    record BadgeView(String color, LoginView employee) {}

    @View(Contract.class)
    record ContractView(
            Long id, String text, @Lookup("employee.login") String login) {}

    @View(Badge.class)
    record ColorView(String color) {}

    @View(Contract.class)
    record TextView(String text) {}

    @View(Employee.class)
    record OneToOneView(
            String login,
            ColorView badge,
            TextView contract,
            @Lookup("badge.id") Long badgeId) {}

    @View(Device.class)
    record DeviceView(String label) {}

    @View(Device.class)
    record LentView(
            String label,
            LoginView lender,
            @Lookup("lender.id") Long lenderId) {}

    @View(Employee.class)
    record LenderView(
            String login,
            List<DeviceView> lent,
            @Lookup("lent.id") List<Long> ids) {}

    @View(Desk.class)
    record DeskView(String place) {}

    @View(Laptop.class)
    record LaptopView(Long id, String label, int memory, DeskView desk, LoginView holder) {}

    interface VirtualDevice<E extends Device> extends VirtualModel<E> {
        @Join
        Employee holder();

        @Computed("upper(label)")
        String loud();
    }

    @Where("memory > 10")
    interface BigLaptop extends VirtualDevice<Laptop> {
        @Prefetch
        Desk desk();
    }

    interface VirtualPhone extends VirtualDevice<Phone> {}

    @View(BigLaptop.class)
    record BigLaptopView(String loud, int memory, DeskView desk, LoginView holder) {}

    @View(VirtualPhone.class)
    record PhoneView(
            String loud,
            String number,
            @Lookup("holder.login") String holder) {}

    interface WithBadge extends VirtualModel<Employee> {
        @Prefetch
        Badge badge();

        @Join("badge")
        Badge joinedBadge();
    }

    @View(WithBadge.class)
    record WithBadgeView(String login, ColorView badge, ColorView joinedBadge) {}

    interface VirtualEmployee extends VirtualModel<Employee> {
        @Prefetch
        List<Device> devices();

        @Prefetch(value = "devices", orderBy = "label", limit = 1)
        Device firstDevice();

        @Prefetch("serfs.boss.devices")
        List<Device> devicesOfBoss();
    }

    @View(VirtualEmployee.class)
    record DeclaredView(
            String login,
            @Lookup("firstDevice.label") String first,
            @Lookup("devicesOfBoss.label") List<String> ofBoss) {}

    /** A row refers to a row of the same entity, and that one back to it. */
    @Test
    void rowsMayPointToTheirOwnKind() {
        LoginView peter = new LoginView("peter");
        assertThat(reads.list(BossView.class))
                .containsExactly(
                        new BossView("peter", null, List.of(new LoginView("joe"), new LoginView("angela"))),
                        new BossView("joe", peter, List.of()),
                        new BossView("angela", peter, List.of()));
        assertThat(reads.statements()).hasSize(2);
        assertThat(reads.list(BossOfBossView.class))
                .containsExactly(
                        new BossOfBossView(null, List.of()),
                        new BossOfBossView(null, List.of("joe", "angela")),
                        new BossOfBossView(null, List.of("joe", "angela")));
        assertThat(reads.statements()).hasSize(2);
    }

    @Test
    void aOneToOneMayBeOwned() {
        assertThat(reads.list(BadgeView.class)).containsExactly(new BadgeView("gold", new LoginView("peter")));
        assertThat(reads.list(ContractView.class)).containsExactly(new ContractView(2L, "for life", "joe"));
        assertThat(reads.statements()).hasSize(1);
    }

    /** The row on the other side may be missing. */
    @Test
    void aOneToOneMayBeInverse() {
        assertThat(reads.list(OneToOneView.class))
                .containsExactly(
                        new OneToOneView("peter", new ColorView("gold"), null, 70L),
                        new OneToOneView("joe", null, new TextView("for life"), null),
                        new OneToOneView("angela", null, null, null));
        assertThat(reads.statements()).hasSize(1);
    }

    @Test
    void aForeignKeyMayReferToAUniqueColumn() {
        LoginView peter = new LoginView("peter");
        assertThat(reads.list(LentView.class))
                .containsExactly(
                        new LentView("phone", peter, 1L),
                        new LentView("laptop", peter, 1L),
                        new LentView("spare", null, null));
        assertThat(reads.statements()).hasSize(1);
        assertThat(reads.list(LenderView.class))
                .containsExactly(
                        new LenderView(
                                "peter", List.of(new DeviceView("phone"), new DeviceView("laptop")), List.of(10L, 11L)),
                        new LenderView("joe", List.of(), List.of()),
                        new LenderView("angela", List.of(), List.of()));
        assertThat(reads.statements()).hasSize(2);
    }

    @Test
    void aSubclassShowsWhatItInherits() {
        assertThat(reads.list(LaptopView.class))
                .containsExactly(
                        new LaptopView(11L, "laptop", 16, new DeskView("window"), new LoginView("peter")),
                        new LaptopView(12L, "spare", 8, null, null));
        assertThat(reads.statements()).hasSize(1);
    }

    @Test
    void virtualModelsInheritAsTheirEntitiesDo() {
        assertThat(reads.list(BigLaptopView.class))
                .containsExactly(new BigLaptopView("LAPTOP", 16, new DeskView("window"), new LoginView("peter")));
        assertThat(reads.statements()).hasSize(2);
        assertThat(reads.list(PhoneView.class)).containsExactly(new PhoneView("PHONE", "555", "peter"));
        assertThat(reads.statements()).hasSize(1);
    }

    @Test
    void anInverseOneToOneMayBePrefetchedAndJoined() {
        ColorView gold = new ColorView("gold");
        assertThat(reads.list(WithBadgeView.class))
                .containsExactly(
                        new WithBadgeView("peter", gold, gold),
                        new WithBadgeView("joe", null, null),
                        new WithBadgeView("angela", null, null));
        assertThat(reads.statements()).hasSize(2);
    }

    @Test
    void aPathMayLeadBackToItsOwner() {
        assertThat(reads.list(DeclaredView.class))
                .containsExactly(
                        new DeclaredView("peter", "laptop", List.of("phone", "laptop")),
                        new DeclaredView("joe", null, List.of()),
                        new DeclaredView("angela", null, List.of()));
        assertThat(reads.statements()).hasSize(3);
    }
}
