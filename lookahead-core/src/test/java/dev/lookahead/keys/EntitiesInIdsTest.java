package dev.lookahead.keys;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lookahead.Lookahead;
import dev.lookahead.model.Computed;
import dev.lookahead.model.Lookup;
import dev.lookahead.model.Prefetch;
import dev.lookahead.model.View;
import dev.lookahead.model.VirtualModel;
import dev.lookahead.testing.Fixture;
import dev.lookahead.testing.OnEachDatabase;
import dev.lookahead.testing.Reads;
import dev.lookahead.testing.TestDatabase;
import jakarta.persistence.Access;
import jakarta.persistence.AccessType;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.hibernate.Hibernate;
import org.hibernate.Session;
import org.junit.jupiter.api.Test;

/** Ids of several attributes whose class holds an entity where the entity has an association, and not the id of it. */
@OnEachDatabase
class EntitiesInIdsTest {

    private static final Fixture FIXTURE =
            Fixture.of(EntitiesInIdsTest::fill, Person.class, Task.class, Step.class, Grant.class, Remark.class);

    private final TestDatabase database;
    private final Reads reads;

    EntitiesInIdsTest(TestDatabase database) {
        this.database = database;
        reads = Reads.of(database, FIXTURE);
    }

    /** A reference to it tells its id without being loaded, since that is read by a method. */
    @Entity(name = "Person")
    static class Person {
        @Id
        @Access(AccessType.PROPERTY)
        Long id;

        String name;

        @OneToMany(mappedBy = "person")
        List<Task> tasks = new ArrayList<>();

        public Long getId() {
            return id;
        }

        public void setId(Long id) {
            this.id = id;
        }

        String getName() {
            return name;
        }
    }

    /** It says nothing of equality: rows are told apart by their values. */
    static class TaskKey {
        Person person;
        String action;
    }

    @Entity(name = "Task")
    @IdClass(TaskKey.class)
    static class Task {
        @Id
        @ManyToOne(fetch = FetchType.LAZY)
        Person person;

        @Id
        String action;

        String note;

        @OneToMany(mappedBy = "task")
        List<Step> steps = new ArrayList<>();
    }

    @Entity(name = "Step")
    static class Step {
        @Id
        Long id;

        @ManyToOne(fetch = FetchType.LAZY)
        Task task;
    }

    record GrantKey(Task task, int level) {}

    /** What it refers to has such an id itself. */
    @Entity(name = "Grant")
    @Table(name = "granted")
    @IdClass(GrantKey.class)
    static class Grant {
        @Id
        @ManyToOne(fetch = FetchType.LAZY)
        Task task;

        @Id
        int level;

        String text;

        @OneToMany(mappedBy = "grant")
        List<Remark> remarks = new ArrayList<>();
    }

    @Entity(name = "Remark")
    static class Remark {
        @Id
        Long id;

        @ManyToOne(fetch = FetchType.LAZY)
        Grant grant;
    }

    @View(Person.class)
    record PersonView(String name, List<TaskView> tasks) {}

    @View(Task.class)
    record TaskView(String action, String note, List<StepView> steps) {}

    @View(Step.class)
    record StepView(Long id) {}

    @View(Task.class)
    record KeyView(TaskKey id, @Lookup("person") Long personId) {}

    @View(Step.class)
    record OfTaskView(
            Long id,
            @Lookup("task") TaskKey key,
            @Lookup("task.note") String note,
            @Lookup("task.person.name") String name) {}

    interface VirtualStep extends VirtualModel<Step> {
        @Prefetch
        VirtualTask task();
    }

    interface VirtualTask extends VirtualModel<Task> {
        @Prefetch
        List<VirtualStep> steps();

        @Prefetch(value = "steps", orderBy = "id desc", limit = 1)
        VirtualStep lastStep();

        @Computed("size(steps)")
        int stepCount();

        String note();
    }

    @View(VirtualStep.class)
    record FetchedView(Long id, NoteView task) {}

    @View(VirtualTask.class)
    record NoteView(String note, StepView lastStep, int stepCount) {}

    @View(Grant.class)
    record GrantView(String text, TaskView task, List<RemarkView> remarks) {}

    @View(Remark.class)
    record RemarkView(
            Long id, @Lookup("grant.task.person.name") String name) {}

