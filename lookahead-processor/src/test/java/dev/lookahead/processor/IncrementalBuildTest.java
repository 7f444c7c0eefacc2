package dev.lookahead.processor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lookahead.guide.Corpus;
import dev.lookahead.guide.Sources;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.annotation.processing.Completion;
import javax.annotation.processing.Filer;
import javax.annotation.processing.Messager;
import javax.annotation.processing.ProcessingEnvironment;
import javax.annotation.processing.Processor;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;
import javax.tools.FileObject;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Builds that compile what has changed: they stand between processor and compiler, and note what comes from where. */
class IncrementalBuildTest {

    private static final Sources MODELS = Sources.of("""
            public interface VirtualMovie extends VirtualModel<Movie> {
                @Prefetch List<VirtualPerson> directors();
                interface Inner extends VirtualModel<Nomination> {}
            }
            """, """
            public interface VirtualPerson extends VirtualModel<Person> {
                @Computed("size(nominations)") long nominationCount();
            }
            """);

    private static final Sources PERSON = Sources.of("""
            public interface VirtualPerson extends VirtualModel<Person> {
            }
            """);

    private static final Sources PERSON_VIEW = Sources.of("""
            @View(VirtualPerson.class)
            public record PersonView(String name, long nominationCount) {
            }
            """);

    @TempDir
    Path output;

    @TempDir
    Path before;

    @ParameterizedTest
    @MethodSource("wrong")
    void anIncrementalBuildReportsTheSameMistakes(Corpus.Case wrong) {
        Compilation compilation =
                Compilation.by(List.of(new Watched()), output, wrong.sources().units());

        assertThat(compilation.errors())
                .isEqualTo(Compilation.of(before, wrong.sources()).errors());
    }

    static Stream<Corpus.Case> wrong() {
        return Corpus.read("mistakes.txt").stream();
    }

    @Test
    void eachGeneratedFileHasOneOriginatingType() {
        Watched watched = new Watched();
        Compilation compilation = Compilation.by(List.of(watched), output, MODELS.units());

        assertThat(compilation.diagnostics()).isEmpty();
        assertThat(watched.origins)
                .isEqualTo(Map.of(
                        "views.VirtualMovie_",
                        List.of("views.VirtualMovie"),
                        "views.VirtualMovie_Inner_",
                        List.of("views.VirtualMovie.Inner"),
                        "views.VirtualPerson_",
                        List.of("views.VirtualPerson")));
    }

    /** What names a changed type is compiled with it, the rest is there as class files. */
    @Test
    void aChangeIsComparedWithWhatIsNotCompiledAgain() {
        assertThat(Compilation.of(before, MODELS).diagnostics()).isEmpty();
        List<JavaFileObject> changed = new ArrayList<>(PERSON.units());
        changed.addAll(PERSON_VIEW.units());

        assertThat(compileAgain(changed).errors()).containsExactly("""
                error: `nominationCount`, used by `PersonView`, must be declared in `VirtualPerson`
                  `Person` has no attribute `nominationCount`. Did you mean `nominations`?
                  Add to VirtualPerson:
                      @Computed("size(nominations)") long nominationCount();""");
        assertThat(compileAgain(PERSON_VIEW.units()).diagnostics()).isEmpty();
    }

    private Compilation compileAgain(List<JavaFileObject> units) {
        String path = before + File.pathSeparator + System.getProperty("java.class.path");
        return Compilation.of(output, units, "-classpath", path);
    }

    /** The processor, which sees nothing of the compiler but what the language's model says. */
    private static final class Watched implements Processor {

        private final Processor processor = new LookaheadProcessor();
        private final Map<String, List<String>> origins = new TreeMap<>();

        @Override
        public Set<String> getSupportedOptions() {
            return processor.getSupportedOptions();
        }

        @Override
        public Set<String> getSupportedAnnotationTypes() {
            return processor.getSupportedAnnotationTypes();
        }

        @Override
        public SourceVersion getSupportedSourceVersion() {
            return processor.getSupportedSourceVersion();
        }

        @Override
        public void init(ProcessingEnvironment environment) {
            processor.init(new Environment(environment, new Notes(environment.getFiler(), origins)));
        }

        @Override
        public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
            return processor.process(annotations, round);
        }

        @Override
        public Iterable<? extends Completion> getCompletions(
                Element element, AnnotationMirror annotation, ExecutableElement member, String text) {
            return List.of();
        }
    }

    private record Environment(ProcessingEnvironment real, Filer filer) implements ProcessingEnvironment {

        @Override
        public Map<String, String> getOptions() {
            return real.getOptions();
        }

        @Override
        public Messager getMessager() {
            return real.getMessager();
        }

        @Override
        public Filer getFiler() {
            return filer;
        }

        @Override
        public Elements getElementUtils() {
            return real.getElementUtils();
        }

        @Override
        public Types getTypeUtils() {
            return real.getTypeUtils();
        }

        @Override
        public SourceVersion getSourceVersion() {
            return real.getSourceVersion();
        }

        @Override
        public Locale getLocale() {
            return real.getLocale();
        }
    }

    private record Notes(Filer real, Map<String, List<String>> origins) implements Filer {

        @Override
        public JavaFileObject createSourceFile(CharSequence name, Element... from) throws IOException {
            origins.put(name.toString(), Stream.of(from).map(Element::toString).toList());
            return real.createSourceFile(name, from);
        }

        @Override
        public JavaFileObject createClassFile(CharSequence name, Element... from) {
            throw new AssertionError("no class is made");
        }

        @Override
        public FileObject createResource(
                JavaFileManager.Location location, CharSequence folder, CharSequence name, Element... from) {
            throw new AssertionError("no resource is made");
        }

        @Override
        public FileObject getResource(JavaFileManager.Location location, CharSequence folder, CharSequence name) {
            throw new AssertionError("a build that notes what is read would compile everything again");
        }
    }
}
