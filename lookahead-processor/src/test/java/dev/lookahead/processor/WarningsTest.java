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
    void aLimitWithoutAnOrder() {
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
}
