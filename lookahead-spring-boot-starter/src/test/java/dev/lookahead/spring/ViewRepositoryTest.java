package dev.lookahead.spring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lookahead.model.InvalidQueryException;
import dev.lookahead.model.InvalidSortException;
import dev.lookahead.spring.library.Author;
import dev.lookahead.spring.library.AuthorNameView;
import dev.lookahead.spring.library.AuthorRepository;
import dev.lookahead.spring.library.AuthorView;
import dev.lookahead.spring.library.Book;
import dev.lookahead.spring.library.BookRepository;
import dev.lookahead.spring.library.BookView;
import dev.lookahead.spring.library.Gallery;
import dev.lookahead.spring.library.LongBooksView;
import dev.lookahead.spring.library.PortraitView;
import dev.lookahead.spring.library.Statements;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.dao.InvalidDataAccessApiUsageException;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageRequest;
import org.springframework.data.domain.Pageable;
import org.springframework.data.domain.Sort;
import org.springframework.data.jpa.domain.Specification;
import org.springframework.transaction.support.TransactionTemplate;

/** What a repository reads, and by how many statements. */
@SpringBootTest(classes = dev.lookahead.spring.library.Library.class, webEnvironment = WebEnvironment.NONE)
class ViewRepositoryTest {

    private static final AuthorView IBSEN =
            new AuthorView("Henrik Ibsen", 2, List.of(new BookView("Brand", 271), new BookView("Ghosts", 88)));
    private static final AuthorView UNDSET = new AuthorView("Sigrid Undset", 1, List.of(new BookView("Jenny", 305)));
    private static final AuthorView HAMSUN = new AuthorView("knut hamsun", 0, List.of());

    @Autowired
    private AuthorRepository authors;

    @Autowired
    private BookRepository books;

    @Autowired
    private Statements statements;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private Gallery gallery;

    private Long ibsen;
    private Long undset;
    private Long hamsun;

    @BeforeEach
    void fill() {
        books.deleteAll();
        authors.deleteAll();
        ibsen = author("Henrik Ibsen", 1828);
        undset = author("Sigrid Undset", 1882);
        hamsun = author("knut hamsun", null);
        book("Brand", 271, ibsen);
        book("Ghosts", 88, ibsen);
        book("Jenny", 305, undset);
    }

    @Test
    void findsAllById() {
        assertThat(statements.expect(2, () -> authors.findAll(AuthorView.class)))
                .containsExactly(IBSEN, UNDSET, HAMSUN);
        assertThat(statements.expect(1, () -> authors.findAll(AuthorNameView.class)))
                .extracting(AuthorNameView::name)
                .containsExactly("Henrik Ibsen", "Sigrid Undset", "knut hamsun");
    }

    @Test
    void leavesTheMethodsOfSpringDataAlone() {
        assertThat(authors.findAll())
                .extracting("name")
                .containsExactlyInAnyOrder("Henrik Ibsen", "Sigrid Undset", "knut hamsun");
        assertThat(authors.findAll(Sort.by("name")))
                .extracting("name")
                .containsExactly("Henrik Ibsen", "Sigrid Undset", "knut hamsun");
        assertThat(authors.findAll(bornBefore(1850))).extracting("name").containsExactly("Henrik Ibsen");
        assertThat(authors.findById(ibsen)).isPresent();
        assertThat(authors.countByName("Henrik Ibsen")).isEqualTo(1);
    }

    @Test
    void sorts() {
        assertThat(statements.expect(
                        2,
                        () -> authors.findAll(
                                AuthorView.class, Sort.by("bookCount").descending())))
                .containsExactly(IBSEN, UNDSET, HAMSUN);
        assertThat(names(Sort.by("name"))).containsExactly("Henrik Ibsen", "Sigrid Undset", "knut hamsun");
        assertThat(names(Sort.by(Sort.Order.by("name").ignoreCase())))
                .containsExactly("Henrik Ibsen", "knut hamsun", "Sigrid Undset");
        assertThat(names(Sort.by(Sort.Order.desc("name").ignoreCase())))
                .containsExactly("Sigrid Undset", "knut hamsun", "Henrik Ibsen");
        assertThat(names(Sort.by(Sort.Order.asc("born").nullsFirst())))
                .containsExactly("knut hamsun", "Henrik Ibsen", "Sigrid Undset");
        assertThat(names(Sort.by(Sort.Order.desc("born").nullsLast())))
                .containsExactly("Sigrid Undset", "Henrik Ibsen", "knut hamsun");
        assertThat(names(Sort.unsorted())).containsExactly("Henrik Ibsen", "Sigrid Undset", "knut hamsun");
        assertThat(books.findAll(BookView.class, Sort.by(Sort.Order.desc("author.born"), Sort.Order.asc("pages"))))
                .extracting(BookView::title)
                .containsExactly("Jenny", "Ghosts", "Brand");
    }

