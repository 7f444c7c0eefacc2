package dev.lookahead.mappings;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lookahead.fixtures.Airports;
import dev.lookahead.fixtures.Airports.Airline;
import dev.lookahead.fixtures.Airports.Airport;
import dev.lookahead.fixtures.Airports.Flight;
import dev.lookahead.fixtures.Airports.Gate;
import dev.lookahead.model.Computed;
import dev.lookahead.model.Join;
import dev.lookahead.model.Lookup;
import dev.lookahead.model.Prefetch;
import dev.lookahead.model.View;
import dev.lookahead.model.VirtualModel;
import dev.lookahead.testing.OnEachDatabase;
import dev.lookahead.testing.Reads;
import dev.lookahead.testing.TestDatabase;
import java.time.Duration;
import java.time.Year;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/**
 * Entities that are mapped by their getters, associations whose type is an interface, and to-one associations over
 * what is no id: names are those of the mapping, not of Java's fields, and targets those that the mapping tells.
 */
@OnEachDatabase
class GettersTest {

    private final TestDatabase database;
    private final Reads reads;

    GettersTest(TestDatabase database) {
        this.database = database;
        reads = Reads.of(database, Airports.FIXTURE);
    }

    interface VirtualAirport extends VirtualModel<Airport> {
        @Prefetch
        List<VirtualFlight> departures();

        @Prefetch(value = "departures", orderBy = "number", limit = 1)
        Optional<VirtualFlight> first();

        @Prefetch(value = "departures.operator", orderBy = "name")
        List<Airline> operators();

        @Computed("select count(*) from this.departures d")
        long departureCount();
    }

    interface VirtualFlight extends VirtualModel<Flight> {
        @Join
        Airline operator();

        @Join
        Gate arrival();
    }

    @View(Airport.class)
    record ColumnsView(
            String code,
            String name,
            boolean open,
            ZoneId zone,
            Locale locale,
            Currency currency,
            Duration transfer,
            Year opened,
            char terminal,
            byte[] plan) {}

    @View(Airport.class)
    record HandledView(String code, Optional<HandlingView> handling) {}

    record HandlingView(String phone, @Lookup("agent.name") String agentName) {}

    @View(Airline.class)
    record AirlineView(Long number, long id, String name) {}

    @View(Gate.class)
    record GateView(int number, String label) {}

    @View(VirtualFlight.class)
    record FlightView(
            String number, @Lookup("target.name") String to, int seats, AirlineView operator, GateView arrival) {}

    @View(VirtualAirport.class)
    record DeparturesView(
            String code,
            List<FlightView> departures,
            @Lookup("first.number") String first,
            List<AirlineView> operators,
            long departureCount) {}

    @View(Airline.class)
    record BasesView(String iata, List<String> bases) {}

    interface VirtualAirline extends VirtualModel<Airline> {
        @Prefetch
        List<Airport> bases();
    }

    @View(VirtualAirline.class)
    record NamedBasesView(String iata, List<BaseView> bases) {}

    @View(Airport.class)
    record BaseView(String name) {}

    @Test
    void columnsAreShownByTheNamesOfGetters() {
        List<ColumnsView> airports = reads.list(ColumnsView.class);
        assertThat(reads.statements()).hasSize(1);
        assertThat(airports)
                .usingRecursiveFieldByFieldElementComparator()
                .containsExactly(
                        airport("BER", "Berlin", true, "Europe/Berlin", Locale.GERMANY, "EUR"),
                        airport("NRT", "Tokyo", true, "Asia/Tokyo", Locale.JAPAN, "JPY"),
                        airport("TXL", "Tegel", false, "Europe/Berlin", Locale.GERMANY, "EUR"));
    }

    private static ColumnsView airport(
            String code, String name, boolean open, String zone, Locale locale, String currency) {
        return new ColumnsView(
                code,
                name,
                open,
                ZoneId.of(zone),
                locale,
                Currency.getInstance(currency),
                Duration.ofMinutes(40),
                Year.of(1990),
                code.charAt(0),
                new byte[] {1, 2});
    }

    @Test
    void associationsInEmbeddablesWithGettersAreFollowed() {
        assertThat(reads.list(HandledView.class))
                .containsExactly(
                        new HandledView("BER", Optional.of(new HandlingView("+49", "Second Air"))),
                        new HandledView("NRT", Optional.empty()),
                        new HandledView("TXL", Optional.empty()));
        assertThat(reads.statements()).hasSize(1);
    }

    @Test
    void relationsAreFollowedOverGetters() {
        AirlineView first = new AirlineView(0L, 70, "First Air");
        AirlineView second = new AirlineView(1L, 71, "Second Air");
        assertThat(reads.list(DeparturesView.class))
                .containsExactly(
                        new DeparturesView(
                                "BER",
                                List.of(
                                        new FlightView("BB2", "Tegel", 100, second, null),
                                        new FlightView("AA1", "Tokyo", 100, first, new GateView(3, "A3"))),
                                "AA1",
                                List.of(first, second),
                                2),
                        new DeparturesView(
                                "NRT", List.of(new FlightView("XX3", "Berlin", 100, null, null)), "XX3", List.of(), 1),
                        new DeparturesView("TXL", List.of(), null, List.of(), 0));
        assertThat(reads.statements()).hasSize(4);
    }

    @Test
    void associationsTypedByAnInterfaceAreFollowed() {
        assertThat(reads.list(BasesView.class))
                .containsExactly(new BasesView("AA", List.of("NRT", "BER")), new BasesView("BB", List.of()));
        assertThat(reads.statements()).hasSize(2);
        assertThat(reads.list(NamedBasesView.class))
                .containsExactly(
                        new NamedBasesView("AA", List.of(new BaseView("Tokyo"), new BaseView("Berlin"))),
                        new NamedBasesView("BB", List.of()));
        assertThat(reads.statements()).hasSize(2);
    }

    @Test
    void instancesOfVirtualModelsGiveEntitiesWithGetters() {
        List<String> numbers = reads.read(
                VirtualAirport.class,
                query -> query.lookups("departures.operator").list().stream()
                        .flatMap(airport -> airport.departures().stream())
                        .map(flight -> VirtualModel.entityOf(flight).number() + " "
                                + (flight.operator() == null
                                        ? "nobody"
                                        : flight.operator().getName()))
                        .toList());
        assertThat(numbers).containsExactly("BB2 Second Air", "AA1 First Air", "XX3 nobody");
        // A joined row that is given as the entity it is has a statement of its own.
        assertThat(reads.statements()).hasSize(3);
    }

    @Test
    void associationsOfEntitiesWithGettersArePrefetched() {
        reads.database().factory().inTransaction(session -> {
            List<Airport> airports = session.createSelectionQuery("from Airport order by code", Airport.class)
                    .getResultList();
            reads.database().reset();
            reads.lookahead().prefetch(session, airports, "departures.target", "handling.agent.bases");
            // The targets are among the airports.
            int statements = 2 + database.spellings();
            assertThat(reads.database().sent()).hasSize(statements);
            assertThat(airports)
                    .extracting(airport -> airport.getDepartures().stream()
                            .map(flight ->
                                    flight.number() + " to " + flight.target().getName())
                            .toList())
                    .containsExactly(List.of("BB2 to Tegel", "AA1 to Tokyo"), List.of("XX3 to Berlin"), List.of());
            assertThat(airports.get(0).getHandling().getAgent().getName()).isEqualTo("Second Air");
            assertThat(reads.database().sent()).hasSize(statements);
        });
    }
}
