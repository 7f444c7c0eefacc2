package dev.lookahead.processor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lookahead.guide.Sources;
import java.io.File;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Entities, virtual models and views that come as class files. */
class OtherModulesTest {

    private static final Sources THERE = Sources.of("""
            @jakarta.persistence.Entity
            public class Shelf {
                @jakarta.persistence.Id private Long id;
                private String label;
                @jakarta.persistence.OneToMany(mappedBy = "shelf") private List<Book> books;
            }
            """, """
            @jakarta.persistence.Entity
            public class Book {
                @jakarta.persistence.Id private Long id;
                private String title;
                @jakarta.persistence.ManyToOne private Shelf shelf;
            }
            """, """
            public interface VirtualShelf extends VirtualModel<Shelf> {
                @Prefetch List<VirtualBook> books();
                @Computed("select count(*) from Book b where b.shelf = this") long bookCount();
            }
            """, """
            public interface VirtualBook extends VirtualModel<Book> {
                String title();
                @Requires("title")
                default String loud() { return title() + "!"; }
            }
            """, """
            @View(VirtualBook.class)
            public record BookView(@Lookup("title") String name, String loud, String twice) {
                static String twice(String title) { return title + title; }
            }
            """);

    @TempDir
    Path there;

    @TempDir
    Path here;

    @Test
    void classFilesAreReadLikeSources() {
        Compilation compilation = compile("long bookCount, List<BookView> books");

        assertThat(compilation.diagnostics()).isEmpty();
    }

    @Test
    void sourcesAreCheckedAgainstClassFiles() {
        Compilation compilation = compile("int bookCount, BookView books, String labl");

        assertThat(compilation.errors()).containsExactlyInAnyOrder("""
                error: `ShelfView.bookCount` is declared as `int`, but `bookCount` gives `long`
                  Write in ShelfView:
                      long bookCount""", """
                error: `ShelfView.books` has room for one row, and `VirtualShelf.books` gives several
                  It needs `import java.util.List;`.
                  Write in ShelfView:
                      List<BookView> books""", """
                error: `labl`, used by `ShelfView`, is neither a field of `VirtualShelf` nor an attribute of `Shelf`
                  `Shelf` has no attribute `labl`. Did you mean `label`?
                  Write in ShelfView:
                      @Lookup("label") String labl""");
    }

    private Compilation compile(String components) {
        assertThat(Compilation.of(there, THERE).diagnostics()).isEmpty();
        Sources sources = Sources.of("""
                @View(VirtualShelf.class)
                public record ShelfView(%s) {
                }
                """.formatted(components));
        return Compilation.of(
                here, sources, "-classpath", there + File.pathSeparator + System.getProperty("java.class.path"));
    }
}
