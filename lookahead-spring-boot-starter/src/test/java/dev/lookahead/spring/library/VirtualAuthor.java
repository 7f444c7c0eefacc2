package dev.lookahead.spring.library;

import dev.lookahead.model.BatchLoad;
import dev.lookahead.model.Computed;
import dev.lookahead.model.Prefetch;
import dev.lookahead.model.VirtualModel;
import java.util.List;

/** How authors are read. */
public interface VirtualAuthor extends VirtualModel<Author> {

    @Prefetch
    List<Book> books();

    @Computed("size(books)")
    long bookCount();

    @Computed("select count(b) from Book b where b.author = this and b.pages > :pages")
    long longBooks();

    @BatchLoad(value = Portraits.class, key = "name")
    String portrait();
}
