package dev.lookahead.components;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lookahead.fixtures.Museums;
import dev.lookahead.fixtures.Museums.Award;
import dev.lookahead.fixtures.Museums.Country;
import dev.lookahead.fixtures.Museums.Museum;
import dev.lookahead.model.Lookup;
import dev.lookahead.model.View;
import dev.lookahead.testing.OnEachDatabase;
import dev.lookahead.testing.Reads;
import dev.lookahead.testing.TestDatabase;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Records with type parameters, where what shows them says what these are; and records inside of records. */
@OnEachDatabase
class GenericRecordsTest {

    private final Reads reads;

    GenericRecordsTest(TestDatabase database) {
        reads = Reads.of(database, Museums.FIXTURE);
    }

    record Box<T>(T text) {}

    @View(Museum.class)
    record BoxesView(
            @Lookup("titles") List<Box<String>> boxes,
            @Lookup("titles") List<Box<Object>> objects) {}

    record Pair<A, B>(@Lookup("language") A first, Inside<B> second) {
        record Inside<V>(V value) {}

        static <V> Inside<V> second(@Lookup("text") V text) {
            return new Inside<>(text);
        }
    }

    @View(Museum.class)
    record PairsView(@Lookup("titles") List<Pair<String, String>> pairs) {}

    @View(Museum.class)
    record OuterView(String name, @Lookup("awards") List<Inner> inner) {

        @View(Award.class)
        record Inner(String name, Innermost country) {

            @View(Country.class)
            record Innermost(String code) {}
        }
    }

    @Test
    void theRecordOfAnEmbeddableMayHaveTypeParameters() {
        assertThat(reads.list(BoxesView.class))
                .containsExactly(
                        new BoxesView(
                                List.of(new Box<>("Le Louvre"), new Box<>("The Louvre")),
                                List.of(new Box<>("Le Louvre"), new Box<>("The Louvre"))),
                        new BoxesView(List.of(new Box<>("El Prado")), List.of(new Box<>("El Prado"))),
                        new BoxesView(List.of(), List.of()));
        assertThat(reads.statements()).hasSize(2);
        assertThat(reads.list(PairsView.class))
                .element(1)
                .isEqualTo(new PairsView(List.of(new Pair<>("es", new Pair.Inside<>("El Prado")))));
    }

    @Test
    void viewsMayStandInsideOfOthers() {
        assertThat(reads.list(OuterView.class))
                .contains(new OuterView(
                        "Prado", List.of(new OuterView.Inner("Paint", new OuterView.Inner.Innermost("ES")))));
        assertThat(reads.statements()).hasSize(2);
    }
}
