package dev.lookahead.reads;

import static dev.lookahead.testing.Mistakes.assertThatMistake;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.lookahead.fixtures.Clinic;
import dev.lookahead.fixtures.Clinic.Blood;
import dev.lookahead.fixtures.Clinic.Patient;
import dev.lookahead.fixtures.Clinic.Weight;
import dev.lookahead.model.Computed;
import dev.lookahead.model.Prefetch;
import dev.lookahead.model.UnexpectedDataException;
import dev.lookahead.model.View;
import dev.lookahead.model.VirtualModel;
import dev.lookahead.testing.OnEachDatabase;
import dev.lookahead.testing.Reads;
import dev.lookahead.testing.TestDatabase;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Values have the type of their attribute, or a wider number; a null is never a zero. */
@OnEachDatabase
class ValuesTest {

    private final Reads reads;

    ValuesTest(TestDatabase database) {
        reads = Reads.of(database, Clinic.FIXTURE);
    }

    @View(Patient.class)
    record PlainView(UUID id, String name, LocalDate born, Instant since, BigDecimal balance, Boolean insured) {}

    @View(Patient.class)
    record EnumView(Blood blood, Blood transfused, Set<Blood> compatible) {}

    @View(Patient.class)
    record ConvertedView(Weight weight) {}

    @View(Patient.class)
    record WideView(long visits, Double beds, double temperature, Number balance, Object name) {}

    @View(Patient.class)
    record BigView(BigDecimal visits, Long beds) {}

    @View(Patient.class)
    record OptionalView(Optional<String> name, Optional<Long> beds, Optional<Weight> weight) {}

    @View(Patient.class)
    record PrimitiveView(int beds) {}

    @View(Patient.class)
    record NarrowView(short visits) {}

    @View(Patient.class)
    record OtherView(Long name) {}

    interface VirtualPatient extends VirtualModel<Patient> {
        @Computed("coalesce(beds, 0)")
        int bedsOrNone();

        @Computed("beds")
        int computedBeds();

        @Computed("weight")
        Weight computedWeight();

        @Computed("blood")
        Blood computedBlood();

        LocalDate born();
    }

    @View(VirtualPatient.class)
    record ComputedView(int bedsOrNone, Weight computedWeight, Blood computedBlood, LocalDate born) {}

    @View(VirtualPatient.class)
    record ComputedPrimitiveView(int computedBeds) {}

    interface Oneself extends VirtualModel<Patient> {
        @Prefetch(local = "id", remote = "id", orderBy = "name", limit = 1)
        List<Patient> self();
    }

    @View(Patient.class)
    record AllView(
            UUID id,
            String name,
            LocalDate born,
            Instant since,
            BigDecimal balance,
            Boolean insured,
            Blood blood,
            Blood transfused,
            Weight weight,
            Set<Blood> compatible) {}

    @View(Oneself.class)
    record SelfView(List<AllView> self) {}

    /** The first of each owner are numbered in a table of their own, and their values come through that. */
    @Test
    void valuesOfLimitedRowsAreTheSame() {
        List<AllView> all = reads.list(AllView.class);

        assertThat(all.get(0).weight()).isEqualTo(new Weight(60_000));
        assertThat(reads.list(SelfView.class))
                .extracting(SelfView::self)
                .containsExactly(List.of(all.get(0)), List.of(all.get(1)));
        assertThat(reads.statements()).hasSize(3);
    }

    @Test
    void valuesAreShownAsTheEntityHasThem() {
        assertThat(reads.list(PlainView.class))
                .containsExactly(
                        new PlainView(
                                Clinic.ANN,
                                "Ann",
                                LocalDate.of(1990, 5, 17),
                                Clinic.SINCE,
                                new BigDecimal("12.50"),
                                true),
                        new PlainView(Clinic.BOB, null, null, null, null, null));
    }

    @Test
    void enumsAreShownAsEnumsHoweverTheyAreStored() {
        assertThat(reads.list(EnumView.class))
                .containsExactly(
                        new EnumView(Blood.A, Blood.O, Set.of(Blood.A, Blood.O)), new EnumView(null, null, Set.of()));
        assertThat(reads.statements()).hasSize(2);
    }

    @Test
    void convertedValuesAreShownConverted() {
        assertThat(reads.list(ConvertedView.class))
                .containsExactly(new ConvertedView(new Weight(60_000)), new ConvertedView(null));
    }

    @Test
    void numbersMayBeWider() {
        assertThat(reads.list(WideView.class))
                .containsExactly(
                        new WideView(3, 1.0, 36.5, new BigDecimal("12.50"), "Ann"),
                        new WideView(0, null, 0, null, null));
        assertThat(reads.list(BigView.class))
                .containsExactly(new BigView(new BigDecimal(3), 1L), new BigView(BigDecimal.ZERO, null));
    }

    @Test
    void valuesMayBeOptional() {
        assertThat(reads.list(OptionalView.class))
                .containsExactly(
                        new OptionalView(Optional.of("Ann"), Optional.of(1L), Optional.of(new Weight(60_000))),
                        new OptionalView(Optional.empty(), Optional.empty(), Optional.empty()));
    }

    @Test
    void computedValuesAreShownLikeThoseOfColumns() {
        assertThat(reads.list(ComputedView.class))
                .containsExactly(
                        new ComputedView(1, new Weight(60_000), Blood.A, LocalDate.of(1990, 5, 17)),
                        new ComputedView(0, null, null, null));
    }

    @Test
    void aNullForAPrimitiveNamesComponentRowAndCoalesce() {
        assertThatExceptionOfType(UnexpectedDataException.class)
                .isThrownBy(() -> reads.list(PrimitiveView.class))
                .withMessage("`PrimitiveView.beds` is declared as `int`, but `Patient` " + Clinic.BOB
                        + " has null there.\n  Declare it as `Integer`, or replace null with"
                        + " `coalesce(…, …)` in a `@Computed` field.")
                .satisfies(thrown -> {
                    assertThat(thrown.field()).isEqualTo("PrimitiveView.beds");
                    assertThat(thrown.id()).isEqualTo(Clinic.BOB);
                });
        assertThatExceptionOfType(UnexpectedDataException.class)
                .isThrownBy(() -> reads.list(ComputedPrimitiveView.class))
                .withMessageContaining("`ComputedPrimitiveView.computedBeds`")
                .withMessageContaining(Clinic.BOB.toString())
                .withMessageContaining("coalesce");
    }

    @Test
    void aNarrowerNumberIsRefusedWithTheTypeToWrite() {
        assertThatMistake(reads, NarrowView.class).isEqualTo("""
                error: `NarrowView.visits` is declared as `short`, but `visits` gives `int`
                  Write in NarrowView:
                      int visits""");
    }

    @Test
    void anotherTypeIsRefusedWithTheTypeToWrite() {
        assertThatMistake(reads, OtherView.class).isEqualTo("""
                error: `OtherView.name` is declared as `Long`, but `name` gives `String`
                  Write in OtherView:
                      String name""");
    }
}
