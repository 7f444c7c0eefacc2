package dev.lookahead.mappings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lookahead.fixtures.Notebook;
import dev.lookahead.fixtures.Notebook.Actor;
import dev.lookahead.fixtures.Notebook.Director;
import dev.lookahead.fixtures.Notebook.Film;
import dev.lookahead.fixtures.Notebook.Note;
import dev.lookahead.fixtures.Notebook.Person;
import dev.lookahead.fixtures.Notebook.Star;
import dev.lookahead.model.Computed;
import dev.lookahead.model.InvalidQueryException;
import dev.lookahead.model.Prefetch;
import dev.lookahead.model.View;
import dev.lookahead.model.VirtualModel;
import dev.lookahead.model.Where;
import dev.lookahead.testing.Attributes;
import dev.lookahead.testing.Mistakes;
import dev.lookahead.testing.OnEachDatabase;
import dev.lookahead.testing.Reads;
import dev.lookahead.testing.TestDatabase;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.hibernate.Hibernate;
import org.hibernate.Session;
import org.junit.jupiter.api.Test;

/** What {@code @Any} refers to is shown by a sealed interface, whose records view entities that share nothing. */
@OnEachDatabase
class AnyTest {

    private final TestDatabase database;
    private final Reads reads;

    AnyTest(TestDatabase database) {
        this.database = database;
        reads = Reads.of(database, Notebook.FIXTURE);
    }

    sealed interface TargetView {}

    @View(Film.class)
    record FilmView(long id, String title, List<PersonView> actors) implements TargetView {}

    @View(Star.class)
    record StarView(long id, String name) implements TargetView {}

    @View(Person.class)
    record PersonView(long id, String name) implements TargetView {}

    @View(Note.class)
    record OtherNoteView(String words) implements TargetView {}

    @View(Note.class)
    record NoteView(long id, TargetView target) {}

    private static final PersonView WEAVER = new PersonView(20, "Weaver");
    private static final FilmView ALIEN = new FilmView(0, "Alien", List.of(WEAVER));

    @Test
    void eachRowIsShownByTheRecordOfItsEntity() {
        List<NoteView> notes = reads.list(NoteView.class);

        assertThat(notes)
                .containsExactly(
                        new NoteView(0, ALIEN),
                        new NoteView(1, new StarView(0, "Sigourney")),
                        new NoteView(2, null),
                        new NoteView(3, new OtherNoteView("note 0")),
                        new NoteView(4, null),
                        new NoteView(5, ALIEN),
                        new NoteView(6, WEAVER),
                        new NoteView(7, new PersonView(21, "Scott")),
                        new NoteView(8, null),
                        new NoteView(9, new OtherNoteView("note 3")),
                        new NoteView(10, null));
        assertThat(reads.statements()).hasSize(6);
        assertThat(reads.statements().get(0)).doesNotContain("join");
        assertThat(notes.get(0).target()).isSameAs(notes.get(5).target());
    }

    @Test
    void onlyTargetTypesThatOccurTakeAStatement() {
        assertThat(reads.list(NoteView.class, query -> query.where("id in (1, 2)")))
                .containsExactly(new NoteView(1, new StarView(0, "Sigourney")), new NoteView(2, null));
        assertThat(reads.statements()).hasSize(2);
        assertThat(reads.list(NoteView.class, query -> query.where("id = 2"))).containsExactly(new NoteView(2, null));
        assertThat(reads.statements()).hasSize(1);
        assertThat(reads.count(NoteView.class, query -> query.where("type(target) = Film")))
                .isEqualTo(4);
    }

    @Test
    void partsOfReferencedRowsMayBeLeftOut() {
        assertThat(reads.list(
                        NoteView.class,
                        query -> query.only("id", "target.id", "target.name").where("id in (0, 1)")))
                .containsExactly(
                        new NoteView(0, new FilmView(0, null, List.of())),
                        new NoteView(1, new StarView(0, "Sigourney")));
        assertThatThrownBy(() -> reads.list(NoteView.class, query -> query.only("id", "target.titel")))
                .isInstanceOf(InvalidQueryException.class)
                .hasMessageContaining("`titel`, in only(\"target.titel\"), is not a component of `TargetView`");
    }

    @View(Note.class)
    record MaybeView(long id, Optional<TargetView> target, List<ThingView> things) {}

    sealed interface ThingView {}

    @View(Film.class)
    record ThingFilmView(String title) implements ThingView {}

    @View(Star.class)
    record ThingStarView(String name) implements ThingView {}

    @Test
    void collectionsOfReferencesShowRowsOfSeveralEntities() {
        ThingFilmView alien = new ThingFilmView("Alien");
        List<MaybeView> notes = reads.list(MaybeView.class, query -> query.where("id in (0, 2, 3)"));
        assertThat(notes)
                .containsExactly(
                        new MaybeView(0, Optional.of(ALIEN), List.of(new ThingStarView("Sigourney"), alien)),
                        new MaybeView(2, Optional.empty(), List.of()),
                        new MaybeView(3, Optional.of(new OtherNoteView("note 0")), List.of(alien)));
        assertThat(reads.statements()).hasSize(7);
        assertThat(notes.get(0).things().get(1)).isSameAs(notes.get(2).things().get(0));
    }

