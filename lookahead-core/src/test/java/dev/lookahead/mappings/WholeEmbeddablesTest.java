package dev.lookahead.mappings;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lookahead.fixtures.Addresses;
import dev.lookahead.fixtures.Addresses.Address;
import dev.lookahead.fixtures.Addresses.Contact;
import dev.lookahead.fixtures.Addresses.Degrees;
import dev.lookahead.fixtures.Addresses.Geo;
import dev.lookahead.fixtures.Addresses.Mail;
import dev.lookahead.fixtures.Addresses.Novel;
import dev.lookahead.fixtures.Addresses.Phone;
import dev.lookahead.fixtures.Addresses.Place;
import dev.lookahead.fixtures.Addresses.PlaceId;
import dev.lookahead.fixtures.Addresses.Precision;
import dev.lookahead.fixtures.Addresses.Review;
import dev.lookahead.fixtures.Addresses.Writer;
import dev.lookahead.fixtures.Addresses.Zone;
import dev.lookahead.model.Join;
import dev.lookahead.model.Lookup;
import dev.lookahead.model.Prefetch;
import dev.lookahead.model.View;
import dev.lookahead.model.VirtualModel;
import dev.lookahead.testing.OnEachDatabase;
import dev.lookahead.testing.Reads;
import dev.lookahead.testing.TestDatabase;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Embeddables as they are that hold embeddables or have subclasses, wherever their row stands. */
@OnEachDatabase
class WholeEmbeddablesTest {

    private static final Address PARIS = Addresses.PARIS;
    private static final Address LYON = new Address("Lyon", null);
    private static final Address ROME = new Address("Rome", null);
    private static final Contact PLAIN = new Contact("plain");
    private static final Contact DAY = new Phone("day", 7);
    private static final PlaceId BORN = new PlaceId(new Zone("FR", 7), "lyo");

    private final Reads reads;

    WholeEmbeddablesTest(TestDatabase database) {
        reads = Reads.of(database, Addresses.FIXTURE);
    }

    @View(Writer.class)
    record WriterView(Long id, Address home, Address work, Contact contact) {}

    @View(Novel.class)
    record NovelView(Long id, Address printed, Contact printer) {}

    @View(Writer.class)
    record WithNovelsView(Long id, List<NovelView> novels) {}

    @View(Novel.class)
    record WithWriterView(Long id, WriterView writer) {}

    @View(Novel.class)
    record PathView(
            Long id,
            @Lookup("writer.home") Address home,
            @Lookup("writer.home.geo") Geo geo,
            @Lookup("writer.contact") Contact contact) {}

    @View(Review.class)
    record TwoStepsView(
            Long id,
            @Lookup("novel.writer.work") Address work,
            @Lookup("novel.writer.contact") Contact contact,
            @Lookup("novel.printed") Address printed) {}

    interface VirtualWriter extends VirtualModel<Writer> {
        @Prefetch(value = "novels", orderBy = "title desc", limit = 1)
        List<VirtualNovel> latest();
    }

    interface VirtualNovel extends VirtualModel<Novel> {
        @Join
        VirtualWriter writer();
    }

    @View(VirtualNovel.class)
    record JoinedView(Long id, WriterInJoinView writer) {}

    @View(VirtualWriter.class)
    record WriterInJoinView(Address home, Contact contact) {}

    @View(VirtualNovel.class)
    record LatestView(Long id, Address printed, Contact printer) {}

    @View(VirtualWriter.class)
    record WithLatestView(Long id, List<LatestView> latest) {}

    @View(Writer.class)
    record ManyView(
            @Lookup("novels.printed") List<Address> printed,
            @Lookup("novels.printer") List<Contact> printers,
            @Lookup("novels.reviews.novel.writer.home") List<Address> homes) {}

    @View(Writer.class)
    record StaysView(
            Long id,
            List<Address> stays,
            @Lookup("stays.geo") List<Geo> geos) {}

    @View(Novel.class)
    record StaysOfWriterView(
            Long id, @Lookup("writer.stays") List<Address> stays) {}

    @View(Place.class)
    record PlaceView(PlaceId id, String name) {}

    @View(Writer.class)
    record BornView(Long id, PlaceView born) {}

    @View(Novel.class)
    record BornPathView(
            Long id,
            @Lookup("writer.born") PlaceId born,
            @Lookup("writer.born.name") String name) {}

    @Test
    void embeddablesOfRootsAreShownWhole() {
        assertThat(reads.list(WriterView.class))
                .containsExactly(new WriterView(1L, PARIS, LYON, DAY), new WriterView(2L, ROME, null, PLAIN));
        assertThat(reads.statements()).hasSize(1);
    }

