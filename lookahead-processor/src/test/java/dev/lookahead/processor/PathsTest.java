package dev.lookahead.processor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lookahead.guide.Sources;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.RoundEnvironment;
import javax.annotation.processing.SupportedAnnotationTypes;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.TypeElement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The classes of paths that are generated for virtual models: they compile, and give what texts would say. */
class PathsTest {

    private static final String MOVIE = """
            public interface VirtualMovie extends VirtualModel<Movie> {
                @Prefetch List<VirtualPerson> directors();
                @Join VirtualStudio studio();
                @Computed("size(nominations)") int nominationCount();
            }
            """;

    private static final String PERSON = """
            public interface VirtualPerson extends VirtualModel<Person> {
                @Prefetch("nominations") List<VirtualAward> awards();
                @Computed("size(nominations)") long nominationCount();

                @Requires(VirtualPerson_.AWARDS)
                default boolean hasWonAnyAward() {
                    return !awards().isEmpty();
                }
            }
            """;

    private static final String AWARD = """
            @Where("winner = true")
            public interface VirtualAward extends VirtualModel<Nomination> {
                @Join VirtualMovie movie();
            }
            """;

    private static final String STUDIO = """
            public interface VirtualStudio extends VirtualModel<Studio> {
                @Prefetch(depth = 3) List<VirtualStudio> studios();
            }
            """;

    @TempDir
    Path output;

    private Compilation compiled;

    @Test
    void pathsLeadFromFieldToField() {
        assertThat(evaluated("VirtualMovie_.directors().awards()", MOVIE, PERSON, AWARD, STUDIO))
                .isEqualTo("directors.awards");
        assertThat(evaluated("VirtualMovie_.nominationCount().desc()", MOVIE, PERSON, AWARD, STUDIO))
                .isEqualTo("nominationCount desc");
        assertThat(evaluated("VirtualMovie_.all()", MOVIE, PERSON, AWARD, STUDIO))
                .isEqualTo("*");
        assertThat(evaluated("VirtualMovie_.directors().all()", MOVIE, PERSON, AWARD, STUDIO))
                .isEqualTo("directors.*");
    }

    @Test
    void pathsLeadToAttributesAndIntoEmbeddables() {
        assertThat(evaluated("VirtualMovie_.name()", MOVIE, PERSON, AWARD, STUDIO))
                .isEqualTo("name");
        assertThat(evaluated("VirtualMovie_.budget()", MOVIE, PERSON, AWARD, STUDIO))
                .isEqualTo("budget");
        assertThat(evaluated("VirtualAward_.movie().budget().currency()", MOVIE, PERSON, AWARD, STUDIO))
                .isEqualTo("movie.budget.currency");
        assertThat(evaluated("VirtualMovie_.titles().asc()", MOVIE, PERSON, AWARD, STUDIO))
                .isEqualTo("titles asc");
    }

    @Test
    void pathsLeadToTheAttributesOfAnEntityWhoseIdIsReadByItsGetter() {
        String role = """
                @jakarta.persistence.Entity
                public class Role {
                    @jakarta.persistence.Id
                    @jakarta.persistence.Access(jakarta.persistence.AccessType.PROPERTY)
                    private String id;
                    @jakarta.persistence.Column private String title;
                    public String getId() { return id; }
                }
                """;
        String virtualRole = "public interface VirtualRole extends VirtualModel<Role> {}";

        assertThat(evaluated("VirtualRole_.id() + \" \" + VirtualRole_.title()", role, virtualRole))
                .isEqualTo("id title");
    }

    @Test
    void pathsMayFollowACycleAnyNumberOfTimes() {
        assertThat(evaluated("VirtualStudio_.studios().studios().studios().name()", STUDIO))
                .isEqualTo("studios.studios.studios.name");
        assertThat(evaluated("VirtualMovie_.directors().awards().movie().directors()", MOVIE, PERSON, AWARD, STUDIO))
                .isEqualTo("directors.awards.movie.directors");
    }

    @Test
    void pathsHaveConstantsForAnnotations() {
        assertThat(evaluated("VirtualPerson_.HAS_WON_ANY_AWARD", MOVIE, PERSON, AWARD, STUDIO))
                .isEqualTo("hasWonAnyAward");
        assertThat(evaluated(
                        "VirtualPerson.class.getMethod(\"hasWonAnyAward\").getAnnotation(Requires.class).value()[0]",
                        MOVIE,
                        PERSON,
                        AWARD,
                        STUDIO))
                .isEqualTo("awards");
    }

    @Test
    void pathsHaveInheritedFields() {
        String base = """
                public interface Named<E extends Studio> extends VirtualModel<E> {
                    @Prefetch Set<Named<Studio>> partners();
                    @Computed("length(name)") int length();
                }
                """;
        String studio = """
                public interface VirtualStudio extends Named<Studio> {
                }
                """;

        assertThat(evaluated("VirtualStudio_.partners().length()", base, studio))
                .isEqualTo("partners.length");
        assertThat(evaluated("Named_.LENGTH", base, studio)).isEqualTo("length");
        assertThat(evaluated("VirtualStudio_.owner", base, studio)).startsWith("error");
    }

