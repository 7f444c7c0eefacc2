package dev.lookahead.generator;

import jakarta.persistence.Column;
import jakarta.persistence.DiscriminatorColumn;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Inheritance;
import jakarta.persistence.InheritanceType;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.MapKey;
import jakarta.persistence.MapsId;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OneToOne;
import jakarta.persistence.OrderBy;
import jakarta.persistence.OrderColumn;
import java.io.Serializable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.hibernate.annotations.SQLRestriction;
import org.hibernate.annotations.SoftDelete;

/**
 * Entities of every mapping that views are generated over: columns that may be null, ids of every kind, embeddables in
 * embeddables, to-ones that may be missing or hidden, inverse one-to-ones, link tables, ordered and keyed collections, element
 * collections, and both ways of inheritance.
 */
public final class World {

    /** In an order in which they can be inserted. */
    public static final List<Class<?>> ENTITIES = List.of(
            Country.class,
            Region.class,
            Author.class,
            Passport.class,
            Shelf.class,
            Stock.class,
            Tag.class,
            Note.class,
            Book.class,
            Review.class,
            Edition.class,
            Ticket.class,
            Category.class,
            Item.class,
            Letter.class,
            Blank.class,
            Vehicle.class,
            Car.class,
            Truck.class);

    private World() {}

    /** A kind of author. */
    public enum Mood {
        CALM,
        GRIM,
        MERRY
    }

    /** An embeddable in an embeddable. */
    @Embeddable
    public static class Geo {
        public Integer lat;
        public Integer lon;
    }

    /** An embeddable that may be missing. */
    @Embeddable
    public static class Address {
        public String city;
        public String street;

        @Embedded
        public Geo geo;
    }

    /** An element of a collection. */
    @Embeddable
    public static class Chapter {
        @Column(nullable = false)
        public String heading;

        public Integer length;
    }

    /** Has an id that is a text. */
    @Entity(name = "Country")
    public static class Country {
        @Id
        public String code;

        public String name;
    }

    /** May be without a country. */
    @Entity(name = "Region")
    public static class Region {
        @Id
        public Long id;

        public String name;

        @ManyToOne(fetch = FetchType.LAZY)
        public Country country;
    }

    /** Has most of what can be missing. */
    @Entity(name = "Author")
    public static class Author {
        @Id
        public Long id;

        @Column(nullable = false)
        public String name;

        public Integer born;
        public boolean active;

        @Enumerated(EnumType.STRING)
        public Mood mood;

        @Embedded
        public Address home;

        @ManyToOne(fetch = FetchType.LAZY)
        public Region region;

        @ManyToOne(fetch = FetchType.LAZY)
        public Author mentor;

        @OneToMany(mappedBy = "mentor")
        public List<Author> pupils = new ArrayList<>();

        @OneToMany(mappedBy = "author")
        public List<Book> books = new ArrayList<>();

        @ManyToMany(mappedBy = "readers")
        public List<Book> read = new ArrayList<>();

        @OneToMany(mappedBy = "author")
        public List<Note> notes = new ArrayList<>();

        @OneToOne(mappedBy = "holder", fetch = FetchType.LAZY)
        public Passport passport;

        @ElementCollection
        @OrderColumn
        public List<String> words = new ArrayList<>();

        @ElementCollection
        public Set<Integer> marks = new LinkedHashSet<>();
    }

    /** Has the id of its holder. */
    @Entity(name = "Passport")
    public static class Passport {
        @Id
        public Long id;

        public String number;

        @MapsId
        @OneToOne(fetch = FetchType.LAZY, optional = false)
        public Author holder;

        @ManyToOne(fetch = FetchType.LAZY)
        public Region issued;
    }

    /** An id in an object of its own. */
    @Embeddable
    @SuppressWarnings("serial")
    public static class ShelfId implements Serializable {
        public Integer hall;
        public Integer no;

        @Override
        public boolean equals(Object other) {
            return other instanceof ShelfId id && hall.equals(id.hall) && no.equals(id.no);
        }

        @Override
        public int hashCode() {
            return 31 * hall + no;
        }
    }

    /** Has an embedded id. */
    @Entity(name = "Shelf")
    public static class Shelf {
        @EmbeddedId
        public ShelfId id;

        public String label;

        @OneToMany(mappedBy = "shelf")
        public List<Book> books = new ArrayList<>();
    }

    /** The id of a stock. */
    @SuppressWarnings("serial")
    public static class StockId implements Serializable {
        public String ware;
        public Integer season;

        @Override
        public boolean equals(Object other) {
            return other instanceof StockId id && ware.equals(id.ware) && season.equals(id.season);
        }

