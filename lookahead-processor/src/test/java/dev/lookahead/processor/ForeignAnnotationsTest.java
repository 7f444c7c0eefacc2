package dev.lookahead.processor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lookahead.guide.Sources;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Views that carry what others ask of a record of an API. */
class ForeignAnnotationsTest {

    @TempDir
    Path output;

    @Test
    void annotationsOfOtherLibrariesAreIgnored() {
        assertThat(compile("String name").diagnostics()).isEmpty();
    }

    @Test
    void annotationsOfOtherLibrariesDoNotMoveThePlaceOfAMistake() {
        Compilation compilation = compile("String nam");

        assertThat(compilation.errors()).containsExactly("""
                error: `nam`, used by `MovieView`, is not an attribute of `Movie`
                  `Movie` has no attribute `nam`. Did you mean `name`?
                  Write in MovieView:
                      @Lookup("name") String nam""");
        assertThat(compilation.position(0)).isEqualTo("MovieView 4:57 nam");
    }

    private Compilation compile(String name) {
        return Compilation.of(output, Sources.of("""
                @View(Movie.class)
                @com.fasterxml.jackson.annotation.JsonPropertyOrder({"id", "title"})
                public record MovieView(@com.fasterxml.jackson.annotation.JsonProperty("title")
                        @jakarta.validation.constraints.NotBlank %s,
                        @com.fasterxml.jackson.annotation.JsonFormat(pattern = "0") Long id) {

                    @com.fasterxml.jackson.annotation.JsonIgnore
                    public boolean isNew() {
                        return id == null;
                    }
                }
                """.formatted(name)));
    }
}
