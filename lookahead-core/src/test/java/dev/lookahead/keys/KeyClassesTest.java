package dev.lookahead.keys;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lookahead.model.Lookup;
import dev.lookahead.model.Prefetch;
import dev.lookahead.model.View;
import dev.lookahead.model.VirtualModel;
import dev.lookahead.testing.Fixture;
import dev.lookahead.testing.OnEachDatabase;
import dev.lookahead.testing.Reads;
import dev.lookahead.testing.TestDatabase;
import jakarta.persistence.Column;
import jakarta.persistence.ConstraintMode;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import jakarta.persistence.FetchType;
import jakarta.persistence.ForeignKey;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Keys whose class says less, or more, of equality than the database does, and what of them travels as an array. */
@OnEachDatabase
class KeyClassesTest {

    /** More than go into one list. */
    private static final int MANY = 600;

    private static final Fixture FIXTURE = Fixture.of(
            KeyClassesTest::fill,
            Price.class,
            Offer.class,
            Image.class,
            Piece.class,
            Moment.class,
            Event.class,
            Day.class,
            Hour.class);

    private final TestDatabase database;
    private final Reads reads;

    KeyClassesTest(TestDatabase database) {
        this.database = database;
        this.reads = Reads.of(database, FIXTURE);
    }

    @Entity(name = "Price")
    static class Price {
        @Id
        @Column(precision = 10, scale = 2)
        BigDecimal amount;

        String name;

        @OneToMany(mappedBy = "price")
        List<Offer> offers = new ArrayList<>();
    }

    @Entity(name = "Offer")
    static class Offer {
        @Id
        Long id;

        @ManyToOne(fetch = FetchType.LAZY)
        @JoinColumn(columnDefinition = "numeric(12,4)", foreignKey = @ForeignKey(ConstraintMode.NO_CONSTRAINT))
        Price price;
    }

    @Entity(name = "Image")
    static class Image {
        @Id
        @Column(length = 16)
        byte[] hash;

        String name;

        @OneToMany(mappedBy = "image")
        List<Piece> pieces = new ArrayList<>();
    }

    @Entity(name = "Piece")
    static class Piece {
        @Id
        Long id;

        @ManyToOne(fetch = FetchType.LAZY)
        Image image;
    }

    @Entity(name = "Moment")
    static class Moment {
        @Id
        Instant at;

        @OneToMany(mappedBy = "moment")
        List<Event> events = new ArrayList<>();
    }

    @Entity(name = "Event")
    static class Event {
        @Id
        Long id;

        @ManyToOne(fetch = FetchType.LAZY)
        Moment moment;

        @ManyToOne(fetch = FetchType.LAZY)
        @JoinColumn(name = "its_day")
        Day day;

        @ManyToOne(fetch = FetchType.LAZY)
        @JoinColumn(name = "its_hour")
        Hour hour;
    }

    @Entity(name = "Day")
    @Table(name = "days")
    static class Day {
        @Id
        @Column(name = "of_year")
        LocalDate date;

        @OneToMany(mappedBy = "day")
        List<Event> events = new ArrayList<>();
    }

    @Entity(name = "Hour")
    @Table(name = "hours")
    static class Hour {
        @Id
        @Column(name = "of_day")
        LocalDateTime time;

        @OneToMany(mappedBy = "hour")
        List<Event> events = new ArrayList<>();
    }

    @View(Price.class)
    record PriceView(String name, List<OfferView> offers) {}

    @View(Offer.class)
    record OfferView(Long id) {}

    interface VirtualOffer extends VirtualModel<Offer> {
        @Prefetch
        Price price();
    }

    @View(VirtualOffer.class)
    record PricedView(Long id, NamedView price) {}

    @View(Price.class)
    record NamedView(String name) {}

    @Test
    void decimalsAreEqualWhateverTheirScale() {
        NamedView half = new NamedView("half");
        PriceView offered = new PriceView("half", List.of(new OfferView(1L), new OfferView(2L)));
        assertThat(reads.list(PriceView.class)).containsExactly(offered, new PriceView("one", List.of()));
        assertThat(reads.statements()).hasSize(2);
        assertThat(reads.list(PricedView.class)).containsExactly(new PricedView(1L, half), new PricedView(2L, half));
        assertThat(reads.statements()).hasSize(2);
        List<BigDecimal> asked = List.of(new BigDecimal("0.5"), new BigDecimal("0.500"), new BigDecimal("7"));
        assertThat(reads.list(NamedView.class, query -> query.ids(asked))).containsExactly(half, half);
        assertThat(reads.statements()).hasSize(1);
        assertThat(reads.count(NamedView.class, query -> query.ids(asked))).isEqualTo(2);
        reads.database().inTransaction(session -> {
            List<Price> found = List.of(session.find(Price.class, new BigDecimal("0.5")));
            assertThat(reads.lookahead()
                            .query(session, NamedView.class)
                            .entities(found)
                            .list())
                    .containsExactly(half);
        });
    }

    @View(Image.class)
    record ImageView(String name, List<PieceView> pieces) {}

    @View(Piece.class)
    record PieceView(Long id) {}

    interface VirtualPiece extends VirtualModel<Piece> {
        @Prefetch
        VirtualImage image();

        Long id();
    }

    interface VirtualImage extends VirtualModel<Image> {
        @Prefetch
        List<VirtualPiece> pieces();

        String name();
    }

    @View(VirtualPiece.class)
    record OfImageView(Long id, ImageNameView image) {}

    @View(Image.class)
    record ImageNameView(String name) {}

