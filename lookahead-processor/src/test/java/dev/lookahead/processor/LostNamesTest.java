package dev.lookahead.processor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lookahead.guide.Sources;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Static components whose parameters have names in the source, and none when they run. */
class LostNamesTest {

    @TempDir
    Path output;

    @Test
    void lostParameterNamesAreReportedForAllViews() {
        Sources sources = Sources.of("""
                @View(Movie.class)
                public record MovieView(String shout) {
                    static String shout(String name) { return name; }
                }
                """, """
                @View(Person.class)
                public record PersonView(String loud, String name) {
                    static String loud(@Lookup("name") String text) { return text; }
                    static String name(String name) { return name; }
                }
                """);

        assertThat(Compilation.nameless(output, sources).errors()).containsExactlyInAnyOrder("""
                error: the parameters of `MovieView.shout(String)` have lost their names
                  They are what the method looks up. Compile with the option `-parameters`, or name each with `@Lookup`.""", """
                error: the parameters of `PersonView.name(String)` have lost their names
                  They are what the method looks up. Compile with the option `-parameters`, or name each with `@Lookup`.""");
    }

    @Test
    void parametersNamedByAnnotationsAreNotReported() {
        Sources sources = Sources.of("""
                @View(Movie.class)
                public record MovieView(String shout) {
                    static String shout(@Lookup("name") String text, @Context("user") String who) { return text + who; }
                }
                """);

        assertThat(Compilation.nameless(output, sources).diagnostics()).isEmpty();
    }
}
