package dev.lookahead.query;

import dev.lookahead.LookaheadQuery;
import dev.lookahead.fixtures.Library;
import dev.lookahead.fixtures.Library.Author;
import dev.lookahead.fixtures.Library.Book;
import dev.lookahead.model.Computed;
import dev.lookahead.model.Context;
import dev.lookahead.model.Join;
import dev.lookahead.model.Lookup;
import dev.lookahead.model.Prefetch;
import dev.lookahead.model.View;
import dev.lookahead.model.VirtualModel;
import dev.lookahead.testing.Reads;
import dev.lookahead.testing.TestDatabase;
import java.util.List;
import java.util.function.UnaryOperator;

/** Views of the library that several tests of queries ask for. */
final class Books {

    private Books() {}

    @View(Book.class)
    record BookView(Long id, String title) {}

    interface VirtualBook extends VirtualModel<Book> {}

    interface VirtualAuthor extends VirtualModel<Author> {
        @Prefetch(value = "books", where = "published > :since")
        List<VirtualBook> books();

        @Join
        VirtualBook firstBook();

        @Computed("size(books)")
        int bookCount();

        @Computed("locate(:letter, name)")
        int position();
    }

    @View(VirtualBook.class)
    record TitleView(String title) {}

    @View(VirtualAuthor.class)
    record AuthorView(
            String name, @Lookup("firstBook.title") String first, List<TitleView> books, String greeting) {

        static String greeting(@Context("greeting") String greeting, String name) {
            return greeting + " " + name;
        }
    }

    @View(VirtualAuthor.class)
    record NameView(String name) {}

    static Reads reads(TestDatabase database) {
        return Reads.of(database, Library.FIXTURE);
    }

    /** The titles of the books that are asked for. */
    static List<String> titles(Reads reads, UnaryOperator<LookaheadQuery<BookView>> asked) {
        return reads.list(BookView.class, asked).stream().map(BookView::title).toList();
    }

    /** The names of the authors that are asked for. */
    static List<String> names(Reads reads, UnaryOperator<LookaheadQuery<NameView>> asked) {
        return reads.list(NameView.class, asked).stream().map(NameView::name).toList();
    }
}
