package dev.lookahead.internal.plan;

import dev.lookahead.fixtures.Catalog.Category;
import dev.lookahead.fixtures.Catalog.Product;
import dev.lookahead.fixtures.Clinic.Blood;
import dev.lookahead.fixtures.Clinic.Patient;
import dev.lookahead.fixtures.Clinic.Visit;
import dev.lookahead.fixtures.Novels.Author;
import dev.lookahead.fixtures.Novels.Bio;
import dev.lookahead.fixtures.Novels.Book;
import dev.lookahead.model.BatchLoad;
import dev.lookahead.model.BatchLoader;
import dev.lookahead.model.FetchContext;
import dev.lookahead.model.Join;
import dev.lookahead.model.Lookup;
import dev.lookahead.model.Prefetch;
import dev.lookahead.model.View;
import dev.lookahead.model.VirtualModel;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Views of the shapes that plans have. */
interface Shapes {

    interface VirtualAuthor extends VirtualModel<Author> {
        @Prefetch
        List<VirtualBook> books();

        @Prefetch
        VirtualBook firstBook();

        @Prefetch
        VirtualBio bio();

        @Prefetch(local = "name", remote = "title")
        List<VirtualBook> namesakes();

        @BatchLoad(Recommendations.class)
        List<VirtualBook> recommended();

        @BatchLoad(Ages.class)
        Integer age();
    }

    final class Recommendations implements BatchLoader<Long, List<Long>> {
        @Override
        public Map<Long, List<Long>> load(Set<Long> authors, FetchContext context) {
            return Map.of();
        }
    }

    final class Ages implements BatchLoader<Long, Integer> {
        @Override
        public Map<Long, Integer> load(Set<Long> authors, FetchContext context) {
            return Map.of();
        }
    }

    interface VirtualBook extends VirtualModel<Book> {
        @Prefetch
        List<VirtualAuthor> authors();

        @Prefetch(mappedBy = "firstBook")
        List<VirtualAuthor> debutants();

        @Prefetch(value = "authors", where = "name = 'Jane'")
        List<VirtualAuthor> onlyJane();
    }

    interface VirtualBio extends VirtualModel<Bio> {
        @Prefetch
        VirtualAuthor author();

        @Join("author")
        VirtualAuthor of();

        @Prefetch
        List<VirtualBook> books();
    }

    @View(VirtualBook.class)
    record Title(String title) {}

    @View(VirtualAuthor.class)
    record Name(String name) {}

    @View(VirtualAuthor.class)
    record Bibliography(String name, List<Title> books) {}

    /** The same of two edges: authors are one node, and so are their books. */
    @View(VirtualBook.class)
    record Diamond(List<Bibliography> authors, List<Bibliography> debutants) {}

    /** A row in its owner's statement. */
    @View(VirtualBio.class)
    record Joined(String text, Name of) {}

    /** What is found neither by a foreign key nor by a join table. */
    @View(VirtualAuthor.class)
    record FoundOtherwise(Integer age, List<Title> recommended, List<IdAndTitle> namesakes) {}

    /** Of some authors the view is wanted alone, of others a value too. */
    @View(VirtualBook.class)
    record ViewAndValue(
            List<Name> authors, @Lookup("authors.name") List<String> names, List<Name> debutants) {}

    @View(VirtualAuthor.class)
    record Debut(String name, Title firstBook) {}

    @View(VirtualAuthor.class)
    record DebutAlone(Title firstBook) {}

    @View(VirtualBio.class)
    record OfAuthor(Debut author) {}

    @View(VirtualAuthor.class)
    record BioAlone(OfAuthor bio) {}

    /** One of the nodes that hold keys of books is far below the other. */
    @View(VirtualBook.class)
    record KeysAtTwoDepths(List<DebutAlone> onlyJane, List<BioAlone> authors) {}

    /** Books come by a list and by a key. */
    @View(VirtualAuthor.class)
    record ListAndKey(List<Title> books, Title firstBook) {}

    @View(VirtualBook.class)
    record IdAndTitle(Long id, String title) {}

    @View(VirtualBio.class)
    record Sources(List<IdAndTitle> books) {}

    /** A book by its key, and books with all that is wanted of it further below. */
    @View(VirtualAuthor.class)
    record KeyAboveRows(Title firstBook, Sources bio) {}

    /** Down from a book, and back up by the key of the book. */
    @View(VirtualBook.class)
    record Debuts(String title, List<Debut> debutants) {}

    @View(VirtualAuthor.class)
    record BooksAlone(List<Title> books) {}

    @View(VirtualBook.class)
    record AuthorsAlone(List<BooksAlone> authors) {}

    /** The books of authors are shown, and those of the authors of their first book. */
    @View(VirtualAuthor.class)
    record EdgeInTwoPlaces(String name, List<Title> books, AuthorsAlone firstBook) {}

    /** Neither of the two nodes that show books of authors comes from the other. */
    @View(VirtualBook.class)
    record EdgeOfSiblings(List<Bibliography> authors, List<BooksAlone> debutants) {}

    @View(VirtualBio.class)
    record Text(String text) {}

    @View(VirtualAuthor.class)
    record WithBio(String name, Text bio) {}

    /** Down a one-to-one, and back up. */
    @View(VirtualBio.class)
    record OneToOneAndBack(String text, WithBio author) {}

    @View(VirtualBook.class)
    record WithAuthors(String title, List<Name> authors) {}

    /** Down a many-to-many, and back up. */
    @View(VirtualAuthor.class)
    record ManyToManyAndBack(String name, List<WithAuthors> books) {}

    @View(Category.class)
    record Tree(String name, List<Tree> children) {}

    interface VirtualCategory extends VirtualModel<Category> {
        @Prefetch(depth = 2)
        List<VirtualCategory> related();

        @Prefetch
        List<VirtualCategory> children();

        @Prefetch
        List<VirtualProduct> products();
    }

    interface VirtualProduct extends VirtualModel<Product> {}

    /** Of the rows that a loop brings more is wanted than of the first ones. */
    @View(VirtualCategory.class)
    record WithProducts(
            String name,
            List<WithProducts> related,
            @Lookup("related.products.name") List<String> names) {}

    @View(VirtualCategory.class)
    record Related(String name, List<Related> related) {}

    /** Rows of a loop below another edge. */
    @View(VirtualCategory.class)
    record AboveALoop(String name, List<Related> children) {}

    interface VirtualPatient extends VirtualModel<Patient> {
        @Prefetch
        List<VirtualVisit> visited();
    }

    interface VirtualVisit extends VirtualModel<Visit> {
        @Prefetch
        VirtualPatient patient();
    }

    @View(VirtualPatient.class)
    record Types(Set<Blood> compatible) {}

    @View(VirtualVisit.class)
    record OfPatient(String reason, Types patient) {}

    /** A collection of values of the row, and of the row that is reached again from below. */
    @View(VirtualPatient.class)
    record ValuesInTwoPlaces(String name, Set<Blood> compatible, List<OfPatient> visited) {}
}