    @View(Grant.class)
    record GrantKeyView(GrantKey id, String text) {}

    @View(Task.class)
    record SetView(Set<StepView> steps, TaskKey id) {}

    private static final StepView FIRST = new StepView(1L);
    private static final StepView SECOND = new StepView(2L);
    private static final TaskView ANN_CALLS = new TaskView("call", "Ann calls", List.of(FIRST, SECOND));
    private static final TaskView ANN_WRITES = new TaskView("write", "Ann writes", List.of());
    private static final TaskView BOB_CALLS = new TaskView("call", "Bob calls", List.of(new StepView(3L)));

    @Test
    void rowsWithEntitiesInTheirIdsHaveTheirRelatedRows() {
        assertThat(reads.list(TaskView.class, query -> query.sort("note")))
                .containsExactly(ANN_CALLS, ANN_WRITES, BOB_CALLS);
        assertThat(reads.statements()).hasSize(2);
        assertThat(reads.list(PersonView.class))
                .containsExactly(
                        new PersonView("Ann", List.of(ANN_CALLS, ANN_WRITES)),
                        new PersonView("Bob", List.of(BOB_CALLS)));
        assertThat(reads.statements()).hasSize(3);
        assertThat(reads.list(FetchedView.class))
                .containsExactly(
                        new FetchedView(1L, new NoteView("Ann calls", SECOND, 2)),
                        new FetchedView(2L, new NoteView("Ann calls", SECOND, 2)),
                        new FetchedView(3L, new NoteView("Bob calls", new StepView(3L), 1)));
        assertThat(reads.statements()).hasSize(3);
    }

    @Test
    void anIdIsShownAsHibernateLoadsIt() {
        reads.read(KeyView.class, query -> {
            List<KeyView> tasks = query.sort("note").list();
            assertThat(tasks).extracting(task -> task.id().action).containsExactly("call", "write", "call");
            assertThat(tasks).extracting(task -> task.id().person.getId()).containsExactly(1L, 1L, 2L);
            assertThat(tasks).extracting(KeyView::personId).containsExactly(1L, 1L, 2L);
            assertThat(reads.statements()).hasSize(1);
            assertThat(tasks.get(0).id().person).matches(person -> !Hibernate.isInitialized(person));
            return tasks;
        });
        assertThat(reads.list(OfTaskView.class, query -> query.ids(List.of(3L))))
                .singleElement()
                .satisfies(step -> {
                    assertThat(step.key().person.getId()).isEqualTo(2L);
                    assertThat(step.note()).isEqualTo("Bob calls");
                    assertThat(step.name()).isEqualTo("Bob");
                });
        assertThat(reads.list(SetView.class))
                .extracting(SetView::steps)
                .containsExactlyInAnyOrder(Set.of(FIRST, SECOND), Set.of(new StepView(3L)), Set.of());
    }

    @Test
    void aStatelessSessionShowsTheSameId() {
        reads.database()
                .factory()
                .inStatelessTransaction(session -> assertThat(
                                reads.lookahead().query(session, KeyView.class).list())
                        .extracting(task -> task.id().person.getId())
                        .containsExactlyInAnyOrder(1L, 1L, 2L));
    }

    @Test
    void rowsAreReadByIdsAndByEntities() {
        inSession(session -> {
            Task annWrites = session.find(Task.class, key(session.getReference(Person.class, 1L), "write"));
            Task bobCalls = session.find(Task.class, key(session.getReference(Person.class, 2L), "call"));
            Lookahead lookahead = reads.lookahead();
            assertThat(lookahead
                            .query(session, TaskView.class)
                            .entities(List.of(bobCalls, annWrites, bobCalls))
                            .list())
                    .containsExactly(BOB_CALLS, ANN_WRITES, BOB_CALLS);
            Person ann = new Person();
            ann.id = 1L;
            List<TaskKey> keys = List.of(key(ann, "call"), key(bobCalls.person, "call"), key(ann, "sing"));
            assertThat(lookahead.query(session, TaskView.class).ids(keys).list())
                    .containsExactly(ANN_CALLS, BOB_CALLS);
            assertThat(lookahead.query(session, TaskView.class).ids(keys).count())
                    .isEqualTo(2);
            assertThat(lookahead.query(session, TaskView.class).ids(keys).stream())
                    .containsExactly(ANN_CALLS, BOB_CALLS);
        });
    }

