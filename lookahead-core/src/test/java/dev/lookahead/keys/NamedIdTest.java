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
import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** An id of several attributes, beside which another attribute is called {@code id}. */
@OnEachDatabase
class NamedIdTest {

    private static final Fixture FIXTURE = Fixture.of(NamedIdTest::fill, Ware.class, Stock.class, Tally.class);

    private final Reads reads;

    NamedIdTest(TestDatabase database) {
        reads = Reads.of(database, FIXTURE);
    }

    @Entity(name = "Ware")
    static class Ware {
        @Id
        Long id;

        @OneToMany(mappedBy = "ware")
        List<Stock> stocks = new ArrayList<>();
    }

    record StockKey(Long ware, int season) {}

    @Entity(name = "Stock")
    @IdClass(StockKey.class)
    static class Stock {
        @Id
        @ManyToOne(fetch = FetchType.LAZY)
        Ware ware;

        @Id
        int season;

        Integer id;

        @OneToMany(mappedBy = "stock")
        List<Tally> counts = new ArrayList<>();
    }

    @Entity(name = "Tally")
    static class Tally {
        @Id
        Long id;

        @ManyToOne(fetch = FetchType.LAZY)
        Stock stock;
    }

    @View(Stock.class)
    record StockView(Integer id, int season, List<CountView> counts) {}

    @View(Tally.class)
    record CountView(
            Long id,
            @Lookup("stock") StockKey key,
            @Lookup("stock.id") Integer stockId) {}

    interface VirtualWare extends VirtualModel<Ware> {
        @Prefetch
        List<VirtualStock> stocks();
    }

    interface VirtualStock extends VirtualModel<Stock> {
        Integer id();
    }

    @View(VirtualWare.class)
    record WareView(
            Long id,
            @Lookup("stocks.id") List<Integer> numbers,
            @Lookup("stocks") List<StockKey> keys) {}

    private static final StockKey NOW = new StockKey(1L, 2);
    private static final StockKey THEN = new StockKey(1L, 1);

    @Test
    void anAttributeNamedIdIsNotTheIdentifier() {
        StockView now = new StockView(10, 2, List.of(new CountView(1L, NOW, 10)));
        StockView then = new StockView(20, 1, List.of());
        assertThat(reads.list(StockView.class, query -> query.sort("id"))).containsExactly(now, then);
        assertThat(reads.list(StockView.class, query -> query.sort("id desc"))).containsExactly(then, now);
        assertThat(reads.list(StockView.class, query -> query.ids(List.of(NOW, THEN))))
                .containsExactly(now, then);
        assertThat(reads.statements()).hasSize(2);
    }

    @Test
    void anAttributeNamedIdBehindAnAssociationIsNotTheIdentifier() {
        assertThat(reads.list(WareView.class)).containsExactly(new WareView(1L, List.of(20, 10), List.of(THEN, NOW)));
    }

    @Test
    void lookupsOfAnAttributeNamedIdGiveTheAttribute() {
        reads.read(VirtualStock.class, query -> {
            List<VirtualStock> stocks = query.lookups("id", "season").sort("id").list();
            assertThat(stocks).extracting(VirtualStock::id).containsExactly(10, 20);
            return stocks;
        });
    }

    private static void fill(EntityManager entityManager) {
        Ware ware = new Ware();
        ware.id = 1L;
        entityManager.persist(ware);
        stock(entityManager, ware, THEN.season(), 20);
        Tally count = new Tally();
        count.id = 1L;
        count.stock = stock(entityManager, ware, NOW.season(), 10);
        entityManager.persist(count);
    }

    private static Stock stock(EntityManager entityManager, Ware ware, int season, int id) {
        Stock stock = new Stock();
        stock.ware = ware;
        stock.season = season;
        stock.id = id;
        entityManager.persist(stock);
        return stock;
    }
}
