package dev.lookahead.mappings;

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
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.hibernate.Session;
import org.hibernate.type.NumericBooleanConverter;
import org.hibernate.type.TrueFalseConverter;
import org.hibernate.type.YesNoConverter;
import org.junit.jupiter.api.Test;

/** Booleans that columns store in several ways: a view shows the value that the entity has, whichever statement reads it. */
@OnEachDatabase
class BooleansTest {

    private final TestDatabase database;
    private final Reads reads;

    BooleansTest(TestDatabase database) {
        this.database = database;
        this.reads = Reads.of(database, fixture(database));
    }

    @Entity(name = "Panel")
    static class Panel {
        @Id
        Long id;

        @OneToMany(mappedBy = "panel")
        @OrderBy("id")
        List<Knob> knobs;

        @ManyToOne(fetch = FetchType.LAZY)
        @JoinColumn(name = "knob_id")
        Knob knob;

        @ManyToOne(fetch = FetchType.LAZY)
        @JoinColumn(name = "lit", referencedColumnName = "yes_no")
        Lamp lamp;
    }

    @Entity(name = "Lamp")
    static class Lamp {
        @Id
        Long id;

        @Column(name = "yes_no", unique = true)
        @Convert(converter = YesNoConverter.class)
        Boolean lit;
    }

    @Entity(name = "Knob")
    static class Knob {
        @Id
        Long id;

        @ManyToOne(fetch = FetchType.LAZY)
        Panel panel;

        /** A truth, a number and a small number over the same kind of column. */
        Boolean tiny;

        Integer number;

        @Column(name = "small_number")
        Byte small;

        Boolean bit;

        @Convert(converter = YesNoConverter.class)
        Boolean yes;

        @Convert(converter = TrueFalseConverter.class)
        Boolean letter;

        @Convert(converter = NumericBooleanConverter.class)
        @Column(name = "digit_column")
        Boolean digit;

        Values values() {
            return new Values(id, tiny, number, small, bit, yes, letter, digit);
        }
    }

    @View(Knob.class)
    record Values(
            Long id,
            Boolean tiny,
            Integer number,
            Byte small,
            Boolean bit,
            Boolean yes,
            Boolean letter,
            Boolean digit) {}

    interface VirtualKnob extends VirtualModel<Knob> {
        @Computed("tiny")
        Boolean computedTiny();

        @Computed("number")
        Integer computedNumber();

        @Computed("small")
        Byte computedSmall();

        @Computed("bit")
        Boolean computedBit();

        @Computed("yes")
        Boolean computedYes();

        @Computed("coalesce(letter, false)")
        Boolean computedLetter();

        @Computed("digit")
        Boolean computedDigit();

        @Computed("case when yes and digit then 'both' else 'not both' end")
        String both();
    }

    @View(VirtualKnob.class)
    record ComputedValues(
            Long id,
            Boolean computedTiny,
            Integer computedNumber,
            Byte computedSmall,
            Boolean computedBit,
            Boolean computedYes,
            Boolean computedLetter,
            Boolean computedDigit) {
        Values values() {
            return new Values(
                    id,
                    computedTiny,
                    computedNumber,
                    computedSmall,
                    computedBit,
                    computedYes,
                    computedLetter,
                    computedDigit);
        }
    }

    @View(VirtualKnob.class)
    record Both(Long id, String both) {}

    interface VirtualPanel extends VirtualModel<Panel> {
        @Join
        VirtualKnob knob();

        @Prefetch
        List<VirtualKnob> knobs();

        @Prefetch(value = "knobs", where = "yes = true and digit = false")
        List<VirtualKnob> yesAndNoDigit();
    }

    @View(VirtualPanel.class)
    record PanelView(Long id, Values knob, List<Values> knobs) {}

    @View(VirtualPanel.class)
    record ComputedPanelView(Long id, ComputedValues knob, List<ComputedValues> knobs) {}

