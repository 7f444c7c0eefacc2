package dev.lookahead.reads;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.lookahead.LookaheadQuery;
import dev.lookahead.fixtures.Gaps;
import dev.lookahead.fixtures.Gaps.Book;
import dev.lookahead.fixtures.Gaps.Writer;
import dev.lookahead.model.Computed;
import dev.lookahead.model.InvalidQueryException;
import dev.lookahead.model.Join;
import dev.lookahead.model.Lookup;
import dev.lookahead.model.Prefetch;
import dev.lookahead.model.View;
import dev.lookahead.model.VirtualModel;
import dev.lookahead.model.Where;
import dev.lookahead.testing.OnEachDatabase;
import dev.lookahead.testing.Reads;
import dev.lookahead.testing.TestDatabase;
import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A path over a row that is missing gives null, and never costs the row that it starts from. */
@OnEachDatabase
class MissingRowsTest {

    private final Reads reads;

    MissingRowsTest(TestDatabase database) {
        reads = Reads.of(database, Gaps.FIXTURE);
    }

    @View(Book.class)
    record Title(String title) {}

    interface VirtualBook extends VirtualModel<Book> {
        @Computed("author.name")
        String writer();

        @Computed("coalesce(author.name, 'none')")
        String orNone();

        @Computed("author.boss.name")
        String bossName();

        @Computed("author.home.city")
        String city();

        @Computed("author.home.country.name")
        String country();

        @Computed("author.id")
        Long authorId();

        @Computed("author.style")
        String style();

        @Computed("author.land.name")
        String land();

        @Computed("treat(author as Poet).name")
        String poet();

        @Computed("treat(author as Poet).land.name")
        String poetsLand();

        @Computed("pass.code")
        String code();

        @Computed("id(pass)")
        Long passId();

        @Computed("deleted.name")
        String deletedName();

        @Computed("deleted.id")
        Long deletedId();

        @Computed("restricted.name")
        String restrictedName();

        @Computed("restricted.id")
        Long restrictedId();

        @Computed("filtered.name")
        String filteredName();

        @Computed("filtered.id")
        Long filteredId();

        @Computed("lost.name")
        String lostName();

        @Computed("lost.id")
        Long lostId();

        @Computed("words[0]")
        String word();

        @Computed("words[(select count(*) - 1 from this.words w)]")
        String lastWord();

        @Computed("texts['en']")
        String english();

        @Computed("readers[0].name")
        String reader();

        @Computed("readers[0].boss.name")
        String readersBoss();

        @Computed("size(author.books)")
        Integer byAuthor();

        @Computed("select count(*) from Writer w where w.boss.name = this.title or w.id > 0")
        Long writers();

        @Computed("select count(*) from Writer w where w.name = this.author.name or w.id > 0")
        Long writersAgain();

        @Computed("select count(*) from Writer w where w.boss.name = this.maker.name")
        Long led();

        @Computed("select min(w.boss.name) from Writer w where w.id > 1")
        String firstBoss();

        @Computed("select count(*) from Writer w where boss.title = this.title or w.id > 0")
        Long bareWriters();

        @Computed("select count(*) from Book b where b.author.title = this.title or b.sequel.author.name is null")
        Long unnamed();

        @Computed("select count(*) from this.readers x where x.boss.name = this.author.name")
        Long ledReaders();

        @Computed("case when author.name = 'Ann' then 'ann' when author is null then 'nobody' else 'other' end")
        String told();

        @Computed("upper(maker.name)")
        String makerName();
    }

    @View(VirtualBook.class)
    record BookView(
            String title,
            String writer,
            String orNone,
            String bossName,
            String city,
            String country,
            Long authorId,
            String style,
            String land,
            String poet,
            String poetsLand,
            String code,
            Long passId,
            String deletedName,
            Long deletedId,
            String restrictedName,
            Long restrictedId,
            String filteredName,
            Long filteredId,
            String lostName,
            Long lostId,
            String word,
            String lastWord,
            String english,
            String reader,
            String readersBoss,
            Integer byAuthor,
            Long writers,
            Long writersAgain,
            Long led,
            String firstBoss,
            Long bareWriters,
            Long unnamed,
            Long ledReaders,
            String told,
            String makerName) {}

