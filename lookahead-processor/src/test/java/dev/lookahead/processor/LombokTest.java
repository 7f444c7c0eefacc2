package dev.lookahead.processor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lookahead.guide.Sources;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javax.annotation.processing.Processor;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Entities whose accessors Lombok makes, be it before or after the processor looks. */
class LombokTest {

    private static final String ENTITIES = """
            @jakarta.persistence.Entity @lombok.Getter @lombok.Setter
            public class Author {
                @jakarta.persistence.Id private Long id;
                private String name;
                private boolean alive;
                @jakarta.persistence.OneToMany(mappedBy = "author")
                private List<Poem> poems = new ArrayList<>();
            }
            """;

    /** Its id is declared by its getter, which is not there yet when the processor comes first. */
    private static final String BY_GETTERS = """
            @jakarta.persistence.Entity @lombok.Data @lombok.NoArgsConstructor
            @jakarta.persistence.Access(jakarta.persistence.AccessType.PROPERTY)
            public class Poem {
                @lombok.Getter(onMethod_ = @jakarta.persistence.Id) private Long id;
                private String title;
                @lombok.Getter(onMethod_ = @jakarta.persistence.ManyToOne) private Author author;
            }
            """;

    private static final String MODELS = """
            public interface VirtualAuthor extends VirtualModel<Author> {
                String name();
                @Prefetch(orderBy = "title") List<VirtualPoem> poems();
                @Computed("size(poems)") long poemCount();
            }
            """;

    private static final String POEMS = """
            public interface VirtualPoem extends VirtualModel<Poem> {
                String title();
                @Join VirtualAuthor author();
                @Requires({"title", "author.name"})
                default String line() { return title() + " by " + author().name(); }
            }
            """;

    @TempDir
    Path output;

    @ParameterizedTest
    @MethodSource("orders")
    void rightViewsOfLombokEntitiesCompile(List<Processor> processors) {
        Compilation compilation =
                compile(processors, "Long id, String name, boolean alive, long poemCount, List<PoemView> poems");

        assertThat(compilation.errors()).isEmpty();
        assertThat(compilation.files())
                .contains("views/Author.class", "views/VirtualAuthor_.class", "views/VirtualPoem_.class");
    }

    @ParameterizedTest
    @MethodSource("orders")
    void wrongViewsOfLombokEntitiesDoNotCompile(List<Processor> processors) {
        Compilation compilation = compile(processors, "String id, String nmae, PoemView poems");

        assertThat(compilation.errors()).containsExactlyInAnyOrder("""
                error: `AuthorView.id` is declared as `String`, but `id` gives `Long`
                  Write in AuthorView:
                      Long id""", """
                error: `nmae`, used by `AuthorView`, is neither a field of `VirtualAuthor` nor an attribute of `Author`
                  `Author` has no attribute `nmae`. Did you mean `name`?
                  Write in AuthorView:
                      @Lookup("name") String nmae""", """
                error: `AuthorView.poems` has room for one row, and `VirtualAuthor.poems` gives several
                  It needs `import java.util.List;`.
                  Write in AuthorView:
                      List<PoemView> poems""");
    }

    static Stream<List<Processor>> orders() {
        return Stream.of(List.of(lombok(), new LookaheadProcessor()), List.of(new LookaheadProcessor(), lombok()));
    }

    private static Processor lombok() {
        try {
            return (Processor) Class.forName("lombok.launch.AnnotationProcessorHider$AnnotationProcessor")
                    .getDeclaredConstructor()
                    .newInstance();
        } catch (ReflectiveOperationException missing) {
            throw new AssertionError(missing);
        }
    }

    private Compilation compile(List<Processor> processors, String components) {
        return Compilation.by(
                processors,
                output,
                Sources.of(ENTITIES, BY_GETTERS, MODELS, POEMS, """
                        @View(VirtualAuthor.class)
                        public record AuthorView(%s) {
                        }
                        """.formatted(components), """
                        @View(VirtualPoem.class)
                        public record PoemView(Long id, String title, String line, @Lookup("author.name") String author) {
                        }
                        """)
                        .units());
    }
}