    @View(VirtualPanel.class)
    record ListsView(
            @Lookup("knobs.tiny") List<Boolean> tiny,
            @Lookup("knobs.small") List<Byte> small,
            @Lookup("knobs.bit") List<Boolean> bit,
            @Lookup("knobs.yes") List<Boolean> yes,
            @Lookup("knobs.letter") List<Boolean> letter,
            @Lookup("knobs.digit") List<Boolean> digit,
            @Lookup("knob.yes") Boolean ownYes) {}

    @View(VirtualPanel.class)
    record FilteredView(Long id, List<Both> yesAndNoDigit) {}

    @View(Lamp.class)
    record LampView(Long id, Boolean lit) {}

    @View(Panel.class)
    record LitView(Long id, LampView lamp) {}

    @Test
    void booleansAreShownAsTheEntityHasThem() {
        List<Values> values = entities();
        assertThat(reads.list(Values.class)).isEqualTo(values);
        assertThat(reads.list(ComputedValues.class))
                .extracting(ComputedValues::values)
                .isEqualTo(values.stream().map(BooleansTest::orFalse).toList());
    }

    @Test
    void booleansOfRelatedRowsAreShownAsTheEntityHasThem() {
        List<Values> values = entities();
        assertThat(reads.list(PanelView.class)).containsExactly(new PanelView(1L, values.get(2), values));
        assertThat(reads.statements()).hasSize(2);
        ComputedPanelView computed = reads.list(ComputedPanelView.class).get(0);
        assertThat(computed.knob().values()).isEqualTo(orFalse(values.get(2)));
        assertThat(computed.knobs())
                .extracting(ComputedValues::values)
                .isEqualTo(values.stream().map(BooleansTest::orFalse).toList());
        ListsView lists = reads.list(ListsView.class).get(0);
        assertThat(lists.tiny()).isEqualTo(values.stream().map(Values::tiny).toList());
        assertThat(lists.small()).isEqualTo(values.stream().map(Values::small).toList());
        assertThat(lists.bit()).isEqualTo(values.stream().map(Values::bit).toList());
        assertThat(lists.yes()).isEqualTo(values.stream().map(Values::yes).toList());
        assertThat(lists.letter()).isEqualTo(values.stream().map(Values::letter).toList());
        assertThat(lists.digit()).isEqualTo(values.stream().map(Values::digit).toList());
        assertThat(lists.ownYes()).isEqualTo(values.get(2).yes());
    }

    @Test
    void conditionsNameBooleansAsTheEntityHasThem() {
        assertThat(ids("yes")).containsExactly(1L, 3L);
        assertThat(ids("yes = true")).containsExactly(1L, 3L);
        assertThat(ids("not letter")).containsExactly(2L);
        assertThat(ids("digit = false")).containsExactly(2L, 3L);
        assertThat(ids("bit = true")).containsExactly(1L, 3L);
        assertThat(reads.list(
                        Values.class,
                        query -> query.where("yes = :yes and digit = :digit")
                                .with("yes", true)
                                .with("digit", false)))
                .extracting(Values::id)
                .containsExactly(3L);
        assertThat(reads.list(Values.class, query -> query.where("id < 4").sort("yes desc", "id")))
                .extracting(Values::id)
                .containsExactly(1L, 3L, 2L);
        assertThat(reads.list(Both.class, query -> query.where("id < 4")))
                .containsExactly(new Both(1L, "both"), new Both(2L, "not both"), new Both(3L, "not both"));
        assertThat(reads.list(FilteredView.class))
                .extracting(FilteredView::yesAndNoDigit)
                .containsExactly(List.of(new Both(3L, "not both")));
    }

    @Test
    void aBooleanMayBeAKey() {
        assertThat(reads.list(LitView.class)).containsExactly(new LitView(1L, new LampView(1L, true)));
    }

