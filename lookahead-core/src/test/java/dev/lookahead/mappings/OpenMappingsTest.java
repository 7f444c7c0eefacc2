package dev.lookahead.mappings;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lookahead.fixtures.Relics;
import dev.lookahead.fixtures.Relics.CaseKey;
import dev.lookahead.fixtures.Relics.Donor;
import dev.lookahead.fixtures.Relics.Price;
import dev.lookahead.fixtures.Relics.Record;
import dev.lookahead.fixtures.Relics.Relic;
import dev.lookahead.fixtures.Relics.RelicKey;
import dev.lookahead.fixtures.Relics.Showcase;
import dev.lookahead.model.Join;
import dev.lookahead.model.Lookup;
import dev.lookahead.model.Prefetch;
import dev.lookahead.model.View;
import dev.lookahead.model.VirtualModel;
import dev.lookahead.testing.OnEachDatabase;
import dev.lookahead.testing.Reads;
import dev.lookahead.testing.TestDatabase;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Mappings that leave something open which another class says. */
@OnEachDatabase
class OpenMappingsTest {

    private final Reads reads;

    OpenMappingsTest(TestDatabase database) {
        reads = Reads.of(database, Relics.FIXTURE);
    }

    @View(Record.class)
    record RecordView(Long donor, String text) {}

    @View(Donor.class)
    record DonorView(
            String name,
            RecordView record,
            @Lookup("record.text") String text,
            @Lookup("record") Long recordId) {}

    interface VirtualDonor extends VirtualModel<Donor> {
        @Join("record")
        VirtualRecord joined();

        @Prefetch("record")
        VirtualRecord fetched();
    }

    interface VirtualRecord extends VirtualModel<Record> {}

    @View(VirtualRecord.class)
    record DeclaredRecordView(String text) {}

    @View(VirtualDonor.class)
    record DeclaredView(String name, DeclaredRecordView joined, DeclaredRecordView fetched) {}

    record PriceView(int amount) {}

    record KeyView(int number) {}

    @View(Relic.class)
    record RelicView(
            RelicKey key,
            @Lookup("key.number") int number,
            @Lookup("key") KeyView shown,
            Price price,
            @Lookup("price.amount") Integer amount,
            @Lookup("price") PriceView nested,
            @Lookup("place") CaseKey place,
            @Lookup("place.key.hall") String hall,
            @Lookup("place.label") String label) {}

    @View(Showcase.class)
    record CaseView(
            CaseKey key,
            @Lookup("relics.price") List<Price> prices,
            @Lookup("relics") List<RelicKey> keys,
            List<NameView> relics) {}

    @View(Relic.class)
    record NameView(String name, Price price) {}

    @View(Relic.class)
    record FoundView(String name, OffsetDateTime found) {}

    @View(Donor.class)
    record GiftView(String name, @Lookup("gift.found") OffsetDateTime found) {}

    @Test
    void theInverseSideOfAnIdThatIsAnAssociationIsRead() {
        assertThat(reads.list(DonorView.class))
                .containsExactly(
                        new DonorView("Ann", new RecordView(1L, "gave much"), "gave much", 1L),
                        new DonorView("Bob", null, null, null));
        assertThat(reads.statements()).hasSize(1);
        DeclaredRecordView record = new DeclaredRecordView("gave much");
        assertThat(reads.list(DeclaredView.class))
                .containsExactly(new DeclaredView("Ann", record, record), new DeclaredView("Bob", null, null));
        assertThat(reads.statements()).hasSize(2);
    }

    @Test
    void embeddablesWhoseTypeASubclassBindsAreRead() {
        RelicKey one = new RelicKey(1900, 1);
        RelicKey two = new RelicKey(1900, 2);
        RelicKey three = new RelicKey(1900, 3);
        CaseKey north = new CaseKey("north", 1);
        Price five = new Price(5, "EUR");
        assertThat(reads.list(RelicView.class))
                .containsExactly(
                        new RelicView(one, 1, new KeyView(1), five, 5, new PriceView(5), north, "north", "Bronze"),
                        new RelicView(two, 2, new KeyView(2), null, null, null, north, "north", "Bronze"),
                        new RelicView(
                                three, 3, new KeyView(3), new Price(7, null), 7, new PriceView(7), null, null, null));
        assertThat(reads.statements()).hasSize(1);
        assertThat(reads.list(CaseView.class))
                .containsExactly(new CaseView(
                        north,
                        Arrays.asList(five, null),
                        List.of(one, two),
                        List.of(new NameView("Relic 1", five), new NameView("Relic 2", null))));
        assertThat(reads.list(NameView.class, query -> query.ids(List.of(two, one))))
                .containsExactly(new NameView("Relic 2", null), new NameView("Relic 1", five));
        assertThat(reads.list(
                        NameView.class,
                        query -> query.sort("price.amount desc", "key.number").where("price.amount > 1")))
                .extracting(NameView::name)
                .containsExactly("Relic 3", "Relic 1");
    }

    @Test
    void timesInTwoColumnsAreSortedByTheirInstants() {
        assertThat(reads.list(FoundView.class, query -> query.sort("found nulls last")))
                .extracting(FoundView::name)
                .containsExactly("Relic 1", "Relic 2", "Relic 3");
        assertThat(reads.list(
                        FoundView.class,
                        query -> query.where("found is not null").sort("found desc")))
                .extracting(FoundView::name)
                .containsExactly("Relic 2", "Relic 1");
        assertThat(reads.list(GiftView.class, query -> query.sort("found desc")))
                .extracting(GiftView::name)
                .containsExactly("Bob", "Ann");
        assertThat(reads.list(GiftView.class, query -> query.sort("gift.found")))
                .extracting(GiftView::name)
                .containsExactly("Ann", "Bob");
        assertThat(reads.list(FoundView.class, query -> query.sort("found desc nulls last")))
                .extracting(FoundView::name)
                .containsExactly("Relic 2", "Relic 1", "Relic 3");
    }
}