    @Test
    void embeddablesOfARelatedRowAreShownWhole() {
        WriterView ann = new WriterView(1L, PARIS, LYON, DAY);
        assertThat(reads.list(WithWriterView.class))
                .containsExactly(
                        new WithWriterView(1L, ann),
                        new WithWriterView(2L, ann),
                        new WithWriterView(3L, new WriterView(2L, ROME, null, PLAIN)),
                        new WithWriterView(4L, null));
        assertThat(reads.statements()).hasSize(1);
    }

    @Test
    void embeddablesAtTheEndOfAPathAreShownWhole() {
        assertThat(reads.list(PathView.class))
                .containsExactly(
                        new PathView(1L, PARIS, PARIS_GEO, DAY),
                        new PathView(2L, PARIS, PARIS_GEO, DAY),
                        new PathView(3L, ROME, null, PLAIN),
                        new PathView(4L, null, null, null));
        assertThat(reads.statements()).hasSize(1);
    }

    private static final Geo PARIS_GEO = new Geo(new Degrees(48.9), new Degrees(2.4), Precision.EXACT);
    private static final Address ROUGH = new Address(null, new Geo(new Degrees(1.5), null, Precision.ROUGH));

    @Test
    void embeddablesBehindTwoToOneAssociationsAreShownWhole() {
        assertThat(reads.list(TwoStepsView.class))
                .containsExactly(
                        new TwoStepsView(1L, LYON, DAY, PARIS),
                        new TwoStepsView(2L, LYON, DAY, null),
                        new TwoStepsView(3L, null, PLAIN, ROUGH),
                        new TwoStepsView(4L, null, null, null),
                        new TwoStepsView(5L, null, null, null));
        assertThat(reads.statements()).hasSize(1);
    }

    @Test
    void embeddablesOfAJoinedRowAreShownWhole() {
        assertThat(reads.list(JoinedView.class))
                .containsExactly(
                        new JoinedView(1L, new WriterInJoinView(PARIS, DAY)),
                        new JoinedView(2L, new WriterInJoinView(PARIS, DAY)),
                        new JoinedView(3L, new WriterInJoinView(ROME, PLAIN)),
                        new JoinedView(4L, null));
        assertThat(reads.statements()).hasSize(1);
    }

    @Test
    void embeddablesOfRowsInAListAreShownWhole() {
        assertThat(reads.list(WithNovelsView.class))
                .containsExactly(
                        new WithNovelsView(
                                1L,
                                List.of(
                                        new NovelView(1L, PARIS, new Mail("orders", "p@x")),
                                        new NovelView(2L, null, PLAIN))),
                        new WithNovelsView(2L, List.of(new NovelView(3L, ROUGH, new Phone(null, 5)))));
        assertThat(reads.statements()).hasSize(2);
    }

    @Test
    void embeddablesOfLimitedRowsAreShownWhole() {
        assertThat(reads.list(WithLatestView.class))
                .containsExactly(
                        new WithLatestView(1L, List.of(new LatestView(2L, null, PLAIN))),
                        new WithLatestView(2L, List.of(new LatestView(3L, ROUGH, new Phone(null, 5)))));
        assertThat(reads.statements()).hasSize(2);
    }

    @Test
    void listsOfEmbeddablesAreShownWhole() {
        assertThat(reads.list(ManyView.class))
                .containsExactly(
                        new ManyView(
                                Arrays.asList(PARIS, null),
                                List.of(new Mail("orders", "p@x"), PLAIN),
                                List.of(PARIS, PARIS)),
                        new ManyView(List.of(ROUGH), List.of(new Phone(null, 5)), List.of(ROME)));
    }

    @Test
    void collectionsOfEmbeddablesAreShownWhole() {
        List<Address> stays =
                List.of(PARIS, new Address("Nice", null), new Address(null, new Geo(null, new Degrees(7.3), null)));
        assertThat(reads.list(StaysView.class))
                .containsExactly(
                        new StaysView(1L, stays, Arrays.asList(PARIS_GEO, null, new Geo(null, new Degrees(7.3), null))),
                        new StaysView(2L, List.of(), List.of()));
        assertThat(reads.statements()).hasSize(2);
        assertThat(reads.list(StaysOfWriterView.class))
                .extracting(StaysOfWriterView::stays)
                .containsExactly(stays, stays, List.of(), List.of());
        assertThat(reads.statements()).hasSize(2);
    }

    @Test
    void embeddedIdsAreShownWhole() {
        PlaceView place = new PlaceView(BORN, "Lyon");
        assertThat(reads.list(BornView.class)).containsExactly(new BornView(1L, place), new BornView(2L, null));
        assertThat(reads.statements()).hasSize(1);
        assertThat(reads.list(BornPathView.class))
                .containsExactly(
                        new BornPathView(1L, BORN, "Lyon"),
                        new BornPathView(2L, BORN, "Lyon"),
                        new BornPathView(3L, null, null),
                        new BornPathView(4L, null, null));
        assertThat(reads.statements()).hasSize(1);
        assertThat(reads.list(PlaceView.class, query -> query.ids(List.of(BORN))))
                .containsExactly(place);
    }
}
