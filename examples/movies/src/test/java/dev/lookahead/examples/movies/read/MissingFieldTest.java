package dev.lookahead.examples.movies.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.StandardLocation;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A field that somebody takes out of a virtual model while a view still shows it. */
class MissingFieldTest {

    private static final Path SOURCES = Path.of("src/main/java/dev/lookahead/examples/movies");
    private static final String FIELD = """
                @Computed("size(nominations)")
                long nominationCount();
            """;

    @TempDir
    Path output;

    @Test
    void doesNotCompile() throws IOException {
        assertThat(errors("")).isEmpty();
        assertThat(errors(FIELD)).containsExactly("""
                `nominationCount`, used by `PersonView`, must be declared in `VirtualPerson`
                    `Person` has no attribute `nominationCount`. Did you mean `nominations`?
                    Add to VirtualPerson:
                        @Computed("size(nominations)") long nominationCount();""");
    }

    /** What a compiler says of the application's entities, virtual models and views without some lines. */
    private List<String> errors(String without) throws IOException {
        List<JavaFileObject> units = Stream.of("model", "read", "api")
                .map(SOURCES::resolve)
                .flatMap(MissingFieldTest::files)
                .filter(file -> !file.toString().matches(".*(Controller|Repository|package-info)\\.java"))
                .map(file -> unit(file, without))
                .toList();
        List<String> options = List.of("-parameters", "-processorpath", System.getProperty("java.class.path"));
        DiagnosticCollector<JavaFileObject> said = new DiagnosticCollector<>();
        try (StandardJavaFileManager manager =
                ToolProvider.getSystemJavaCompiler().getStandardFileManager(said, Locale.ROOT, null)) {
            manager.setLocationFromPaths(StandardLocation.CLASS_OUTPUT, List.of(output));
            ToolProvider.getSystemJavaCompiler()
                    .getTask(null, manager, said, options, null, units)
                    .call();
        }
        return said.getDiagnostics().stream()
                .filter(each -> each.getKind() == Diagnostic.Kind.ERROR)
                .map(each -> each.getMessage(Locale.ROOT))
                .toList();
    }

    private static Stream<Path> files(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.toList().stream();
        } catch (IOException unreadable) {
            throw new AssertionError(unreadable);
        }
    }

    private static JavaFileObject unit(Path file, String without) {
        return new SimpleJavaFileObject(URI.create(file.toUri().toString()), JavaFileObject.Kind.SOURCE) {
            @Override
            public CharSequence getCharContent(boolean ignoreErrors) throws IOException {
                return Files.readString(file).replace(without, "");
            }
        };
    }
}