    @Test
    void unknownSortPropertiesAreRefused() {
        statements.forget();

        assertThatExceptionOfType(InvalidSortException.class)
                .isThrownBy(() -> authors.findAll(AuthorView.class, Sort.by("name", "bookCuont")))
                .withMessage("`bookCuont` is nothing that `AuthorView` can be sorted by. Did you mean `bookCount`?")
                .satisfies(exception -> assertThat(exception.property()).isEqualTo("bookCuont"));
        for (String hostile : List.of("name; drop table author", "(select 1)", "books", "", "name desc")) {
            assertThatExceptionOfType(InvalidSortException.class)
                    .isThrownBy(() -> authors.findAll(
                            AuthorView.class, PageRequest.of(0, 2, Sort.by(Sort.Order.asc(hostile + "´")))));
        }
        assertThatExceptionOfType(InvalidSortException.class)
                .isThrownBy(() -> authors.findAll(AuthorView.class, PageRequest.of(0, 2, Sort.by("books"))));
        assertThat(statements.sent()).isEmpty();
    }

    @Test
    void pages() {
        Page<AuthorView> full = statements.expect(3, () -> authors.findAll(AuthorView.class, PageRequest.of(0, 2)));
        assertThat(full).containsExactly(IBSEN, UNDSET);
        assertThat(full.getTotalElements()).isEqualTo(3);
        assertThat(full.getTotalPages()).isEqualTo(2);

        Page<AuthorView> last =
                statements.expect(2, () -> authors.findAll(AuthorView.class, PageRequest.of(1, 2, Sort.by("name"))));
        assertThat(last).containsExactly(HAMSUN);
        assertThat(last.getTotalElements()).isEqualTo(3);

        Page<AuthorView> all = statements.expect(2, () -> authors.findAll(AuthorView.class, PageRequest.of(0, 20)));
        assertThat(all).containsExactly(IBSEN, UNDSET, HAMSUN);
        assertThat(all.getTotalElements()).isEqualTo(3);
    }

    @Test
    void givesAnEmptyPageBeyondTheLast() {
        Page<AuthorView> beyond = statements.expect(2, () -> authors.findAll(AuthorView.class, PageRequest.of(7, 2)));
        assertThat(beyond).isEmpty();
        assertThat(beyond.getTotalElements()).isEqualTo(3);

        Page<AuthorView> far =
                statements.expect(1, () -> authors.findAll(AuthorView.class, PageRequest.of(Integer.MAX_VALUE, 2000)));
        assertThat(far).isEmpty();
        assertThat(far.getTotalElements()).isEqualTo(3);
    }

    @Test
    void givesEverythingWhereThereIsNoPage() {
        Page<AuthorView> unpaged = statements.expect(2, () -> authors.findAll(AuthorView.class, Pageable.unpaged()));
        assertThat(unpaged).containsExactly(IBSEN, UNDSET, HAMSUN);
        assertThat(unpaged.getTotalElements()).isEqualTo(3);

        assertThat(authors.findAll(
                        AuthorView.class, Pageable.unpaged(Sort.by("name").descending())))
                .containsExactly(HAMSUN, UNDSET, IBSEN);
    }

    @Test
    void takesSpecifications() {
        Specification<Author> old = bornBefore(1850);
        // Two rows of the join are one author.
        Specification<Author> published =
                (author, query, builder) -> builder.gt(author.join("books").get("pages"), 0);

        assertThat(statements.expect(2, () -> authors.findAll(AuthorView.class, old)))
                .containsExactly(IBSEN);
        assertThat(statements.expect(
                        2,
                        () -> authors.findAll(
                                AuthorView.class, published, Sort.by("name").descending())))
                .containsExactly(UNDSET, IBSEN);
        assertThat(authors.findAll(AuthorView.class, old.or(published))).containsExactly(IBSEN, UNDSET);
        assertThat(authors.findAll(AuthorView.class, Specification.unrestricted()))
                .containsExactly(IBSEN, UNDSET, HAMSUN);

        Page<AuthorView> page =
                statements.expect(3, () -> authors.findAll(AuthorView.class, published, PageRequest.of(0, 1)));
        assertThat(page).containsExactly(IBSEN);
        assertThat(page.getTotalElements()).isEqualTo(2);
    }

