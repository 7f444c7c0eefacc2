package dev.lookahead.mappings;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lookahead.model.Prefetch;
import dev.lookahead.model.View;
import dev.lookahead.model.VirtualModel;
import dev.lookahead.testing.Fixture;
import dev.lookahead.testing.OnEachDatabase;
import dev.lookahead.testing.Reads;
import dev.lookahead.testing.TestDatabase;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.Inheritance;
import jakarta.persistence.InheritanceType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/**
 * Relations of every kind between rows whose ids are composite, UUIDs or inherited, and over a unique
 * column, forwards and backwards.
 */
@OnEachDatabase
class RelationsOfMappingsTest {

    private static final Fixture FIXTURE = Fixture.of(
            RelationsOfMappingsTest::fill,
            Team.class,
            Player.class,
            Pet.class,
            Toy.class,
            Place.class,
            Inn.class,
            Guest.class);

    private static final UUID CAT = UUID.fromString("00000000-0000-0000-0000-0000000000ca");
    private static final UUID DOG = UUID.fromString("00000000-0000-0000-0000-0000000000d0");

    private final Reads reads;

    RelationsOfMappingsTest(TestDatabase database) {
        reads = Reads.of(database, FIXTURE);
    }

    @Embeddable
    record Key(String country, int number) {}

    @Entity(name = "Team")
    static class Team {
        @EmbeddedId
        Key id;

        String name;

        @ManyToMany
        List<Player> players = new ArrayList<>();

        @OneToMany(mappedBy = "home")
        List<Player> residents = new ArrayList<>();
    }

    @Entity(name = "Player")
    static class Player {
        @EmbeddedId
        Key id;

        String name;

        @ManyToOne(fetch = FetchType.LAZY)
        Team home;

        @ManyToMany(mappedBy = "players")
        List<Team> teams = new ArrayList<>();
    }

    @Entity(name = "Pet")
    static class Pet {
        @Id
        UUID id;

        @Column(unique = true)
        String name;

        @OneToMany(mappedBy = "pet")
        List<Toy> toys = new ArrayList<>();

        @OneToMany(mappedBy = "named")
        List<Toy> marked = new ArrayList<>();

        @ManyToMany
        List<Guest> keepers = new ArrayList<>();
    }

    @Entity(name = "Toy")
    static class Toy {
        @Id
        Long id;

        String name;

        @ManyToOne(fetch = FetchType.LAZY)
        Pet pet;

        @ManyToOne(fetch = FetchType.LAZY)
        @JoinColumn(name = "pet_name", referencedColumnName = "name")
        Pet named;
    }

    @Entity(name = "Place")
    @Inheritance(strategy = InheritanceType.JOINED)
    static class Place {
        @Id
        Long id;

        String name;

        @ManyToMany
        List<Guest> visitors = new ArrayList<>();
    }

    @Entity(name = "Inn")
    static class Inn extends Place {
        int beds;

        @OneToMany(mappedBy = "inn")
        List<Guest> guests = new ArrayList<>();

        @ManyToMany
        List<Guest> regulars = new ArrayList<>();
    }

    @Entity(name = "Guest")
    static class Guest {
        @Id
        Long id;

        String name;

        @ManyToOne(fetch = FetchType.LAZY)
        Inn inn;

        @ManyToOne(fetch = FetchType.LAZY)
        Place born;

        @ManyToMany(mappedBy = "regulars")
        List<Inn> regularAt = new ArrayList<>();

        @ManyToMany(mappedBy = "visitors")
        List<Place> visited = new ArrayList<>();

        @ManyToMany(mappedBy = "keepers")
        List<Pet> pets = new ArrayList<>();
    }

    private static void fill(EntityManager entityManager) {
        Team reds = team(entityManager, "FR", 1, "Reds");
        Team blues = team(entityManager, "FR", 2, "Blues");
        team(entityManager, "DE", 1, "Nobody's");
        Player ann = player(entityManager, "FR", 1, "Ann", reds);
        Player bob = player(entityManager, "FR", 2, "Bob", reds);
        Player cid = player(entityManager, "DE", 1, "Cid", null);
        reds.players.addAll(List.of(ann, bob));
        blues.players.addAll(List.of(bob, cid));

        Inn crown = new Inn();
        crown.beds = 12;
        place(entityManager, crown, 1, "Crown");
        Inn swan = new Inn();
        swan.beds = 3;
        place(entityManager, swan, 2, "Swan");
        Place park = place(entityManager, new Place(), 3, "Park");
        Guest dora = guest(entityManager, 1, "Dora", crown, park);
        Guest emil = guest(entityManager, 2, "Emil", crown, swan);
        guest(entityManager, 3, "Fay", null, null);
        crown.regulars.addAll(List.of(dora, emil));
        swan.regulars.add(emil);
        crown.visitors.add(dora);
        park.visitors.addAll(List.of(dora, emil));

        Pet cat = pet(entityManager, CAT, "Cat", List.of(dora, emil));
        pet(entityManager, DOG, "Dog", List.of(emil));
        toy(entityManager, 1, "Ball", cat);
        toy(entityManager, 2, "Mouse", cat);
        toy(entityManager, 3, "Lost", null);
    }

