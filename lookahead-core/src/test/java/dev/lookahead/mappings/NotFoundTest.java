package dev.lookahead.mappings;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lookahead.fixtures.Danglers;
import dev.lookahead.fixtures.Danglers.Badge;
import dev.lookahead.fixtures.Danglers.Definition;
import dev.lookahead.fixtures.Danglers.Label;
import dev.lookahead.fixtures.Danglers.Person;
import dev.lookahead.fixtures.Danglers.Thing;
import dev.lookahead.model.Computed;
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
import java.util.function.Function;
import org.hibernate.Hibernate;
import org.hibernate.Session;
import org.junit.jupiter.api.Test;

/** References to rows that are not there, where the mapping says to ignore that. */
@OnEachDatabase
class NotFoundTest {

    private final Reads reads;

    NotFoundTest(TestDatabase database) {
        reads = Reads.of(database, Danglers.FIXTURE);
    }

    interface VirtualThing extends VirtualModel<Thing> {
        @Prefetch
        List<VirtualLabel> labels();
    }

    interface VirtualLabel extends VirtualModel<Label> {
        String note();

        @Join
        VirtualDefinition definition();

        @Computed("upper(note) || id")
        String loud();
    }

    interface VirtualDefinition extends VirtualModel<Definition> {
        String name();
    }

    interface VirtualBadge extends VirtualModel<Badge> {
        @Prefetch
        List<VirtualPerson> seen();
    }

    interface VirtualPerson extends VirtualModel<Person> {
        String name();
    }

    @View(Person.class)
    record PersonView(String name) {}

    @View(Definition.class)
    record DefinitionView(String name) {}

    @View(Label.class)
    record LabelView(
            String note,
            DefinitionView definition,
            @Lookup("definition") Long id,
            @Lookup("definition.id") Long sameId,
            @Lookup("definition.name") String name,
            @Lookup("stamp") Long stamp,
            @Lookup("origin.by.name") String by) {}

    @View(Thing.class)
    record ThingView(
            List<LabelView> labels,
            @Lookup("labels.definition") List<Long> ids,
            @Lookup("labels.definition.name") List<String> names,
            @Lookup("labels.definition") List<DefinitionView> definitions) {}

    @View(Badge.class)
    record BadgeView(
            Long id,
            List<PersonView> seen,
            @Lookup("seen") List<Long> ids,
            @Lookup("seen.id") List<Long> sameIds,
            @Lookup("seen.name") List<String> names) {}

    @View(Badge.class)
    record IdsAloneView(Long id, List<Long> seen) {}

    @Test
    void aToOneIsNullAndItsOwnerStays() {
        DefinitionView first = new DefinitionView("Definition 1");
        LabelView whole = new LabelView("Label 1", first, 1L, 1L, "Definition 1", 1L, "Person 1");
        LabelView dangling = new LabelView("Label 2", null, null, null, null, null, null);

        assertThat(reads.list(LabelView.class)).containsExactly(whole, dangling);
        assertThat(reads.statements()).hasSize(1);
        assertThat(reads.list(ThingView.class))
                .containsExactly(new ThingView(
                        List.of(whole, dangling),
                        Arrays.asList(1L, null),
                        Arrays.asList("Definition 1", null),
                        Arrays.asList(first, null)));
        assertThat(reads.statements()).hasSize(2);
    }

    @Test
    void aLinkToAMissingRowIsLeftOut() {
        PersonView one = new PersonView("Person 1");
        PersonView three = new PersonView("Person 3");
        assertThat(reads.list(BadgeView.class))
                .containsExactly(
                        new BadgeView(
                                1L,
                                List.of(one, three),
                                List.of(1L, 3L),
                                List.of(1L, 3L),
                                List.of("Person 1", "Person 3")),
                        new BadgeView(2L, List.of(), List.of(), List.of(), List.of()));
        assertThat(reads.statements()).hasSize(2);
        assertThat(reads.list(IdsAloneView.class))
                .containsExactly(new IdsAloneView(1L, List.of(1L, 3L)), new IdsAloneView(2L, List.of()));
        assertThat(reads.statements()).hasSize(2);
    }