        @Override
        public int hashCode() {
            return 31 * ware.hashCode() + season;
        }
    }

    /** Has an id in several attributes. */
    @Entity(name = "Stock")
    @IdClass(StockId.class)
    public static class Stock {
        @Id
        public String ware;

        @Id
        public Integer season;

        public Integer amount;

        @OneToMany(mappedBy = "stock")
        public List<Book> books = new ArrayList<>();
    }

    /** Some are deleted, softly. */
    @Entity(name = "Tag")
    @SoftDelete
    public static class Tag {
        @Id
        public Long id;

        public String name;
    }

    /** Some are hidden by the mapping. */
    @Entity(name = "Note")
    @SQLRestriction("hidden = false")
    public static class Note {
        @Id
        public Long id;

        public boolean hidden;
        public String text;

        @ManyToOne(fetch = FetchType.LAZY)
        public Author author;
    }

    /** The middle of it all. */
    @Entity(name = "Book")
    public static class Book {
        @Id
        public Long id;

        @Column(nullable = false)
        public String title;

        public Integer pages;
        public boolean stocked;

        @Column(precision = 10, scale = 2)
        public BigDecimal price;

        public LocalDate published;

        @ManyToOne(fetch = FetchType.LAZY)
        public Author author;

        @ManyToOne(fetch = FetchType.LAZY, optional = false)
        public Shelf shelf;

        @ManyToOne(fetch = FetchType.LAZY)
        public Stock stock;

        @ManyToOne(fetch = FetchType.LAZY)
        public Note remark;

        @ManyToMany
        public List<Tag> tags = new ArrayList<>();

        @ManyToMany
        public Set<Author> readers = new LinkedHashSet<>();

        @OneToMany(mappedBy = "book")
        @OrderBy("stars desc")
        public List<Review> reviews = new ArrayList<>();

        @OneToMany(mappedBy = "book")
        @MapKey(name = "language")
        public Map<String, Edition> editions = new LinkedHashMap<>();

        @OneToMany(mappedBy = "book")
        public List<Item> items = new ArrayList<>();

        @ElementCollection
        @OrderColumn
        public List<Chapter> chapters = new ArrayList<>();
    }

    /** Always of a book, not always by someone. */
    @Entity(name = "Review")
    public static class Review {
        @Id
        public Long id;

        public int stars;
        public String text;

        @ManyToOne(fetch = FetchType.LAZY, optional = false)
        public Book book;

        @ManyToOne(fetch = FetchType.LAZY)
        public Author critic;
    }

    /** Stands in a map. */
    @Entity(name = "Edition")
    public static class Edition {
        @Id
        public Long id;

        @Column(nullable = false)
        public String language;

        public Integer edited;

        @ManyToOne(fetch = FetchType.LAZY)
        public Book book;
    }

    /** Has an id that no sequence makes. */
    @Entity(name = "Ticket")
    public static class Ticket {
        @Id
        public UUID id;

        public String seat;

        @ManyToOne(fetch = FetchType.LAZY)
        public Author owner;
    }

    /** A tree. */
    @Entity(name = "Category")
    public static class Category {
        @Id
        public Long id;

        public String name;

        @ManyToOne(fetch = FetchType.LAZY)
        public Category parent;

        @OneToMany(mappedBy = "parent")
        public List<Category> children = new ArrayList<>();
    }

    /** Several kinds in one table. */
    @Entity(name = "Item")
    @Inheritance(strategy = InheritanceType.SINGLE_TABLE)
    @DiscriminatorColumn(name = "kind")
    public abstract static class Item {
        @Id
        public Long id;

        public String name;

        @ManyToOne(fetch = FetchType.LAZY)
        public Book book;
    }

    /** One kind of item. */
    @Entity(name = "Letter")
    public static class Letter extends Item {
        public Integer weight;

        @ManyToOne(fetch = FetchType.LAZY)
        public Author sender;
    }

    /** Another. */
    @Entity(name = "Blank")
    public static class Blank extends Item {
        public String code;
    }

    /** Several kinds in a table each. */
    @Entity(name = "Vehicle")
    @Inheritance(strategy = InheritanceType.JOINED)
    public static class Vehicle {
        @Id
        public Long id;

        public String plate;

        @ManyToOne(fetch = FetchType.LAZY)
        public Author driver;
    }

    /** One kind of vehicle. */
    @Entity(name = "Car")
    public static class Car extends Vehicle {
        public Integer seats;
    }

    /** Another. */
    @Entity(name = "Truck")
    public static class Truck extends Vehicle {
        public Integer tons;

        @ManyToOne(fetch = FetchType.LAZY)
        public Region home;
    }
}