    private static Team team(EntityManager entityManager, String country, int number, String name) {
        Team team = new Team();
        team.id = new Key(country, number);
        team.name = name;
        entityManager.persist(team);
        return team;
    }

    private static Player player(EntityManager entityManager, String country, int number, String name, Team home) {
        Player player = new Player();
        player.id = new Key(country, number);
        player.name = name;
        player.home = home;
        entityManager.persist(player);
        return player;
    }

    private static Place place(EntityManager entityManager, Place place, long id, String name) {
        place.id = id;
        place.name = name;
        entityManager.persist(place);
        return place;
    }

    private static Guest guest(EntityManager entityManager, long id, String name, Inn inn, Place born) {
        Guest guest = new Guest();
        guest.id = id;
        guest.name = name;
        guest.inn = inn;
        guest.born = born;
        entityManager.persist(guest);
        return guest;
    }

    private static Pet pet(EntityManager entityManager, UUID id, String name, List<Guest> keepers) {
        Pet pet = new Pet();
        pet.id = id;
        pet.name = name;
        pet.keepers.addAll(keepers);
        entityManager.persist(pet);
        return pet;
    }

    private static void toy(EntityManager entityManager, long id, String name, Pet pet) {
        Toy toy = new Toy();
        toy.id = id;
        toy.name = name;
        toy.pet = pet;
        toy.named = pet;
        entityManager.persist(toy);
    }

    interface VirtualTeam extends VirtualModel<Team> {
        @Prefetch
        List<VirtualPlayer> players();

        @Prefetch
        List<VirtualPlayer> residents();

        @Prefetch(value = "players", orderBy = "name desc", limit = 1)
        VirtualPlayer last();
    }

    interface VirtualPlayer extends VirtualModel<Player> {
        @Prefetch
        VirtualTeam home();

        @Prefetch
        List<VirtualTeam> teams();
    }

    @View(VirtualTeam.class)
    record TeamNameView(String name) {}

    @View(VirtualPlayer.class)
    record PlayerNameView(String name) {}

    @View(VirtualPlayer.class)
    record PlayerView(String name, TeamNameView home, List<TeamNameView> teams) {}

    @View(VirtualPlayer.class)
    record ResidentView(String name, TeamNameView home) {}

    @View(VirtualTeam.class)
    record TeamView(String name, List<PlayerNameView> players, PlayerNameView last) {}

    @View(VirtualTeam.class)
    record ResidentsView(String name, List<ResidentView> residents) {}

    @Test
    void relationsLeadToEntitiesWithCompositeIds() {
        TeamNameView reds = new TeamNameView("Reds");
        TeamNameView blues = new TeamNameView("Blues");

        assertThat(reads.list(PlayerView.class))
                .containsExactly(
                        new PlayerView("Cid", null, List.of(blues)),
                        new PlayerView("Ann", reds, List.of(reds)),
                        new PlayerView("Bob", reds, List.of(reds, blues)));
        // Home is one of the teams of everybody who has one.
        assertThat(reads.statements()).hasSize(2);
    }

    /** The second column of an id decides, too. */
    @Test
    void relationsLeadFromEntitiesWithCompositeIds() {
        PlayerNameView ann = new PlayerNameView("Ann");
        PlayerNameView bob = new PlayerNameView("Bob");
        PlayerNameView cid = new PlayerNameView("Cid");

        assertThat(reads.list(TeamView.class))
                .containsExactly(
                        new TeamView("Nobody's", List.of(), null),
                        new TeamView("Reds", List.of(ann, bob), bob),
                        new TeamView("Blues", List.of(cid, bob), cid));
        assertThat(reads.statements()).hasSize(3);
        assertThat(reads.list(ResidentsView.class))
                .containsExactly(
                        new ResidentsView("Nobody's", List.of()),
                        new ResidentsView(
                                "Reds",
                                List.of(
                                        new ResidentView("Ann", new TeamNameView("Reds")),
                                        new ResidentView("Bob", new TeamNameView("Reds")))),
                        new ResidentsView("Blues", List.of()));
        assertThat(reads.statements()).hasSize(2);
    }

    interface VirtualPet extends VirtualModel<Pet> {
        @Prefetch
        List<VirtualToy> toys();

        @Prefetch
        List<VirtualToy> marked();

        @Prefetch
        List<VirtualGuest> keepers();
    }

    interface VirtualToy extends VirtualModel<Toy> {
        @Prefetch
        VirtualPet pet();

        @Prefetch
        VirtualPet named();
    }

    interface VirtualGuest extends VirtualModel<Guest> {
        @Prefetch
        VirtualInn inn();

