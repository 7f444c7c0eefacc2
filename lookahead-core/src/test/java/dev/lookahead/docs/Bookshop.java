package dev.lookahead.docs;

import dev.lookahead.testing.Fixture;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** The entities of the user guide, and rows of them: an author of one book, one of three, and one of none. */
final class Bookshop {

    static final Fixture FIXTURE =
            Fixture.of(Bookshop::fill, Author.class, Book.class, Reader.class, Tag.class, Category.class);

    private Bookshop() {}

    @Embeddable
    static class Address {
        String street;
        String city;
    }

    @Entity(name = "Author")
    static class Author {
        @Id
        Long id;

        String name;

        Integer birthYear;

        @Embedded
        Address home;

        @ElementCollection
        Set<String> languages = new TreeSet<>();

        @OneToMany(mappedBy = "author")
        List<Book> books = new ArrayList<>();
    }

    @Entity(name = "Book")
    static class Book {
        @Id
        Long id;

        String title;

        int published;

        @Column(precision = 10, scale = 2)
        BigDecimal price;

        @ManyToOne(fetch = FetchType.LAZY)
        Author author;

        @ManyToMany(mappedBy = "booksRead")
        List<Reader> readBy = new ArrayList<>();
    }

    @Entity(name = "Reader")
    static class Reader {
        @Id
        Long id;

        String name;

        @ManyToMany
        List<Book> booksRead = new ArrayList<>();
    }

    @Entity(name = "Tag")
    static class Tag {
        @Id
        Long id;

        String label;
        String objectType;
        Long objectId;
    }

    @Entity(name = "Category")
    static class Category {
        @Id
        Long id;

        String name;

        @ManyToOne(fetch = FetchType.LAZY)
        Category parent;

        @OneToMany(mappedBy = "parent")
        List<Category> children = new ArrayList<>();
    }

    private static void fill(EntityManager entityManager) {
        Author emily = author(entityManager, 1, "Emily", 1818, "Haworth", "English");
        Author charlotte = author(entityManager, 2, "Charlotte", 1816, "Haworth", "English", "French");
        author(entityManager, 3, "Nobody", null, null);
        Book wuthering = book(entityManager, 1, "Wuthering Heights", 1847, "9.50", emily);
        Book eyre = book(entityManager, 2, "Jane Eyre", 1847, "8.00", charlotte);
        Book shirley = book(entityManager, 3, "Shirley", 1849, "12.00", charlotte);
        book(entityManager, 4, "Villette", 1853, "15.00", charlotte);
        book(entityManager, 5, "The Antiquary", 1816, "20.00", null);
        reader(entityManager, 1, "Amy", wuthering, eyre);
        reader(entityManager, 2, "Ben", shirley);
        reader(entityManager, 3, "Cem");
        tag(entityManager, 1, "poet", "author", 1);
        tag(entityManager, 2, "gothic", "book", 1);
        tag(entityManager, 3, "gothic", "book", 2);
        Category fiction = category(entityManager, 1, "Fiction", null);
        Category novel = category(entityManager, 2, "Novel", fiction);
        category(entityManager, 3, "Gothic novel", novel);
        category(entityManager, 4, "Poetry", null);
    }

    private static Author author(
            EntityManager entityManager, long id, String name, Integer birthYear, String city, String... languages) {
        Author author = new Author();
        author.id = id;
        author.name = name;
        author.birthYear = birthYear;
        if (city != null) {
            author.home = new Address();
            author.home.street = "Church Street";
            author.home.city = city;
        }
        author.languages.addAll(List.of(languages));
        entityManager.persist(author);
        return author;
    }

    private static Book book(
            EntityManager entityManager, long id, String title, int published, String price, Author author) {
        Book book = new Book();
        book.id = id;
        book.title = title;
        book.published = published;
        book.price = new BigDecimal(price);
        book.author = author;
        entityManager.persist(book);
        return book;
    }

    private static void reader(EntityManager entityManager, long id, String name, Book... booksRead) {
        Reader reader = new Reader();
        reader.id = id;
        reader.name = name;
        reader.booksRead.addAll(List.of(booksRead));
        entityManager.persist(reader);
    }

    private static void tag(EntityManager entityManager, long id, String label, String objectType, long objectId) {
        Tag tag = new Tag();
        tag.id = id;
        tag.label = label;
        tag.objectType = objectType;
        tag.objectId = objectId;
        entityManager.persist(tag);
    }

    private static Category category(EntityManager entityManager, long id, String name, Category parent) {
        Category category = new Category();
        category.id = id;
        category.name = name;
        category.parent = parent;
        entityManager.persist(category);
        return category;
    }
}
