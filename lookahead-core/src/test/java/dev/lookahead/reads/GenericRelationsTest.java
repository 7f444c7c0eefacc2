package dev.lookahead.reads;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lookahead.model.Computed;
import dev.lookahead.model.Lookup;
import dev.lookahead.model.Prefetch;
import dev.lookahead.model.View;
import dev.lookahead.model.VirtualModel;
import dev.lookahead.model.Where;
import dev.lookahead.testing.Fixture;
import dev.lookahead.testing.OnEachDatabase;
import dev.lookahead.testing.Reads;
import dev.lookahead.testing.TestDatabase;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Id;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Rows that belong to rows of several entities by a type and an id, without a foreign key. */
@OnEachDatabase
class GenericRelationsTest {

    private static final Fixture FIXTURE = Fixture.of(GenericRelationsTest::fill, Film.class, Actor.class, Label.class);

    private final Reads reads;

    GenericRelationsTest(TestDatabase database) {
        reads = Reads.of(database, FIXTURE);
    }

    @Entity(name = "Film")
    static class Film {
        @Id
        Long id;

        String name;
    }

    @Entity(name = "Actor")
    static class Actor {
        @Id
        Long id;

        String name;
    }

    @Entity(name = "Label")
    static class Label {
        @Id
        Long id;

        String text;
        String objectType;
        Long objectId;
        String objectKey;
    }

    @Where("text <> 'hidden'")
    interface VirtualLabel extends VirtualModel<Label> {
        @Prefetch(local = "objectId", remote = "id")
        Film film();
    }

    interface VirtualFilm extends VirtualModel<Film> {
        @Prefetch(local = "id", remote = "objectId", where = "objectType = 'film'", orderBy = "text")
        List<VirtualLabel> labels();

        @Prefetch(local = "id", remote = "objectId", where = "objectType = 'film'", orderBy = "text desc", limit = 1)
        VirtualLabel lastLabel();

        @Computed("cast(id as String)")
        String key();

        @Computed("'film'")
        String type();

        @Prefetch(
                local = {"type", "key"},
                remote = {"objectType", "objectKey"})
        List<Label> byKey();
    }

    interface VirtualActor extends VirtualModel<Actor> {
        @Prefetch(local = "id", remote = "objectId", where = "objectType = 'actor'")
        List<VirtualLabel> labels();
    }

    @View(VirtualLabel.class)
    record LabelView(String text) {}

    @View(VirtualFilm.class)
    record FilmView(
            String name,
            List<LabelView> labels,
            @Lookup("lastLabel.text") String last,
            @Lookup("byKey.text") List<String> byKey) {}

    @View(VirtualActor.class)
    record ActorView(String name, List<LabelView> labels) {}

    @View(VirtualLabel.class)
    record OfFilmView(String text, @Lookup("film.name") String film) {}

    private static void fill(EntityManager entityManager) {
        film(entityManager, 0, "Zero");
        film(entityManager, 1, "Emma");
        film(entityManager, 2, "Alone");
        Actor anya = new Actor();
        anya.id = 1L;
        anya.name = "Anya";
        entityManager.persist(anya);
        label(entityManager, 10, "first", "film", 0L);
        label(entityManager, 11, "funny", "film", 1L);
        label(entityManager, 12, "british", "film", 1L);
        label(entityManager, 13, "british", "actor", 1L);
        label(entityManager, 14, "hidden", "film", 1L);
        label(entityManager, 15, "loose", "film", null);
        label(entityManager, 16, "untyped", null, 1L);
        label(entityManager, 17, "gone", "film", 99L);
    }

    private static void film(EntityManager entityManager, long id, String name) {
        Film film = new Film();
        film.id = id;
        film.name = name;
        entityManager.persist(film);
    }

    private static void label(EntityManager entityManager, long id, String text, String objectType, Long objectId) {
        Label label = new Label();
        label.id = id;
        label.text = text;
        label.objectType = objectType;
        label.objectId = objectId;
        label.objectKey = objectId == null ? null : String.valueOf(objectId);
        entityManager.persist(label);
    }

    @Test
    void ownersAreTheOnesOfTheirTypeAndId() {
        assertThat(reads.list(FilmView.class))
                .containsExactly(
                        new FilmView("Zero", List.of(new LabelView("first")), "first", List.of("first")),
                        new FilmView(
                                "Emma",
                                List.of(new LabelView("british"), new LabelView("funny")),
                                "funny",
                                List.of("funny", "british", "hidden")),
                        new FilmView("Alone", List.of(), null, List.of()));
        assertThat(reads.statements()).hasSize(4);
    }

    @Test
    void theSameIdOfAnotherTypeIsAnotherRow() {
        assertThat(reads.list(ActorView.class))
                .containsExactly(new ActorView("Anya", List.of(new LabelView("british"))));
        assertThat(reads.statements()).hasSize(2);
    }

    @Test
    void theOwnerOfAGenericRelationIsOneRowOrNone() {
        assertThat(reads.list(OfFilmView.class))
                .containsExactly(
                        new OfFilmView("first", "Zero"),
                        new OfFilmView("funny", "Emma"),
                        new OfFilmView("british", "Emma"),
                        new OfFilmView("british", "Emma"),
                        new OfFilmView("loose", null),
                        new OfFilmView("untyped", "Emma"),
                        new OfFilmView("gone", null));
        assertThat(reads.statements()).hasSize(2);
    }
}