        @Prefetch
        VirtualPlace born();

        @Prefetch
        List<VirtualInn> regularAt();

        @Prefetch
        List<VirtualPlace> visited();

        @Prefetch
        List<VirtualPet> pets();
    }

    interface VirtualPlace extends VirtualModel<Place> {
        @Prefetch
        List<VirtualGuest> visitors();
    }

    interface VirtualInn extends VirtualModel<Inn> {
        @Prefetch
        List<VirtualGuest> guests();

        @Prefetch
        List<VirtualGuest> regulars();

        @Prefetch
        List<VirtualGuest> visitors();
    }

    @View(VirtualToy.class)
    record ToyNameView(String name) {}

    @View(VirtualGuest.class)
    record GuestNameView(String name) {}

    @View(VirtualPet.class)
    record PetView(UUID id, List<ToyNameView> toys, List<ToyNameView> marked) {}

    @View(VirtualGuest.class)
    record KeeperView(String name, List<PetView> pets) {}

    @View(VirtualPet.class)
    record KeptView(String name, List<GuestNameView> keepers) {}

    @View(VirtualToy.class)
    record ToyView(String name, KeptView pet) {}

    @View(VirtualToy.class)
    record MarkedToyView(String name, KeptView named) {}

    @Test
    void relationsLeadOverUuidsAndNumbersOnOnePath() {
        List<ToyNameView> toys = List.of(new ToyNameView("Ball"), new ToyNameView("Mouse"));
        PetView cat = new PetView(CAT, toys, toys);
        PetView dog = new PetView(DOG, List.of(), List.of());

        assertThat(reads.list(KeeperView.class))
                .containsExactly(
                        new KeeperView("Dora", List.of(cat)),
                        new KeeperView("Emil", List.of(cat, dog)),
                        new KeeperView("Fay", List.of()));
        assertThat(reads.statements()).hasSize(4);
        KeptView kept = new KeptView("Cat", List.of(new GuestNameView("Dora"), new GuestNameView("Emil")));
        assertThat(reads.list(ToyView.class))
                .containsExactly(new ToyView("Ball", kept), new ToyView("Mouse", kept), new ToyView("Lost", null));
        assertThat(reads.statements()).hasSize(3);
    }

    @Test
    void relationsLeadOverAUniqueColumn() {
        KeptView kept = new KeptView("Cat", List.of(new GuestNameView("Dora"), new GuestNameView("Emil")));

        assertThat(reads.list(MarkedToyView.class))
                .containsExactly(
                        new MarkedToyView("Ball", kept),
                        new MarkedToyView("Mouse", kept),
                        new MarkedToyView("Lost", null));
        assertThat(reads.statements()).hasSize(3);
    }

    @View(VirtualInn.class)
    record InnView(String name, int beds) {}

    @View(VirtualPlace.class)
    record PlaceView(String name) {}

    @View(VirtualGuest.class)
    record GuestView(String name, InnView inn, PlaceView born, List<InnView> regularAt, List<PlaceView> visited) {}

    @View(VirtualInn.class)
    record WholeInnView(
            String name, List<GuestNameView> guests, List<GuestNameView> regulars, List<GuestNameView> visitors) {}

    @View(VirtualPlace.class)
    record WholePlaceView(String name, List<GuestNameView> visitors) {}

    @Test
    void relationsLeadToEntitiesThatInherit() {
        InnView crown = new InnView("Crown", 12);
        InnView swan = new InnView("Swan", 3);
        PlaceView park = new PlaceView("Park");

        assertThat(reads.list(GuestView.class))
                .containsExactly(
                        new GuestView("Dora", crown, park, List.of(crown), List.of(new PlaceView("Crown"), park)),
                        new GuestView("Emil", crown, new PlaceView("Swan"), List.of(crown, swan), List.of(park)),
                        new GuestView("Fay", null, null, List.of(), List.of()));
        // Guests, where they are regulars (with the inns they live at), what they visited, and where else one was born.
        assertThat(reads.statements()).hasSize(4);
    }

    @Test
    void relationsLeadFromEntitiesThatInherit() {
        GuestNameView dora = new GuestNameView("Dora");
        GuestNameView emil = new GuestNameView("Emil");

        assertThat(reads.list(WholeInnView.class))
                .containsExactly(
                        new WholeInnView("Crown", List.of(dora, emil), List.of(dora, emil), List.of(dora)),
                        new WholeInnView("Swan", List.of(), List.of(emil), List.of()));
        assertThat(reads.statements()).hasSize(4);
        assertThat(reads.list(WholePlaceView.class))
                .containsExactly(
                        new WholePlaceView("Crown", List.of(dora)),
                        new WholePlaceView("Swan", List.of()),
                        new WholePlaceView("Park", List.of(dora, emil)));
        assertThat(reads.statements()).hasSize(2);
    }
}
