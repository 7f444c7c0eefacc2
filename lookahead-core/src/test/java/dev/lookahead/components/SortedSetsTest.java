package dev.lookahead.components;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.lookahead.fixtures.Museums;
import dev.lookahead.fixtures.Museums.Award;
import dev.lookahead.fixtures.Museums.Museum;
import dev.lookahead.model.KeyedBy;
import dev.lookahead.model.Lookup;
import dev.lookahead.model.UnexpectedDataException;
import dev.lookahead.model.View;
import dev.lookahead.testing.OnEachDatabase;
import dev.lookahead.testing.Reads;
import dev.lookahead.testing.TestDatabase;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import org.junit.jupiter.api.Test;

/** Related rows in the order that their views have by themselves, and single values in what may be empty. */
@OnEachDatabase
class SortedSetsTest {

    private final Reads reads;

    SortedSetsTest(TestDatabase database) {
        reads = Reads.of(database, Museums.FIXTURE);
    }

    @View(Award.class)
    record ByName(Long id, String name) implements Comparable<ByName> {
        @Override
        public int compareTo(ByName other) {
            return name.compareTo(other.name);
        }
    }

    @View(Museum.class)
    record MuseumView(
            SortedSet<ByName> awards,
            @Lookup("awards.name") SortedSet<String> names,
            @KeyedBy("country.code") @Lookup("awards") Map<String, SortedSet<ByName>> byCountry) {}

    @View(Award.class)
    record ByYear(Long id, int year) implements Comparable<ByYear> {
        @Override
        public int compareTo(ByYear other) {
            return Integer.compare(year, other.year);
        }
    }

    @View(Museum.class)
    record LossyView(SortedSet<ByYear> awards) {}

    @View(Museum.class)
    record SortedView(SortedSet<ByName> awards) {}

    @Test
    void sortedSetsHoldViewsInTheirNaturalOrder() {
        List<SortedView> museums = reads.list(SortedView.class);

        assertThat(museums.get(0).awards())
                .containsExactly(new ByName(41L, "Glass"), new ByName(40L, "Light"), new ByName(42L, "Stone"));
        assertThat(museums.get(1).awards()).containsExactly(new ByName(43L, "Paint"));
        assertThat(museums.get(2).awards()).isEmpty();
        assertThat(reads.statements()).hasSize(2);
        assertThatExceptionOfType(UnsupportedOperationException.class)
                .isThrownBy(() -> museums.get(2).awards().add(new ByName(1L, "more")));
    }

    @Test
    void sortedSetsMayStandUnderKeys() {
        MuseumView prado =
                reads.list(MuseumView.class, query -> query.ids(List.of(2L))).get(0);

        assertThat(prado.names()).containsExactly("Paint");
        assertThat(prado.byCountry().get("ES")).containsExactly(new ByName(43L, "Paint"));
        assertThat(reads.statements()).hasSize(2);
    }

    @Test
    void unequalViewsThatCompareAsEqualAreAnError() {
        assertThatExceptionOfType(UnexpectedDataException.class)
                .isThrownBy(() -> reads.list(LossyView.class, query -> query.ids(List.of(1L))))
                .withMessage(
                        "`LossyView.awards` is sorted, and for `Museum` 1 `compareTo` finds two `ByYear` equal that"
                                + " are not.\n  Let it end with the id, or declare a `List`.");
    }
}