    /** In such a column the database counts, and what is not zero is true to Java alone. */
    @Test
    void aNumberOtherThanZeroIsTrueInABooleanColumn() {
        Values third = reads.list(Values.class).get(2);
        if (database == TestDatabase.MARIADB) {
            assertThat(third.number()).isEqualTo(5);
            assertThat(third.small()).isEqualTo((byte) 5);
            assertThat(ids("tiny = true")).containsExactly(1L);
            assertThat(ids("tiny")).containsExactly(1L, 3L);
            assertThat(ids("tiny <> false")).containsExactly(1L, 3L);
        }
        assertThat(third.tiny()).isTrue();
    }

    private List<Long> ids(String condition) {
        return reads.list(Values.class, query -> query.where(condition)).stream()
                .map(Values::id)
                .toList();
    }

    private static Values orFalse(Values values) {
        return new Values(
                values.id,
                values.tiny,
                values.number,
                values.small,
                values.bit,
                values.yes,
                values.letter != null && values.letter,
                values.digit);
    }

    private List<Values> entities() {
        return reads.database()
                .factory()
                .fromTransaction(
                        session -> session.createQuery("from Knob order by id", Knob.class).getResultList().stream()
                                .map(Knob::values)
                                .toList());
    }

    private static final Map<TestDatabase, Fixture> FIXTURES = new ConcurrentHashMap<>();

    private static Fixture fixture(TestDatabase database) {
        return FIXTURES.computeIfAbsent(
                database,
                each -> Fixture.of(entityManager -> fill(entityManager, each), Panel.class, Lamp.class, Knob.class));
    }

    private static void fill(EntityManager entityManager, TestDatabase database) {
        if (database == TestDatabase.MARIADB) {
            run(entityManager, "alter table Knob modify tiny tinyint(1)");
            run(entityManager, "alter table Knob modify number tinyint(1)");
            run(entityManager, "alter table Knob modify small_number tinyint(1)");
            run(entityManager, "alter table Knob modify bit bit(1)");
        }
        String number = database == TestDatabase.MARIADB ? "5" : "true";
        run(entityManager, "insert into Lamp (id, yes_no) values (1, 'Y'), (2, 'N')");
        run(entityManager, "insert into Panel (id, lit) values (1, 'Y')");
        run(
                entityManager,
                "insert into Knob (id, panel_id, tiny, number, small_number, bit, yes, letter, digit_column) values"
                        + " (1, 1, true, 1, 1, true, 'Y', 'T', 1), (2, 1, false, 0, 0, false, 'N', 'F', 0),"
                        + " (3, 1, " + number + ", 5, 5, true, 'Y', 'T', 0),"
                        + " (4, 1, null, null, null, null, null, null, null)");
        run(entityManager, "update Panel set knob_id = 3");
    }

    private static void run(EntityManager entityManager, String sql) {
        entityManager.unwrap(Session.class).doWork(connection -> {
            try (var statement = connection.createStatement()) {
                statement.execute(sql);
            }
        });
    }

    interface VirtualDenial extends VirtualModel<Knob> {
        @Computed("not (number = 5)")
        Boolean notFive();

        @Computed("(not (number = 5 or small = 5))")
        Boolean neither();

        @Computed("not (yes)")
        Boolean no();
    }

    @View(VirtualDenial.class)
    record DenialView(Long id, Integer number, Byte small, Boolean yes, Boolean notFive, Boolean neither, Boolean no) {}

    @Test
    void negatedConditionsGiveBooleans() {
        List<DenialView> rows = reads.list(DenialView.class);
        assertThat(rows).isNotEmpty().allSatisfy(row -> {
            Boolean five = row.number() == null ? null : row.number() == 5;
            Boolean small = row.small() == null ? null : row.small() == 5;
            assertThat(row.notFive()).isEqualTo(five == null ? null : !five);
            assertThat(row.no()).isEqualTo(row.yes() == null ? null : !row.yes());
            if (five != null && small != null) {
                assertThat(row.neither()).isEqualTo(!(five || small));
            }
        });
    }
}
