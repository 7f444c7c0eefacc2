package dev.lookahead.examples.movies.data;

import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The file has every nominee of its years. */
class BestDirectorFileTest {

    private final List<BestDirectorRow> rows = BestDirectorFile.read();

    @Test
    void hasFiveFilmsOfEachYearAndOneOfThemWon() {
        Map<Integer, List<BestDirectorRow>> years = rows.stream().collect(groupingBy(BestDirectorRow::year));

        assertThat(years.keySet())
                .containsExactlyInAnyOrderElementsOf(
                        IntStream.rangeClosed(1990, 2024).boxed().toList());
        assertThat(years).allSatisfy((year, films) -> {
            assertThat(films).extracting(BestDirectorRow::film).hasSize(5).doesNotHaveDuplicates();
            assertThat(films).filteredOn(BestDirectorRow::winner).hasSize(1);
        });
    }

    @Test
    void namesBothWhereTwoAreNominatedTogether() {
        assertThat(rows)
                .filteredOn(row -> row.directors().size() == 2)
                .containsExactly(
                        new BestDirectorRow(2007, "No Country for Old Men", List.of("Joel Coen", "Ethan Coen"), true),
                        new BestDirectorRow(2010, "True Grit", List.of("Joel Coen", "Ethan Coen"), false),
                        new BestDirectorRow(
                                2022,
                                "Everything Everywhere All at Once",
                                List.of("Daniel Kwan", "Daniel Scheinert"),
                                true));
        assertThat(rows).allSatisfy(row -> assertThat(row.directors()).hasSizeBetween(1, 2));
    }

    @Test
    void hasNoBlankNames() {
        assertThat(rows)
                .extracting(BestDirectorRow::film)
                .doesNotHaveDuplicates()
                .allSatisfy(name -> assertThat(name).isEqualTo(name.strip()).isNotEmpty());
        assertThat(rows)
                .flatExtracting(BestDirectorRow::directors)
                .allSatisfy(name -> assertThat(name.toString())
                        .isEqualTo(name.toString().strip())
                        .isNotEmpty());
    }
}