    @Test
    void pathsAreGeneratedForNestedInterfaces() {
        String movies = """
                public final class Movies {
                    interface VirtualMovie extends VirtualModel<Movie> {
                        @Prefetch List<VirtualPerson> directors();
                    }

                    public interface VirtualPerson extends VirtualModel<Person> {}

                    private interface Hidden extends VirtualModel<Person> {}
                }
                """;

        assertThat(evaluated("Movies_VirtualMovie_.directors().name()", movies)).isEqualTo("directors.name");
        assertThat(compiled.files())
                .contains("views/Movies_VirtualPerson_.class")
                .noneMatch(file -> file.contains("Hidden_"));
    }

    @Test
    void fieldsNamedLikeMethodsOfPathsGetAnUnderscore() {
        String movie = """
                public interface VirtualMovie extends VirtualModel<Movie> {
                    @Computed("1") int all();
                    @Computed("1") int desc();
                    @Computed("1") int aB();
                    @Computed("1") int a_B();
                }
                """;

        assertThat(evaluated("VirtualMovie_.all_()", movie)).isEqualTo("all");
        assertThat(evaluated("VirtualMovie_.desc_().desc()", movie)).isEqualTo("desc desc");
        assertThat(evaluated("VirtualMovie_.A_B + VirtualMovie_.a_B", movie)).isEqualTo("aBa_B");
    }

    /** As a compiler does that has only one of the sources to compile again. */
    @Test
    void pathsLeadToClassesOfAnEarlierCompilation() {
        Compilation.of(output, Sources.of(MOVIE, PERSON, AWARD, STUDIO));

        Compilation again = Compilation.of(output, Sources.of(MOVIE), "-cp", classPath());

        assertThat(again.diagnostics()).isEmpty();
        assertThat(evaluated("VirtualMovie_.directors().awards()", List.of("-cp", classPath())))
                .isEqualTo("directors.awards");
    }

    @Test
    void pathsEndAtModelsWithoutGeneratedPaths() {
        Compilation.of(
                output,
                Sources.of(PERSON.replace("VirtualPerson_.AWARDS", "\"awards\""), AWARD, MOVIE, STUDIO),
                "-proc:none");

        assertThat(evaluated(
                        "VirtualMovie_.directors().getClass().getSimpleName()",
                        List.of("-cp", classPath()),
                        MOVIE,
                        STUDIO))
                .isEqualTo("Path");
    }

    /** A virtual model that extends one which another processor is about to make. */
    @Test
    void pathsWaitForTypesThatAreGeneratedLater() {
        Sources sources = Sources.of("public interface VirtualMovie extends Made {}");

        Compilation compilation =
                Compilation.by(List.of(new Maker(), new LookaheadProcessor()), output, sources.units());

        assertThat(compilation.diagnostics()).isEmpty();
        assertThat(compilation.files()).contains("views/Made_.class", "views/VirtualMovie_.class");
        assertThat(evaluated("VirtualMovie_.loud()", List.of("-cp", classPath())))
                .isEqualTo("loud");
    }

    /** Makes a virtual model in the first round. */
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
                try (Writer file =
                        processingEnv.getFiler().createSourceFile("views.Made").openWriter()) {
                    file.write("package views; import dev.lookahead.model.*;"
                            + " public interface Made extends VirtualModel<dev.lookahead.guide.cinema.Movie> {"
                            + " @Computed(\"upper(name)\") String loud(); }");
                } catch (IOException unwritable) {
                    throw new UncheckedIOException(unwritable);
                }
            }
            return false;
        }
    }

    private String evaluated(String expression, String... types) {
        return evaluated(expression, List.of(), types);
    }

    private String evaluated(String expression, List<String> options, String... types) {
        String probe = """
                public class Probe {
                    public static String value() throws Exception {
                        return String.valueOf(%s);
                    }
                }
                """.formatted(expression);
        List<String> all = new ArrayList<>(List.of(types));
        all.add(probe);
        compiled = Compilation.of(output, Sources.of(all.toArray(String[]::new)), options.toArray(String[]::new));
        if (!compiled.errors().isEmpty()) {
            return String.join("\n", compiled.errors());
        }
        try (URLClassLoader loader =
                new URLClassLoader(new URL[] {output.toUri().toURL()}, PathsTest.class.getClassLoader())) {
            return (String) loader.loadClass("views.Probe").getMethod("value").invoke(null);
        } catch (IOException | ReflectiveOperationException failed) {
            throw new AssertionError(failed);
        }
    }

    private String classPath() {
        return output + File.pathSeparator + System.getProperty("java.class.path");
    }
}
