package dev.lookahead.lookups;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.lookahead.LookaheadQuery;
import dev.lookahead.fixtures.Courses;
import dev.lookahead.fixtures.Courses.Assignment;
import dev.lookahead.fixtures.Courses.CompletedLesson;
import dev.lookahead.fixtures.Courses.Course;
import dev.lookahead.fixtures.Courses.Lesson;
import dev.lookahead.fixtures.Courses.User;
import dev.lookahead.model.Computed;
import dev.lookahead.model.Deferred;
import dev.lookahead.model.InvalidQueryException;
import dev.lookahead.model.Join;
import dev.lookahead.model.NotFetchedException;
import dev.lookahead.model.Prefetch;
import dev.lookahead.model.VirtualModel;
import dev.lookahead.testing.Attributes;
import dev.lookahead.testing.OnEachDatabase;
import dev.lookahead.testing.Reads;
import dev.lookahead.testing.TestDatabase;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** The lookups of a query decide which columns and related rows are read. */
@OnEachDatabase
class CourseLookupsTest {

    private final Reads reads;

    CourseLookupsTest(TestDatabase database) {
        reads = Reads.of(database, Courses.FIXTURE);
    }

    interface VirtualUser extends VirtualModel<User> {
        String email();
    }

    interface VirtualCourse extends VirtualModel<Course> {
        String name();

        String description();

        LocalDate created();

        @Computed("substring(description, 1, 128)")
        String smallDescription();

        @Join
        VirtualUser createdBy();

        @Computed("select listagg(f.email, ' ') within group (order by f.email) from this.facilitators f")
        String facilitatorEmails();

        @Prefetch(value = "assignments", where = "user.email = :user", limit = 1)
        VirtualAssignment userAssignment();

        @Prefetch
        List<VirtualAssignment> assignments();
    }

    interface VirtualAssignment extends VirtualModel<Assignment> {
        LocalDate created();

        @Computed("select count(*) from Lesson l where l.course = this.course")
        long lessonsTotal();

        @Computed("select count(*) from CompletedLesson c where c.user = this.user and c.lesson.course = this.course")
        long lessonsCompletedTotal();
    }

    @Deferred("description")
    interface BriefCourse extends VirtualModel<Course> {
        String name();

        String description();

        @Computed("substring(description, 1, 128)")
        String smallDescription();

        @Join
        VirtualUser createdBy();
    }

    @Deferred("content")
    interface VirtualLesson extends VirtualModel<Lesson> {
        String title();

        String content();

        @Prefetch
        BriefCourse course();

        @Join("course")
        BriefCourse joined();
    }

    interface VirtualCompleted extends VirtualModel<CompletedLesson> {
        @Join
        VirtualLesson lesson();
    }

    @Test
    void bringsEverythingWithoutLookups() {
        List<VirtualCourse> courses = reads.list(VirtualCourse.class, query -> query.with("user", Courses.USER));

        assertThat(courses)
                .extracting(course -> course.assignments().stream()
                        .map(VirtualAssignment::created)
                        .toList())
                .containsExactly(assigned(1), assigned(2), assigned(3));
        assertThat(courses)
                .extracting(course -> Attributes.of(VirtualModel.entityOf(course), "name"))
                .containsExactly("Course 1", "Course 2", "Course 3");
        assertThat(courses).extracting(VirtualCourse::name).containsExactly("Course 1", "Course 2", "Course 3");
        assertThat(courses.get(1).createdBy().email()).isEqualTo("creator2@example.com");
        assertThat(reads.statements()).hasSize(3);
    }

    @Test
    void bringsTheFieldsThatAreListed() {
        List<VirtualCourse> courses = courses(
                "smallDescription",
                "createdBy",
                "facilitatorEmails",
                "userAssignment",
                "userAssignment.lessonsTotal",
                "userAssignment.lessonsCompletedTotal",
                "assignments");

        assertThat(courses)
                .extracting(VirtualCourse::smallDescription)
                .containsExactly("1 ".repeat(64), "2 ".repeat(64), "3 ".repeat(64));
        assertThat(courses.get(0).facilitatorEmails())
                .isEqualTo("facilitator11@example.com facilitator12@example.com facilitator13@example.com");
        assertThat(courses)
                .extracting(VirtualCourse::userAssignment)
                .extracting(VirtualAssignment::lessonsCompletedTotal)
                .containsExactly(2L, 0L, 0L);
        assertThat(courses)
                .extracting(VirtualCourse::userAssignment)
                .extracting(VirtualAssignment::lessonsTotal)
                .containsExactly(3L, 3L, 3L);
        assertThat(courses.get(2).assignments().get(3).created()).isEqualTo(LocalDate.of(2020, 4, 3));
        assertThat(courses.get(2).createdBy().email()).isEqualTo("creator3@example.com");
        assertThat(reads.statements()).hasSize(3);
    }

    @Test
    void loadsNothingElse() {
        VirtualCourse course = courses("smallDescription").get(0);

        assertThat(course.smallDescription()).isEqualTo("1 ".repeat(64));
        assertNotFetched(course::createdBy, "createdBy");
        assertNotFetched(course::facilitatorEmails, "facilitatorEmails");
        assertNotFetched(course::userAssignment, "userAssignment");
        assertNotFetched(course::assignments, "assignments");
        assertThat(reads.statements()).singleElement().asString().doesNotContainIgnoringCase("join");
    }

