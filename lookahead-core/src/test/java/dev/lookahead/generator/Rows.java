package dev.lookahead.generator;

import dev.lookahead.generator.World.Address;
import dev.lookahead.generator.World.Author;
import dev.lookahead.generator.World.Blank;
import dev.lookahead.generator.World.Book;
import dev.lookahead.generator.World.Car;
import dev.lookahead.generator.World.Category;
import dev.lookahead.generator.World.Chapter;
import dev.lookahead.generator.World.Country;
import dev.lookahead.generator.World.Edition;
import dev.lookahead.generator.World.Geo;
import dev.lookahead.generator.World.Item;
import dev.lookahead.generator.World.Letter;
import dev.lookahead.generator.World.Mood;
import dev.lookahead.generator.World.Note;
import dev.lookahead.generator.World.Passport;
import dev.lookahead.generator.World.Region;
import dev.lookahead.generator.World.Review;
import dev.lookahead.generator.World.Shelf;
import dev.lookahead.generator.World.ShelfId;
import dev.lookahead.generator.World.Stock;
import dev.lookahead.generator.World.Tag;
import dev.lookahead.generator.World.Ticket;
import dev.lookahead.generator.World.Truck;
import dev.lookahead.generator.World.Vehicle;
import jakarta.persistence.EntityManager;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/**
 * Rows of the {@link World}, as plain objects that know each other in both directions. Much of what may be missing is: about
 * a third of the references and values. The same seed gives the same rows.
 */
public final class Rows {

    private final Random random;
    private final List<Object> all = new ArrayList<>();
    private final Set<Tag> deleted = new HashSet<>();

    Rows(long seed) {
        random = new Random(seed);
        List<Country> countries = make(3, this::country);
        List<Region> regions = make(4, number -> region(number, countries));
        List<Author> authors = make(9, number -> author(number, regions));
        authors.forEach(author -> mentor(author, authors));
        authors.stream().filter(author -> chance(60)).forEach(author -> passport(author, regions));
        List<Shelf> shelves = make(4, this::shelf);
        List<Stock> stocks = make(4, this::stock);
        List<Tag> tags = make(6, this::tag);
        tags.stream().filter(tag -> chance(35)).forEach(deleted::add);
        List<Note> notes = make(8, number -> note(number, authors));
        List<Book> books = make(14, number -> book(number, authors, shelves, stocks, notes, tags));
        make(22, number -> review(number, books, authors));
        books.forEach(this::editions);
        make(6, number -> ticket(number, authors));
        List<Category> categories = new ArrayList<>();
        make(8, number -> category(number, categories));
        make(12, number -> item(number, books, authors));
        make(7, number -> vehicle(number, authors, regions));
    }

    /** All rows of an entity and of those that extend it, hidden ones among them. */
    <T> List<T> of(Class<T> entity) {
        return all.stream().filter(entity::isInstance).map(entity::cast).toList();
    }

    /** Whether the mapping hides a row. */
    boolean hides(Object row) {
        return row instanceof Note note ? note.hidden : row instanceof Tag tag && deleted.contains(tag);
    }

    /** Writes them. */
    void insert(EntityManager entityManager) {
        all.forEach(entityManager::persist);
        entityManager.flush();
        entityManager.clear();
        deleted.forEach(tag -> entityManager.remove(entityManager.find(Tag.class, tag.id)));
        entityManager.flush();
    }

    private <T> List<T> make(int number, IntFunction<T> maker) {
        List<T> made = IntStream.rangeClosed(1, number).mapToObj(maker).toList();
        all.addAll(made);
        return made;
    }

    private boolean chance(int percent) {
        return random.nextInt(100) < percent;
    }

    private <T> T maybe(T value) {
        return chance(65) ? value : null;
    }

    private <T> T any(List<T> values) {
        return values.get(random.nextInt(values.size()));
    }

    private String word() {
        return any(List.of("ASH", "ELM", "FIR", "OAK", "YEW"));
    }

    private Integer number() {
        return random.nextInt(9) - 2;
    }

    private Country country(int number) {
        Country country = new Country();
        country.code = any(List.of("AT", "BE", "CH")).charAt(0) + "" + number;
        country.name = maybe(word());
        return country;
    }

    private Region region(int number, List<Country> countries) {
        Region region = new Region();
        region.id = number - 1L; // 0 is an id, too
        region.name = maybe(word());
        region.country = maybe(any(countries));
        return region;
    }

    private Author author(int number, List<Region> regions) {
        Author author = new Author();
        author.id = number - 2L; // and so is -1
        author.name = word() + number % 4;
        author.born = maybe(number());
        author.active = chance(50);
        author.mood = maybe(any(List.of(Mood.values())));
        author.home = maybe(address());
        author.region = maybe(any(regions));
        IntStream.range(0, random.nextInt(4)).forEach(each -> author.words.add(word()));
        IntStream.range(0, random.nextInt(4)).forEach(each -> author.marks.add(number()));
        return author;
    }

    /** At least one of its parts is there, or Hibernate would read it as null. */
    private Address address() {
        Address address = new Address();
        address.city = word();
        address.street = maybe(word());
        if (chance(60)) {
            address.geo = new Geo();
            address.geo.lat = number();
            address.geo.lon = maybe(number());
        }
        return address;
    }

