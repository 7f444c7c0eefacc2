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
                error: `nam`, used by `MovieView`, is not an attribute of `Movie`
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

    @Test
    void aClassOfIdentifiersMayHoldOneAttribute() {
        Sources views = Sources.of("""
                @View(Stamp.class)
                public record StampView(StampId id, Long stamp, @Lookup("next") StampId nextId) {
                }
                """, """
                @View(Stamp.class)
                public record WrongView(Long id) {
                }
                """, """
                @View(Back.class)
                public record BackView(@Lookup("front") Long id) {
                }
                """, """
                public record StampId(Long stamp) {
                }
                """, """
                @jakarta.persistence.Entity
                @jakarta.persistence.IdClass(StampId.class)
                public class Stamp {
                    @jakarta.persistence.Id
                    Long stamp;

                    @jakarta.persistence.ManyToOne
                    Stamp next;
                }
                """, """
                @jakarta.persistence.Entity
                public class Front {
                    @jakarta.persistence.Id
                    Long id;
                }
                """, """
                @jakarta.persistence.Entity
                @jakarta.persistence.IdClass(Long.class)
                public class Back {
                    @jakarta.persistence.Id
                    @jakarta.persistence.OneToOne
                    Front front;
                }
                """);

        assertThat(Compilation.of(output, views).errors()).containsExactly("""
                error: `WrongView.id` is declared as `Long`, but `id` gives `StampId`
                  Write in WrongView:
                      StampId id""");
    }
}