    @Test
    void bringsColumnsOfFields() {
        VirtualCourse course = courses("created", "userAssignment.created", "assignments.created")
                .get(1);

        assertThat(course.created()).isEqualTo(LocalDate.of(2020, 1, 2));
        assertThat(course.userAssignment().created()).isEqualTo(LocalDate.of(2020, 1, 2));
        assertThat(course.assignments())
                .extracting(VirtualAssignment::created)
                .containsExactly(
                        LocalDate.of(2020, 1, 2),
                        LocalDate.of(2020, 2, 2),
                        LocalDate.of(2020, 3, 2),
                        LocalDate.of(2020, 4, 2));
        assertThat(reads.statements()).hasSize(3);
    }

    @Test
    void refusesAnAssociationThatIsNotDeclared() {
        assertRefused(VirtualAssignment.class, "user", """
                `user`, in lookups("user"), must be declared in `VirtualAssignment`
                  `Assignment.user` is an association. A virtual model must declare how its rows are read.
                  Add to VirtualAssignment:
                      @Join User user();""");
        assertThat(reads.list(VirtualAssignment.class, query -> query.lookups("user.id", "created")))
                .extracting(VirtualAssignment::created)
                .isEqualTo(Stream.of(1, 2, 3)
                        .flatMap(course -> assigned(course).stream())
                        .toList());
        assertThat(reads.statements()).hasSize(1);
    }

    @Test
    void namesTheWrongSegmentAndTheChoices() {
        assertRefused(
                VirtualLesson.class,
                "joined.wrongCreatedBy",
                "`wrongCreatedBy`, in lookups(\"joined.wrongCreatedBy\"), is neither a field of `BriefCourse` nor an attribute"
                        + " of `Course`. There are `assignments`, `created`, `createdBy`, `description`,"
                        + " `facilitators`, `id`, `lessons`, `name`, `smallDescription`.");
    }

    @Test
    void keepsDeferredColumnsOutUntilTheyAreNamed() {
        List<VirtualLesson> lessons =
                reads.list(VirtualLesson.class, query -> query.lookups("title", "course.smallDescription"));

        assertThat(lessons.get(8).course().smallDescription()).isEqualTo("3 ".repeat(64));
        assertNotFetched(lessons.get(8)::content, "content");
        assertNotFetched(lessons.get(8).course()::description, "course.description");
        assertThat(reads.statements()).hasSize(2).noneMatch(sql -> sql.contains("content"));
        assertThat(reads.list(VirtualLesson.class, query -> query.lookups("content")))
                .extracting(VirtualLesson::content)
                .contains("Content of Lesson 2.2");
        assertThat(reads.statements()).hasSize(1);
    }

    @Test
    void bringsAWholeCourseForEachLesson() {
        List<VirtualLesson> lessons = reads.list(VirtualLesson.class, query -> query.lookups("course"));

        assertThat(lessons)
                .extracting(lesson -> lesson.course().name())
                .containsExactly(
                        "Course 1",
                        "Course 1",
                        "Course 1",
                        "Course 2",
                        "Course 2",
                        "Course 2",
                        "Course 3",
                        "Course 3",
                        "Course 3");
        assertThat(lessons.get(6).course()).isSameAs(lessons.get(8).course());
        assertThat(reads.statements()).hasSize(2).noneMatch(sql -> sql.contains("description"));
    }

    /** A path beside what is below it takes nothing from it. */
    @Test
    void keepsAllFieldsOfPathsThatAreLookedUpTwice() {
        List<VirtualLesson> lessons =
                reads.list(VirtualLesson.class, query -> query.lookups("course", "course.id", "course.createdBy"));

        assertThat(lessons.get(8).course().createdBy().email()).isEqualTo("creator3@example.com");
        assertThat(reads.statements()).hasSize(2);
    }

    @Test
    void joinsTheCreatorOfALessonsCourse() {
        List<VirtualLesson> lessons = reads.list(VirtualLesson.class, query -> query.lookups("joined.createdBy"));

        assertThat(lessons)
                .extracting(lesson -> lesson.joined().createdBy().email())
                .containsExactly(
                        "creator1@example.com",
                        "creator1@example.com",
                        "creator1@example.com",
                        "creator2@example.com",
                        "creator2@example.com",
                        "creator2@example.com",
                        "creator3@example.com",
                        "creator3@example.com",
                        "creator3@example.com");
        assertThat(reads.statements()).hasSize(1);
    }

    @Test
    void joinsThroughSeveralRows() {
        List<VirtualCompleted> completed =
                reads.list(VirtualCompleted.class, query -> query.lookups("lesson.joined.createdBy.email"));

        assertThat(completed)
                .extracting(each -> each.lesson().joined().createdBy().email())
                .containsExactly("creator1@example.com", "creator1@example.com");
        assertThat(reads.statements()).hasSize(1);
    }

    private List<VirtualCourse> courses(String... paths) {
        Function<LookaheadQuery<VirtualCourse>, List<VirtualCourse>> asked =
                query -> query.lookups(paths).with("user", Courses.USER).list();
        return reads.read(VirtualCourse.class, asked);
    }

    private static void assertNotFetched(ThrowingCallable read, String path) {
        assertThatExceptionOfType(NotFetchedException.class)
                .isThrownBy(read)
                .withMessageContaining("\"" + path + "\")");
    }

    private void assertRefused(Class<?> model, String path, String message) {
        assertThatExceptionOfType(InvalidQueryException.class)
                .isThrownBy(() -> reads.list(model, query -> query.lookups(path)))
                .withMessage(message);
        assertThat(reads.statements()).isEmpty();
    }

    /** When the course of this number was assigned to its four users. */
    private static List<LocalDate> assigned(int course) {
        return Stream.of(1, 2, 3, 4)
                .map(month -> LocalDate.of(2020, month, course))
                .toList();
    }
}