    @Test
    void bytesAreEqualByTheirContent() {
        ImageView red = new ImageView("red", List.of(new PieceView(1L), new PieceView(2L)));
        ImageView blue = new ImageView("blue", List.of(new PieceView(3L)));
        assertThat(reads.list(ImageView.class)).containsExactly(red, blue);
        assertThat(reads.statements()).hasSize(2);
        assertThat(reads.list(OfImageView.class))
                .extracting(OfImageView::image)
                .containsExactly(new ImageNameView("red"), new ImageNameView("red"), new ImageNameView("blue"));
        assertThat(reads.statements()).hasSize(2);
        List<byte[]> asked = List.of(new byte[] {2}, new byte[] {1}, new byte[] {2}, new byte[] {3});
        assertThat(reads.list(ImageView.class, query -> query.ids(asked))).containsExactly(blue, red, blue);
        assertThat(reads.count(ImageView.class, query -> query.ids(asked))).isEqualTo(3);
        reads.database().inTransaction(session -> {
            List<Image> images =
                    session.createQuery("from Image order by name", Image.class).getResultList();
            List<VirtualImage> wrapped =
                    reads.lookahead().wrap(session, VirtualImage.class, images).list();
            assertThat(wrapped).extracting(VirtualImage::name).containsExactly("blue", "red");
            assertThat(wrapped).extracting(image -> image.pieces().size()).containsExactly(1, 2);
            assertThat(wrapped.get(0).pieces().get(0).image().name()).isEqualTo("blue");
        });
    }

    @View(Moment.class)
    record MomentView(Instant at, List<EventView> events) {}

    @View(Day.class)
    record DayView(LocalDate date, List<EventView> events) {}

    @View(Hour.class)
    record HourView(LocalDateTime time, List<EventView> events) {}

    @View(Event.class)
    record EventView(
            Long id,
            @Lookup("moment") Instant moment,
            @Lookup("day") LocalDate day,
            @Lookup("hour") LocalDateTime hour) {}

    @Test
    void keysOfTimesAndDaysFindTheirRows() {
        Map<Long, EventView> events = IntStream.range(0, MANY)
                .mapToObj(KeyClassesTest::event)
                .collect(Collectors.toMap(EventView::id, each -> each));
        assertThat(reads.list(MomentView.class))
                .hasSize(MANY)
                .allMatch(moment -> moment.events().size() == 1)
                .allMatch(moment -> moment.events()
                        .equals(List.of(events.get(moment.events().get(0).id()))));
        assertThat(reads.statements()).hasSize(1 + database.statements(MANY));
        assertThat(reads.list(DayView.class))
                .hasSize(MANY)
                .allMatch(day ->
                        day.events().size() == 1 && day.events().get(0).day().equals(day.date()));
        assertThat(reads.statements()).hasSize(1 + database.statements(MANY));
        assertThat(reads.list(HourView.class))
                .hasSize(MANY)
                .allMatch(hour ->
                        hour.events().size() == 1 && hour.events().get(0).hour().equals(hour.time()));
        assertThat(reads.statements()).hasSize(1 + database.statements(MANY));
        List<LocalDate> asked = List.of(day(5), day(MANY), day(3));
        assertThat(reads.list(DayView.class, query -> query.ids(asked)))
                .extracting(DayView::date)
                .containsExactly(day(5), day(3));
        assertThat(reads.statements()).hasSize(2);
    }

    private static EventView event(int number) {
        return new EventView((long) number, moment(number), day(number), hour(number));
    }

    private static Instant moment(int number) {
        return Instant.parse("2024-03-30T23:59:59.123456Z").plusSeconds(1800L * number);
    }

    private static LocalDate day(int number) {
        return LocalDate.of(1899, 12, 30).plusDays(number);
    }

    /** Through the nights in which clocks change. */
    private static LocalDateTime hour(int number) {
        return LocalDateTime.of(2024, 10, 20, 0, 0, 0, 123_456_000).plusHours(number);
    }

    private static void fill(EntityManager entityManager) {
        Price half = price(entityManager, "0.50", "half");
        price(entityManager, "1.00", "one");
        offer(entityManager, 1, half);
        offer(entityManager, 2, half);
        Image red = image(entityManager, 1, "red");
        Image blue = image(entityManager, 2, "blue");
        piece(entityManager, 1, red);
        piece(entityManager, 2, red);
        piece(entityManager, 3, blue);
        for (int number = 0; number < MANY; number++) {
            Event event = new Event();
            event.id = (long) number;
            event.moment = new Moment();
            event.moment.at = moment(number);
            event.day = new Day();
            event.day.date = day(number);
            event.hour = new Hour();
            event.hour.time = hour(number);
            List.of(event.moment, event.day, event.hour, event).forEach(entityManager::persist);
        }
    }

    private static Price price(EntityManager entityManager, String amount, String name) {
        Price price = new Price();
        price.amount = new BigDecimal(amount);
        price.name = name;
        entityManager.persist(price);
        return price;
    }

    private static void offer(EntityManager entityManager, long id, Price price) {
        Offer offer = new Offer();
        offer.id = id;
        offer.price = price;
        entityManager.persist(offer);
    }

    private static Image image(EntityManager entityManager, int hash, String name) {
        Image image = new Image();
        image.hash = new byte[] {(byte) hash};
        image.name = name;
        entityManager.persist(image);
        return image;
    }

    private static void piece(EntityManager entityManager, long id, Image image) {
        Piece piece = new Piece();
        piece.id = id;
        piece.image = image;
        entityManager.persist(piece);
    }
}
