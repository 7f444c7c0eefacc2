package dev.lookahead.processor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lookahead.guide.Sources;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.RoundEnvironment;
import javax.annotation.processing.SupportedAnnotationTypes;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.TypeElement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Declarations that name what other processors make. */
class LaterRoundsTest {

    @TempDir
    Path output;

    private static final String MODEL = """
            public interface VirtualMovie extends VirtualModel<Movie> {
                String name();
                @Requires(Names.%s)
                default String title() { return name(); }
            }
            """;

    private static final String VIEW = """
            @View(Made.class)
            public record MovieView(String name, String loud) {
            }
            """;

    @Test
    void typesThatAreNotGeneratedYetAreNotReported() {
        Compilation compilation = compile(Sources.of(MODEL.formatted("NAME"), VIEW));

        assertThat(compilation.diagnostics()).isEmpty();
        assertThat(compilation.files()).contains("views/Names.class", "views/Made.class", "views/MovieView.class");
    }

    @Test
    void generatedTypesAreChecked() {
        Compilation compilation = compile(Sources.of(MODEL.formatted("WRONG"), VIEW.replace("loud", "lod")));

        assertThat(compilation.errors()).containsExactlyInAnyOrder("""
                error: `nmae`, required by `VirtualMovie.title`, is not a field of `VirtualMovie`
                  There are `name`. Did you mean `name`?
                  Write on VirtualMovie.title:
                      @Requires("name")""", """
                error: `lod`, used by `MovieView`, is neither a field of `Made` nor an attribute of `Movie`
                  `Movie` has no attribute `lod`. Did you mean `loud`?
                  Write in MovieView:
                      @Lookup("loud") String lod""");
    }

    @Test
    void typesThatAreNeverGeneratedAreLeftToTheCompiler() {
        Compilation compilation = Compilation.of(output, Sources.of(MODEL.formatted("NAME"), VIEW));

        assertThat(compilation.errors()).isNotEmpty().noneMatch(error -> error.contains("`"));
    }

    private Compilation compile(Sources sources) {
        return Compilation.by(List.of(new Maker(), new LookaheadProcessor()), output, sources.units());
    }

    /** Makes constants and a virtual model in the first round. */
    @SupportedAnnotationTypes("*")
    private static final class Maker extends AbstractProcessor {

        private boolean made;

        @Override
        public SourceVersion getSupportedSourceVersion() {
            return SourceVersion.latestSupported();
        }

        @Override
        public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
            if (!made) {
                made = true;
                write(
                        "Names",
                        "class Names { static final String NAME = \"name\"; static final String WRONG = \"nmae\"; }");
                write(
                        "Made",
                        "import dev.lookahead.model.*; interface Made extends VirtualModel<dev.lookahead.guide.cinema.Movie> {"
                                + " @Computed(\"upper(name)\") String loud(); }");
            }
            return false;
        }

        private void write(String name, String text) {
            try (Writer file =
                    processingEnv.getFiler().createSourceFile("views." + name).openWriter()) {
                file.write("package views; " + text);
            } catch (IOException unwritable) {
                throw new UncheckedIOException(unwritable);
            }
        }
    }
}
