package dev.lookahead.processor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lookahead.guide.Sources;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What works, and is probably not what was meant. */
class WarningsTest {

    @TempDir
    Path output;

    @Test
    void aLimitWithoutAnOrderIsAWarning() {
        Sources unordered = Sources.of("""
                public interface VirtualMovie extends VirtualModel<Movie> {
                    @Prefetch(value = "nominations", limit = 1) Nomination some();
                }
                """);

        Compilation compilation = Compilation.of(output, unordered);

        assertThat(compilation.errors()).isEmpty();
        assertThat(compilation.warnings()).containsExactly("""
                warning: `VirtualMovie.some` takes some of its rows, and does not say which
                  Without an `orderBy` those with the lowest ids are taken.
                  Write in VirtualMovie:
                      @Prefetch(value = "nominations", orderBy = "id", limit = 1) Nomination some();""");
        assertThat(Compilation.of(output, unordered.mend(compilation.warnings().get(0)))
                        .diagnostics())
                .isEmpty();
    }

    @Test
    void aComparisonWithNullIsAWarning() {
        Sources never = Sources.of("""
                public interface VirtualMovie extends VirtualModel<Movie> {
                    @Prefetch(value = "nominations", where = "award = null") List<Nomination> unnamed();
                }
                """);

        Compilation compilation = Compilation.of(output, never);

        assertThat(compilation.errors()).isEmpty();
        assertThat(compilation.warnings()).containsExactly("""
                warning: the condition of `VirtualMovie.unnamed` compares with null
                    award = null
                    ^ nothing is equal to null, nor different from it: this never holds
                  Write in VirtualMovie:
                      @Prefetch(value = "nominations", where = "award is null") List<Nomination> unnamed();""");
        assertThat(Compilation.of(output, never.mend(compilation.warnings().get(0)))
                        .diagnostics())
                .isEmpty();
    }
}