    private static final BookView A = new BookView(
            "A", "Ann", "Ann", null, "Graz", "Austria", 1L, null, null, null, null, "p", 7L, "there", 1L, "there", 1L,
            "there", 1L, "Austria", 1L, "zero", "one", "hi", "Bob", "Ann", 1, 2L, 2L, 1L, "Ann", 2L, 2L, 1L, "ann",
            "ANN");
    private static final BookView B = new BookView(
            "B", null, "none", null, null, null, null, null, null, null, null, null, null, null, null, null, null, null,
            null, null, null, null, null, null, null, null, 0, 2L, 2L, 1L, "Ann", 2L, 2L, 0L, "nobody", "ANN");
    private static final BookView C = new BookView(
            "C", "Bob", "Bob", "Ann", null, null, 2L, "odd", "Austria", "Bob", "Austria", null, null, null, null, null,
            null, null, null, null, null, "drei", "drei", null, "Ann", null, 1, 2L, 2L, 0L, "Ann", 2L, 3L, 0L, "other",
            "BOB");

    @Test
    void aMissingRowIsNullInAnExpression() {
        List<BookView> all = reads.list(BookView.class);

        assertThat(all).containsExactly(A, B, C);
        assertThat(reads.statements()).hasSize(1);
    }

    @Test
    void aMissingRowLeavesOutNoOwnerWhateverIsShown() {
        for (RecordComponent each : BookView.class.getRecordComponents()) {
            assertThat(reads.list(BookView.class, query -> query.only("title", each.getName())))
                    .as(each.getName())
                    .extracting(BookView::title)
                    .containsExactly("A", "B", "C");
        }
        assertThat(reads.list(BookView.class, query -> query.ids(List.of(2L)))).containsExactly(B);
        assertThat(reads.count(BookView.class, query -> query)).isEqualTo(3);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "author.name is null or title = 'x' | B",
                "author.name = 'Ann' | A",
                "author.name <> 'Ann' or author.name is null | B C",
                "author is null | B",
                "author.id is null | B",
                "pass is null | B C",
                "pass.id is null and pass.code is null | B C",
                "deleted is null and deleted.id is null | B C",
                "restricted is null and restricted.id is null | B C",
                "filtered is null and filtered.id is null | B C",
                "filtered.name = 'hidden' or restricted.id = 2 | ''",
                "filtered.name = 'hidden' | ''",
                "lost is null and lost.id is null | B C",
                "author = editor or title = 'B' | B",
                "author.boss = editor | C",
                "author.boss is null | A B",
                "type(author) = Poet or title = 'B' | B C",
                "treat(author as Poet).style is null | A B",
                "treat(maker as Poet).name is null | A B",
                "size(author.books) = 0 | B",
                "author.books is empty | B",
                "this member of author.books or title = 'B' | A B C",
                "words[0] is null | B",
                "texts['en'] = 'hi' or title = 'C' | A C",
                "readers[0].boss.name is null | B C",
                "author.name not in ('Bob') | A",
                "coalesce(author.name, title) = 'B' | B",
                "case when author.name is null then title else author.name end = 'B' | B",
                "not (author.name = 'Ann') | C",
                "exists (select 1 from Writer w where w.name = this.author.name) | A C",
                "not exists (select 1 from Writer w where w.name = this.author.name or w.id > 2) | B",
                "(select count(*) from Writer w where w.boss.name is null) = 1 | A B C",
                "(select count(*) from Writer w join Country c on c.name = w.boss.name or w.id > 0) = 2 | A B C",
                "author.title is null and title = 'B' | B",
            })
    void aMissingRowIsNullInACondition(String condition, String titles) {
        List<String> expected = titles.equals("''") ? List.of() : List.of(titles.split(" "));
        for (Class<?> view : List.of(Title.class, BookView.class)) {
            assertThat(titles(view, query -> query.where(condition).list())).isEqualTo(expected);
            assertThat(titles(
                            view,
                            query -> query.where(condition).orderBy("title").list()))
                    .isEqualTo(expected);
            assertThat(titles(
                            view,
                            query -> query.where(condition)
                                    .ids(List.of(1L, 2L, 3L))
                                    .list()))
                    .isEqualTo(expected);
            assertThat(titles(view, query -> {
                        try (Stream<?> rows = query.where(condition).stream(2)) {
                            return rows.toList();
                        }
                    }))
                    .isEqualTo(expected);
            assertThat(reads.<Object, Long>read(
                            anyOf(view), query -> query.where(condition).count()))
                    .isEqualTo(expected.size());
            assertThat(reads.<Object, Boolean>read(
                            anyOf(view), query -> query.where(condition).exists()))
                    .isEqualTo(!expected.isEmpty());
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "author.name nulls last | A C B",
                "author.name nulls first | B A C",
                "author.boss.name nulls last, title desc | C B A",
                "filtered.name nulls first, title desc | C B A",
                "words[0] nulls last | C A B",
                "lower(coalesce(author.name, 'b')) | A B C",
                "case when author.name is null then 0 else 1 end, title | B A C",
                "(select count(*) from Writer w where w.name = this.author.name), title | B A C",
            })
    void aMissingRowIsNullInAnOrder(String order, String titles) {
        List<String> expected = List.of(titles.split(" "));
        for (Class<?> view : List.of(Title.class, BookView.class)) {
            assertThat(titles(view, query -> query.orderBy(order).list())).isEqualTo(expected);
            assertThat(titles(view, query -> query.orderBy(order).limit(2).list()))
                    .isEqualTo(expected.subList(0, 2));
        }
    }

    @View(Writer.class)
    record Name(String name) {}

    @ParameterizedTest
    @ValueSource(strings = {"treat(this as Poet).style is null", "treat(this as Poet).land.name is null and id = 1"})
    void aRowOfAnotherSubclassIsNull(String condition) {
        assertThat(reads.list(Name.class, query -> query.where(condition))).containsExactly(new Name("Ann"));
        assertThat(reads.count(Name.class, query -> query.where(condition))).isEqualTo(1);
        assertThat(reads.exists(Name.class, query -> query.where(condition))).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "words[maxindex(words)] = 'x' | does not join by a function of a collection",
                "exists (select 1 from Writer w where this.words[w.id - 1] is null) | depends on the sub-query",
                "exists (select 1 from (select w.boss as o from Writer w) x where x.o.name is null) | select the value itself",
                "exists (select 1 from Book b left join b.sequel s on s.author.name is null) | step",
                "value(texts) = 'hi' | a row for each element",
            })
    void expressionsInWhichAMissingRowCannotBeNullAreRefused(String condition, String why) {
        assertThatExceptionOfType(InvalidQueryException.class)
                .isThrownBy(() -> reads.list(Title.class, query -> query.where(condition)))
                .withMessageContaining(why);
    }

    @Test
    void aMissingRowIsNullBesideConditionsOfCriteria() {
        assertThat(reads.list(
                        BookView.class,
                        query -> query.where("author.name is null or author.name = 'Ann'")
                                .where((book, criteria, builder) -> builder.equal(book.get("title"), "B"))))
                .containsExactly(B);
    }

    @Where("author.name is null or author.name <> 'Bob'")
    interface NotByBob extends VirtualBook {}

    @View(NotByBob.class)
    record NotByBobView(String title, String writer) {}

    interface VirtualWriter extends VirtualModel<Writer> {
        @Prefetch(mappedBy = "maker", orderBy = "author.name nulls first")
        List<VirtualBook> made();

        @Prefetch(mappedBy = "maker", where = "author.name is null or title = 'C'")
        List<VirtualBook> byNobody();

        @Prefetch(mappedBy = "maker", where = "author.boss.name is null", orderBy = "author.name nulls last", limit = 2)
        List<VirtualBook> two();

        @Prefetch(mappedBy = "maker", orderBy = "author.name nulls first, title", limit = 1)
        VirtualBook one();

        @Prefetch(mappedBy = "maker")
        List<NotByBob> notByBob();
    }

    @View(VirtualBook.class)
    record Written(String title, String writer) {}

    @View(VirtualWriter.class)
    record WriterView(
            String name,
            List<Written> made,
            List<Written> byNobody,
            List<Written> two,
            Written one,
            @Lookup("made.title") List<String> titles,
            List<NotByBobView> notByBob) {}

    @Test
    void aMissingRowLeavesOutNoRelatedRow() {
        Written a = new Written("A", "Ann");
        Written b = new Written("B", null);
        Written c = new Written("C", "Bob");
        assertThat(reads.list(NotByBobView.class))
                .containsExactly(new NotByBobView("A", "Ann"), new NotByBobView("B", null));
        assertThat(reads.list(WriterView.class))
                .containsExactly(
                        new WriterView(
                                "Ann",
                                List.of(b, a),
                                List.of(b),
                                List.of(a, b),
                                b,
                                List.of("B", "A"),
                                List.of(new NotByBobView("A", "Ann"), new NotByBobView("B", null))),
                        new WriterView("Bob", List.of(c), List.of(c), List.of(), c, List.of("C"), List.of()));
        assertThat(reads.statements()).hasSize(6);
    }

    interface VirtualSequel extends VirtualModel<Book> {
        @Join
        NotByBob sequel();

        @Join(value = "sequel", where = "author.name is null or author.name = 'x'")
        VirtualBook byNobody();
    }

    @View(NotByBob.class)
    record Sequel(String title, String orNone, String code) {}

    @View(VirtualSequel.class)
    record SequelView(
            String title,
            Sequel sequel,
            @Lookup("byNobody.title") String byNobody) {}

    @Test
    void aMissingRowLeavesOutNoJoinedRow() {
        assertThat(reads.list(SequelView.class))
                .containsExactly(
                        new SequelView("A", new Sequel("B", "none", null), "B"),
                        new SequelView("B", null, null),
                        new SequelView("C", new Sequel("A", "Ann", "p"), null));
        assertThat(reads.statements()).hasSize(1);
    }

    @Test
    void aMissingRowLeavesOutNoInstance() {
        assertThat(reads.<VirtualBook, List<String>>read(
                        VirtualBook.class,
                        query -> query.lookups("writer", "word").list().stream()
                                .map(book -> book.writer() + " " + book.word())
                                .toList()))
                .containsExactly("Ann zero", "null null", "Bob drei");
        assertThat(reads.database().factory().<List<String>>fromTransaction(session -> {
                    List<Book> books = session.createQuery("from Book order by id", Book.class)
                            .getResultList();
                    return reads.lookahead().wrap(session, VirtualBook.class, books).list().stream()
                            .map(book -> book.orNone() + " " + book.code())
                            .toList();
                }))
                .containsExactly("Ann p", "none null", "Bob null");
    }

    private List<String> titles(Class<?> view, Function<LookaheadQuery<Object>, List<?>> asked) {
        return reads.<Object, List<?>>read(anyOf(view), asked).stream()
                .map(row -> row instanceof Title title ? title.title() : ((BookView) row).title())
                .toList();
    }

    @SuppressWarnings("unchecked")
    private static Class<Object> anyOf(Class<?> view) {
        return (Class<Object>) view;
    }
}