    @Test
    void wrappedEntitiesHaveTheSameRelatedRows() {
        inSession(session -> {
            List<Task> tasks =
                    session.createQuery("from Task order by note", Task.class).getResultList();
            List<VirtualTask> wrapped =
                    reads.lookahead().wrap(session, VirtualTask.class, tasks).list();
            assertThat(wrapped).extracting(VirtualTask::stepCount).containsExactly(2, 0, 1);
            assertThat(wrapped.get(0).steps()).hasSize(2);
            assertThat(wrapped.get(0).steps().get(1).task().note()).isEqualTo("Ann calls");

            reads.database().reset();
            reads.lookahead().prefetch(session, tasks, "steps", "person");
            assertThat(tasks).extracting(task -> task.steps.size()).containsExactly(2, 0, 1);
            assertThat(tasks).extracting(task -> task.person.getName()).containsExactly("Ann", "Ann", "Bob");
            assertThat(reads.statements()).hasSize(2 + database.spellings());

            List<VirtualTask> found = reads.lookahead()
                    .query(session, VirtualTask.class)
                    .lookups("lastStep", "note")
                    .list();
            assertThat(found)
                    .extracting(VirtualTask::note)
                    .containsExactlyInAnyOrder("Ann calls", "Ann writes", "Bob calls");
            assertThat(VirtualModel.entityOf(found.get(0))).isInstanceOf(Task.class);
        });
    }

    @Test
    void anIdMayHoldAnEntityWhoseIdHoldsAnEntity() {
        assertThat(reads.list(GrantView.class))
                .containsExactly(
                        new GrantView(
                                "first", ANN_CALLS, List.of(new RemarkView(1L, "Ann"), new RemarkView(2L, "Ann"))),
                        new GrantView("second", BOB_CALLS, List.of(new RemarkView(3L, "Bob"))));
        assertThat(reads.statements()).hasSize(3);
        reads.read(GrantKeyView.class, query -> {
            List<GrantKeyView> grants = query.list();
            assertThat(grants).extracting(grant -> grant.id().level()).containsExactly(1, 1);
            assertThat(reads.statements()).hasSize(1);
            assertThat(grants.get(1).id().task().note).isNull();
            assertThat(query.ids(List.of(grants.get(1).id())).list())
                    .extracting(GrantKeyView::text)
                    .containsExactly("second");
            return grants;
        });
    }

    private void inSession(Consumer<Session> work) {
        reads.database().factory().inTransaction(work);
    }

    private static TaskKey key(Person person, String action) {
        TaskKey key = new TaskKey();
        key.person = person;
        key.action = action;
        return key;
    }

    private static void fill(EntityManager entityManager) {
        Person ann = person(entityManager, 1, "Ann");
        Person bob = person(entityManager, 2, "Bob");
        Task annCalls = task(entityManager, ann, "call");
        task(entityManager, ann, "write");
        Task bobCalls = task(entityManager, bob, "call");
        step(entityManager, 1, annCalls);
        step(entityManager, 2, annCalls);
        step(entityManager, 3, bobCalls);
        Grant first = grant(entityManager, annCalls, "first");
        Grant second = grant(entityManager, bobCalls, "second");
        remark(entityManager, 1, first);
        remark(entityManager, 2, first);
        remark(entityManager, 3, second);
    }

    private static Person person(EntityManager entityManager, long id, String name) {
        Person person = new Person();
        person.id = id;
        person.name = name;
        entityManager.persist(person);
        return person;
    }

    private static Task task(EntityManager entityManager, Person person, String action) {
        Task task = new Task();
        task.person = person;
        task.action = action;
        task.note = person.name + " " + action + "s";
        entityManager.persist(task);
        return task;
    }

    private static void step(EntityManager entityManager, long id, Task task) {
        Step step = new Step();
        step.id = id;
        step.task = task;
        entityManager.persist(step);
    }

    private static Grant grant(EntityManager entityManager, Task task, String text) {
        Grant grant = new Grant();
        grant.task = task;
        grant.level = 1;
        grant.text = text;
        entityManager.persist(grant);
        return grant;
    }

    private static void remark(EntityManager entityManager, long id, Grant grant) {
        Remark remark = new Remark();
        remark.id = id;
        remark.grant = grant;
        entityManager.persist(remark);
    }
}