    @Where("title <> :without")
    interface VirtualFilm extends VirtualModel<Film> {
        @Computed("upper(title)")
        String loud();
    }

    interface VirtualNote extends VirtualModel<Note> {
        @Prefetch(depth = 2)
        Object target();

        @Computed("id(target)")
        Long key();
    }

    sealed interface DeepView {}

    @View(VirtualFilm.class)
    record LoudFilmView(String loud) implements DeepView {}

    @View(VirtualNote.class)
    record DeepNoteView(long id, DeepView target) implements DeepView {}

    @View(Star.class)
    record DeepStarView(String name) implements DeepView {}

    sealed interface PeopleView extends DeepView {}

    @View(Actor.class)
    record ActorView(String role) implements PeopleView {}

    @View(Director.class)
    record DirectorView(String style) implements PeopleView {}

    @Test
    void conditionsOfTheRecordsVirtualModelsHoldAndDepthLimitsTheReference() {
        LoudFilmView alien = new LoudFilmView("ALIEN");
        assertThat(reads.list(
                        DeepNoteView.class, query -> query.with("without", "x").where("id in (0, 3, 6, 7, 9)")))
                .containsExactly(
                        new DeepNoteView(0, alien),
                        new DeepNoteView(3, new DeepNoteView(0, alien)),
                        new DeepNoteView(6, new ActorView("Ripley")),
                        new DeepNoteView(7, new DirectorView("dark")),
                        new DeepNoteView(9, new DeepNoteView(3, new DeepNoteView(0, null))));
        assertThat(reads.list(
                        DeepNoteView.class,
                        query -> query.with("without", "Alien").where("id = 0")))
                .containsExactly(new DeepNoteView(0, null));
    }

    interface VirtualNotedFilm extends VirtualModel<Film> {
        @Prefetch(local = "id", remote = "targetId", where = "targetType = 'film'")
        List<Note> notes();

        @Computed("select count(*) from Note n where type(n.target) = Film and id(n.target) = this.id")
        long noteCount();
    }

    @View(VirtualNotedFilm.class)
    record NotedFilmView(String title, List<OtherNoteView> notes, long noteCount) {}

    @Test
    void rowsThatReferToAnEntityAreFoundByEqualTypeAndId() {
        assertThat(reads.list(NotedFilmView.class))
                .containsExactly(new NotedFilmView(
                        "Alien", List.of(new OtherNoteView("note 0"), new OtherNoteView("note 5")), 2));
        assertThat(reads.statements()).hasSize(2);
    }

    @View(Note.class)
    record TooFewView(ThingView target) {}

    @Test
    void aTargetWithoutARecordIsRefused() {
        assertThat(Mistakes.mistakes(reads, TooFewView.class))
                .hasSize(3)
                .first()
                .asString()
                .isEqualTo("""
                        error: `ThingView`, which is the type of `TooFewView.target`, has no record for `Actor`
                          `Note.target` may refer to one of `Actor`. It is shown by the record of its entity, or of the nearest one above.
                          The new one stands in a `permits` clause too, if there is any.
                          Add to ThingView:
                              @View(Actor.class) record ActorView(Long id) implements ThingView {}""");
    }

    @Test
    void explainShowsAStatementForEachTarget() {
        assertThat(reads.lookahead().explain(NoteView.class).toString())
                .startsWith("NoteView, 6 statements\nNote: id, type of target, key of target\n")
                .contains("Note.target -> Star: id, name");
    }

    interface VirtualRemark extends VirtualModel<Note> {
        Long id();

        String words();

        @Prefetch
        Object target();

        @Prefetch
        List<Object> things();

        @Prefetch(local = "id", remote = "targetId", where = "targetType = 'note'")
        List<VirtualRemark> remarks();
    }

    /** One statement for each entity that occurs; what is hidden or missing is null. */
    @Test
    void lookupsGiveTheReferencedEntities() {
        reads.database().inTransaction(session -> {
            reads.database().reset();
            List<VirtualRemark> notes = reads.lookahead()
                    .query(session, VirtualRemark.class)
                    .lookups("target.title", "target.role", "words")
                    .list();
            // The notes, stars, films, directors and actors; the notes that notes are on are here.
            assertThat(reads.statements()).hasSize(5);
            assertThat(notes)
                    .extracting(VirtualRemark::target)
                    .extracting(target ->
                            target == null ? "" : Hibernate.getClass(target).getSimpleName())
                    .containsExactly("Film", "Star", "", "Note", "", "Film", "Actor", "Director", "", "Note", "");
            assertThat(notes.get(0).target()).isSameAs(session.find(Film.class, 0L));
            assertThat(notes.get(3).target()).isSameAs(VirtualModel.<Note>entityOf(notes.get(0)));
            assertThat(reads.statements()).hasSize(5);
        });
    }