    @Test
    void findsById() {
        assertThat(statements.expect(2, () -> authors.findById(AuthorView.class, undset)))
                .contains(UNDSET);
        assertThat(statements.expect(1, () -> authors.findById(AuthorView.class, -1L)))
                .isEmpty();
        assertThatThrownBy(() -> authors.findById(AuthorView.class, null))
                .isInstanceOf(InvalidDataAccessApiUsageException.class);
    }

    @Test
    void requiresById() {
        assertThat(statements.expect(2, () -> authors.requireById(AuthorView.class, undset)))
                .isEqualTo(UNDSET);
        assertThatExceptionOfType(ViewNotFoundException.class)
                .isThrownBy(() -> authors.requireById(AuthorView.class, -1L))
                .withMessage("There is no `AuthorView` with the id `-1`.")
                .satisfies(exception -> {
                    assertThat(exception.view()).isEqualTo(AuthorView.class);
                    assertThat(exception.id()).isEqualTo(-1L);
                });
    }

    @Test
    void findsByIdsInTheirOrder() {
        assertThat(statements.expect(
                        2, () -> authors.findAllById(AuthorView.class, List.of(hamsun, -1L, ibsen, hamsun))))
                .containsExactly(HAMSUN, IBSEN, HAMSUN);
        assertThat(statements.expect(0, () -> authors.findAllById(AuthorView.class, List.of())))
                .isEmpty();
    }

    @Test
    void givesTheQueryToGoOnWith() {
        assertThat(statements.expect(
                        1,
                        () -> authors.views(LongBooksView.class)
                                .where("born is not null")
                                .with("pages", 100)
                                .orderBy("name")
                                .list()))
                .containsExactly(new LongBooksView("Henrik Ibsen", 1), new LongBooksView("Sigrid Undset", 1));
    }

    @Test
    void runsTheQueryInItsCallersTransactionOrWithoutOne() {
        assertThat(authors.views(AuthorView.class).list()).containsExactly(IBSEN, UNDSET, HAMSUN);
        assertThat(authors.views(AuthorView.class)
                        .where((author, query, builder) -> builder.equal(author.get("name"), "Sigrid Undset"))
                        .single())
                .isEqualTo(UNDSET);

        transaction.executeWithoutResult(status -> {
            author("Jon Fosse", 1959);
            assertThat(authors.views(AuthorView.class).count()).isEqualTo(4);
            assertThat(authors.findAll(AuthorView.class))
                    .containsExactly(IBSEN, UNDSET, HAMSUN, new AuthorView("Jon Fosse", 0, List.of()));
            status.setRollbackOnly();
        });
        assertThat(authors.views(AuthorView.class).count()).isEqualTo(3);
    }

    @Test
    void readsInAReadOnlyTransaction() {
        authors.findAll(PortraitView.class);
        assertThat(gallery.wasInReadOnlyTransaction()).isTrue();

        authors.views(PortraitView.class).list();
        assertThat(gallery.wasInReadOnlyTransaction()).isFalse();
    }

    @Test
    void aMissingParameterIsNamed() {
        assertThatThrownBy(() -> authors.findAll(LongBooksView.class, Sort.by("name")))
                .isInstanceOf(InvalidQueryException.class)
                .isNotInstanceOf(InvalidSortException.class)
                .hasMessageContaining("`:pages` is needed");
    }

    @Test
    void refusesViewsOfAnotherEntity() {
        assertThatThrownBy(() -> books.findById(AuthorView.class, 1L))
                .isInstanceOf(InvalidQueryException.class)
                .hasMessage("`AuthorView` is a view of `Author`, and `BookRepository` is a repository of `Book`.");
    }

    @Test
    void servesRepositoriesThatHaveItFromABaseInterface() {
        assertThat(books.findAll(BookView.class, Sort.by("title")))
                .containsExactly(new BookView("Brand", 271), new BookView("Ghosts", 88), new BookView("Jenny", 305));
        assertThat(books.findAll()).extracting("title").containsExactlyInAnyOrder("Brand", "Ghosts", "Jenny");
    }

    private static Specification<Author> bornBefore(int year) {
        return (author, query, builder) -> builder.lt(author.get("born"), year);
    }

    private List<String> names(Sort sort) {
        return authors.findAll(AuthorNameView.class, sort).stream()
                .map(AuthorNameView::name)
                .toList();
    }

    private Long author(String name, Integer born) {
        return authors.save(new Author(name, born)).getId();
    }

    private void book(String title, int pages, Long author) {
        books.save(new Book(title, pages, authors.getReferenceById(author)));
    }
}