    @Test
    void lookupsLeaveOutMissingRows() {
        assertThat(
                        notes(session -> reads
                                .lookahead()
                                .query(session, VirtualThing.class)
                                .lookups("labels")
                                .list()
                                .get(0)
                                .labels()
                                .stream()
                                .map(VirtualLabel::note)
                                .toList()))
                .containsExactly("Label 1", "Label 2");
        assertThat(reads.statements()).hasSize(2);
        assertThat(notes(session ->
                        reads
                                .lookahead()
                                .query(session, VirtualLabel.class)
                                .lookups("note", "definition.name")
                                .list()
                                .stream()
                                .map(each -> each.note()
                                        + (each.definition() == null
                                                ? ""
                                                : each.definition().name()))
                                .toList()))
                .containsExactly("Label 1Definition 1", "Label 2");
        assertThat(reads.statements()).hasSize(1);
        assertThat(
                        notes(session -> reads
                                .lookahead()
                                .query(session, VirtualBadge.class)
                                .lookups("seen.name")
                                .list()
                                .get(0)
                                .seen()
                                .stream()
                                .map(VirtualPerson::name)
                                .toList()))
                .containsExactly("Person 1", "Person 3");
    }

    @Test
    void entitiesOfInstancesLeaveOutMissingRows() {
        assertThat(notes(session -> reads.lookahead().query(session, VirtualLabel.class).lookups("note").list().stream()
                        .map(each -> each.note() + (VirtualModel.entityOf(each).definition() == null))
                        .toList()))
                .containsExactly("Label 1false", "Label 2true");
        assertThat(reads.statements()).hasSize(1);
        assertThat(notes(session -> reads
                        .lookahead()
                        .query(session, VirtualLabel.class)
                        .lookups("loud")
                        .where("id > 0")
                        .orderBy("id desc")
                        .list()
                        .stream()
                        .map(each -> each.loud() + (VirtualModel.entityOf(each).definition() == null))
                        .toList()))
                .containsExactly("LABEL 22true", "LABEL 11false");
        assertThat(reads.statements()).hasSize(1);
    }

    @Test
    void wrappedEntitiesLeaveOutMissingRows() {
        assertThat(notes(session -> {
                    List<Thing> things = session.createSelectionQuery("from Thing", Thing.class)
                            .getResultList();
                    return reads.lookahead().wrap(session, VirtualThing.class, things).list().get(0).labels().stream()
                            .map(VirtualLabel::note)
                            .toList();
                }))
                .containsExactly("Label 1", "Label 2");
    }

    @Test
    void prefetchLoadsTheRowsThatAreThere() {
        read(session -> {
            List<Thing> things =
                    session.createSelectionQuery("from Thing", Thing.class).getResultList();
            List<Badge> badges = session.createSelectionQuery("from Badge order by id", Badge.class)
                    .getResultList();
            reads.database().reset();
            reads.lookahead().prefetch(session, things, "labels.definition");
            assertThat(things.get(0).labels()).hasSize(2);
            assertThat(things.get(0).labels().get(1).definition()).isNull();
            int sent = reads.statements().size();
            reads.lookahead().prefetch(session, badges, "seen");
            assertThat(badges.get(0).seen()).hasSize(2).allMatch(Hibernate::isInitialized);
            assertThat(badges.get(1).seen()).isEmpty();
            assertThat(reads.statements()).hasSize(sent + 1);
            return sent;
        });
    }

    private List<String> notes(Function<Session, List<String>> reading) {
        return read(reading);
    }

    private <R> R read(Function<Session, R> reading) {
        reads.database().reset();
        return reads.database().factory().fromTransaction(reading::apply);
    }
}