    @Test
    void lookupsGiveTheEntitiesOfCollectionsToo() {
        List<VirtualRemark> notes = reads.list(VirtualRemark.class, query -> query.lookups("things", "remarks.target"));
        assertThat(reads.statements()).hasSize(5);
        assertThat(notes.get(0).things())
                .extracting(Hibernate::unproxy)
                .hasExactlyElementsOfTypes(Star.class, Film.class);
        assertThat(notes.get(3).things()).extracting(Hibernate::unproxy).hasExactlyElementsOfTypes(Film.class);
        assertThat(notes.get(3).remarks())
                .singleElement()
                .extracting(VirtualRemark::target)
                .isInstanceOf(Note.class);
    }

    @Test
    void lookupsBelowAreCheckedAgainstAllTargets() {
        assertThatThrownBy(() -> reads.list(
                        VirtualRemark.class,
                        query -> query.lookups("target.titel", "target.actors", "target.title.length")))
                .isInstanceOf(InvalidQueryException.class)
                .hasMessageContaining("`titel`, in lookups(\"target.titel\"), is not an attribute of what"
                        + " `VirtualRemark.target` refers to. There are `actors`, `id`, `name`,")
                .hasMessageContaining("Did you mean `title`?")
                .hasMessageContaining("`actors`, in lookups(\"target.actors\"), leads to further rows, but"
                        + " `VirtualRemark.target` gives entities, which lookups do not fill: use prefetch(…,"
                        + " \"target.actors\") for that.")
                .hasMessageContaining(
                        "`length`, in lookups(\"target.title.length\"), cannot be followed: `Film.title` is a value");
    }

    @Test
    void wrapGivesTheReferencedEntities() {
        reads.database().inTransaction(session -> {
            List<Note> notes = notes(session);
            List<VirtualRemark> wrapped =
                    reads.lookahead().wrap(session, VirtualRemark.class, notes).list();
            assertThat(wrapped.get(3).target()).isSameAs(notes.get(0));
            // Stars, films, directors and actors; the notes are here, and so is what they refer to.
            assertThat(reads.statements()).hasSize(4);
            assertThat(wrapped.get(0).things())
                    .extracting(Hibernate::unproxy)
                    .hasExactlyElementsOfTypes(Star.class, Film.class);
            assertThat(wrapped.get(4).target()).isNull();
        });
    }

    @Test
    void prefetchLoadsReferencedEntitiesAndTheirAssociations() {
        reads.database().inTransaction(session -> {
            List<Note> notes = notes(session);
            reads.lookahead().prefetch(session, notes, "target.actors", "target.target");
            // Films, stars, actors and directors; the notes are here. Then the casts of the films.
            assertThat(reads.statements()).hasSize(5);
            assertThat(notes)
                    .extracting(note -> Attributes.of(note, "target"))
                    .extracting(Hibernate::isInitialized)
                    .containsExactly(true, true, true, true, false, true, true, true, false, true, false);
            assertThat(notes.get(0)).extracting("target").satisfies(film -> {
                assertThat((Collection<?>) Attributes.of(Hibernate.unproxy(film), "actors"))
                        .extracting(actor -> Attributes.of(actor, "name"))
                        .isEqualTo(List.of("Weaver"));
            });
            assertThat(reads.statements()).hasSize(5);
            session.flush();
            assertThat(session.isDirty()).isFalse();
        });
    }

    @Test
    void prefetchRefusesCollectionsOfReferences() {
        reads.database().inTransaction(session -> {
            List<Note> notes = notes(session);
            assertThatThrownBy(() -> reads.lookahead().prefetch(session, notes, "things"))
                    .isInstanceOf(InvalidQueryException.class)
                    .hasMessage(
                            "`things`, in prefetch(\"things\"), holds rows of several entities, which Hibernate would"
                                    + " load one by one. Declare `@Prefetch List<Object> things();` in a virtual model of `Note`,"
                                    + " and look it up.");
            assertThat(reads.statements()).isEmpty();
        });
    }

    @Test
    void prefetchRefusesAttributesThatNoTargetHas() {
        reads.database().inTransaction(session -> {
            List<Note> notes = notes(session);
            assertThatThrownBy(() -> reads.lookahead().prefetch(session, notes, "target.actor"))
                    .isInstanceOf(InvalidQueryException.class)
                    .hasMessageStartingWith(
                            "`actor`, in prefetch(\"target.actor\"), is not an attribute of `Actor` or ")
                    .hasMessageEndingWith("Did you mean `actors`?");
        });
    }

    /** All notes as entities, of which nothing else is loaded. */
    private List<Note> notes(Session session) {
        List<Note> notes = reads.lookahead().query(session, VirtualRemark.class).lookups("words").list().stream()
                .map(VirtualModel::<Note>entityOf)
                .toList();
        reads.database().reset();
        return notes;
    }
}
