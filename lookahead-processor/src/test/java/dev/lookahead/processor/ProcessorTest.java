package dev.lookahead.processor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lookahead.guide.Sources;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The processor as compilers find it: on their path, by itself. */
class ProcessorTest {

    @TempDir
    Path output;

    @Test
    void wrongDeclarationsAreReported() {
        Sources wrong = Sources.of("""
                @View(Movie.class)
                public record MovieView(String nam) {
                }
                """);

        assertThat(Compilation.of(output, wrong).errors()).containsExactly("""
                error: `nam`, used by `MovieView`, is no attribute of `Movie`
                  `Movie` has no attribute `nam`. Did you mean `name`?
                  Write in MovieView:
                      @Lookup("name") String nam""");
    }

    @Test
    void otherProcessorsAreNotStarted() {
        Sources right = Sources.of("""
                @View(Film.class)
                public record FilmView(Long id) {
                }
                """, """
                @jakarta.persistence.Entity
                public class Film {
                    @jakarta.persistence.Id
                    Long id;
                }
                """);

        Compilation compilation = Compilation.of(output, right);

        assertThat(compilation.diagnostics()).isEmpty();
        assertThat(compilation.files()).containsExactly("views/Film.class", "views/FilmView.class");
    }
}