    private void mentor(Author author, List<Author> authors) {
        author.mentor = maybe(any(authors));
        if (author.mentor != null) {
            author.mentor.pupils.add(author);
        }
    }

    private void passport(Author author, List<Region> regions) {
        Passport passport = new Passport();
        passport.holder = author;
        passport.number = maybe(word());
        passport.issued = maybe(any(regions));
        author.passport = passport;
        all.add(passport);
    }

    private Shelf shelf(int number) {
        Shelf shelf = new Shelf();
        shelf.id = new ShelfId();
        shelf.id.hall = number % 2;
        shelf.id.no = number;
        shelf.label = maybe(word());
        return shelf;
    }

    private Stock stock(int number) {
        Stock stock = new Stock();
        stock.ware = number % 2 == 0 ? "GLUE" : "INK";
        stock.season = number;
        stock.amount = maybe(number());
        return stock;
    }

    private Tag tag(int number) {
        Tag tag = new Tag();
        tag.id = (long) number;
        tag.name = maybe(word());
        return tag;
    }

    private Note note(int number, List<Author> authors) {
        Note note = new Note();
        note.id = (long) number;
        note.hidden = chance(35);
        note.text = maybe(word());
        note.author = maybe(any(authors));
        if (note.author != null) {
            note.author.notes.add(note);
        }
        return note;
    }

    private Book book(
            int number,
            List<Author> authors,
            List<Shelf> shelves,
            List<Stock> stocks,
            List<Note> notes,
            List<Tag> tags) {
        Book book = new Book();
        book.id = (long) number;
        book.title = word() + number % 5;
        book.pages = maybe(number());
        book.stocked = chance(50);
        book.price = maybe(BigDecimal.valueOf(random.nextInt(900), 2));
        book.published = maybe(LocalDate.of(2000 + random.nextInt(5), 1 + random.nextInt(12), 1));
        book.author = maybe(any(authors));
        if (book.author != null) {
            book.author.books.add(book);
        }
        book.shelf = any(shelves);
        book.shelf.books.add(book);
        book.stock = maybe(any(stocks));
        if (book.stock != null) {
            book.stock.books.add(book);
        }
        book.remark = maybe(any(notes));
        // A bag: the same tag may be there twice.
        IntStream.range(0, random.nextInt(5)).forEach(each -> book.tags.add(any(tags)));
        IntStream.range(0, random.nextInt(4)).forEach(each -> book.readers.add(any(authors)));
        book.readers.forEach(reader -> reader.read.add(book));
        IntStream.range(0, random.nextInt(4)).forEach(each -> book.chapters.add(chapter()));
        return book;
    }

    private Chapter chapter() {
        Chapter chapter = new Chapter();
        chapter.heading = word();
        chapter.length = maybe(number());
        return chapter;
    }

    private Review review(int number, List<Book> books, List<Author> authors) {
        Review review = new Review();
        review.id = (long) number;
        review.stars = random.nextInt(5);
        review.text = maybe(word());
        review.book = any(books);
        review.book.reviews.add(review);
        review.critic = maybe(any(authors));
        return review;
    }

    private void editions(Book book) {
        for (String language : List.of("DE", "EN", "FR")) {
            if (chance(40)) {
                Edition edition = new Edition();
                edition.id = all.size() + 100L;
                edition.language = language;
                edition.edited = maybe(number());
                edition.book = book;
                book.editions.put(language, edition);
                all.add(edition);
            }
        }
    }

    private Ticket ticket(int number, List<Author> authors) {
        Ticket ticket = new Ticket();
        ticket.id = new UUID(0, number);
        ticket.seat = maybe(word());
        ticket.owner = maybe(any(authors));
        return ticket;
    }

    private Category category(int number, List<Category> before) {
        Category category = new Category();
        category.id = (long) number;
        category.name = maybe(word());
        if (!before.isEmpty() && chance(75)) {
            category.parent = any(before);
            category.parent.children.add(category);
        }
        before.add(category);
        return category;
    }

    private Item item(int number, List<Book> books, List<Author> authors) {
        Item item;
        if (chance(50)) {
            Letter letter = new Letter();
            letter.weight = maybe(number());
            letter.sender = maybe(any(authors));
            item = letter;
        } else {
            Blank blank = new Blank();
            blank.code = maybe(word());
            item = blank;
        }
        item.id = (long) number;
        item.name = maybe(word());
        item.book = maybe(any(books));
        if (item.book != null) {
            item.book.items.add(item);
        }
        return item;
    }

    private Vehicle vehicle(int number, List<Author> authors, List<Region> regions) {
        Vehicle vehicle = new Vehicle();
        if (chance(40)) {
            Car car = new Car();
            car.seats = maybe(number());
            vehicle = car;
        } else if (chance(60)) {
            Truck truck = new Truck();
            truck.tons = maybe(number());
            truck.home = maybe(any(regions));
            vehicle = truck;
        }
        vehicle.id = (long) number;
        vehicle.plate = maybe(word());
        vehicle.driver = maybe(any(authors));
        return vehicle;
    }
}
