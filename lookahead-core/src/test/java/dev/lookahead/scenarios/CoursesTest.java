package dev.lookahead.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lookahead.fixtures.Courses;
import dev.lookahead.fixtures.Courses.Assignment;
import dev.lookahead.fixtures.Courses.Course;
import dev.lookahead.fixtures.Courses.Lesson;
import dev.lookahead.fixtures.Courses.User;
import dev.lookahead.model.BatchLoad;
import dev.lookahead.model.BatchLoader;
import dev.lookahead.model.Computed;
import dev.lookahead.model.Context;
import dev.lookahead.model.Deferred;
import dev.lookahead.model.FetchContext;
import dev.lookahead.model.Join;
import dev.lookahead.model.Lookup;
import dev.lookahead.model.Prefetch;
import dev.lookahead.model.View;
import dev.lookahead.model.VirtualModel;
import dev.lookahead.testing.OnEachDatabase;
import dev.lookahead.testing.Reads;
import dev.lookahead.testing.TestDatabase;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The components of a view decide which columns and related rows are read. */
@OnEachDatabase
class CoursesTest {

    private final Reads reads;

    CoursesTest(TestDatabase database) {
        reads = Reads.of(database, Courses.FIXTURE);
    }

    interface VirtualUser extends VirtualModel<User> {}

    @Deferred("description")
    interface VirtualCourse extends VirtualModel<Course> {
        @Computed("substring(description, 1, 128)")
        String smallDescription();

        @Join
        VirtualUser createdBy();

        @Computed("select listagg(f.email, ' ') within group (order by f.email) from this.facilitators f")
        String facilitatorEmails();

        @Prefetch
        List<VirtualUser> facilitators();

        @Prefetch(value = "assignments", where = "user.email = :user", limit = 1)
        VirtualAssignment userAssignment();

        @Prefetch
        List<VirtualAssignment> assignments();

        @Prefetch
        List<VirtualLesson> lessons();

        @BatchLoad(
                value = Settings.class,
                args = "theme=dark",
                uses = {"user", "region"})
        String settings();
    }

    interface VirtualAssignment extends VirtualModel<Assignment> {
        @Computed("select count(*) from Lesson l where l.course = this.course")
        long lessonsTotal();

        @Computed("select count(*) from CompletedLesson c where c.user = this.user and c.lesson.course = this.course")
        long lessonsCompletedTotal();
    }

    @Deferred("content")
    interface VirtualLesson extends VirtualModel<Lesson> {
        @Prefetch
        VirtualCourse course();
    }

    static final class Settings implements BatchLoader<Long, String> {
        @Override
        public Map<Long, String> load(Set<Long> keys, FetchContext context) {
            String told = context.argument("theme") + " " + context.parameter("user", String.class) + " "
                    + context.parameter("region", String.class);
            Map<Long, String> settings = new HashMap<>();
            keys.forEach(key -> settings.put(key, told + " for " + keys.size()));
            return settings;
        }
    }

    @View(VirtualUser.class)
    record UserView(String email) {}

    @View(VirtualAssignment.class)
    record AssignmentView(
            LocalDate created, @Lookup("user.email") String email, long lessonsTotal, long lessonsCompletedTotal) {}

    @View(VirtualLesson.class)
    record LessonView(Long id, String title) {}

    @View(VirtualCourse.class)
    record FullView(
            String name,
            String smallDescription,
            UserView createdBy,
            String facilitatorEmails,
            AssignmentView userAssignment,
            List<AssignmentView> assignments) {}

    @View(VirtualCourse.class)
    record SmallView(String smallDescription) {}

    @View(VirtualCourse.class)
    record DatesView(
            LocalDate created,
            @Lookup("userAssignment.created") LocalDate userAssigned,
            @Lookup("assignments.created") List<LocalDate> assigned) {}

    @View(VirtualCourse.class)
    record ListsView(
            String name,
            @Lookup("createdBy.id") Long creatorId,
            @Lookup("createdBy.email") String creator,
            String description,
            @Lookup("facilitators.email") List<String> facilitatorEmails,
            AssignmentView userAssignment,
            List<AssignmentView> assignments,
            @Lookup("lessons.id") List<Long> lessonIds,
            List<LessonView> lessons) {}

    @View(VirtualCourse.class)
    record AnonymousView(String user) {

        static String user(@Context("user") String user) {
            return user == null ? "anonymous" : user;
        }
    }

    @View(VirtualCourse.class)
    record SettingsView(String name, String settings) {}

    @View(VirtualCourse.class)
    record WholeCourseView(Long id, String name, String description, LocalDate created) {}

    @View(VirtualLesson.class)
    record LessonOfCourseView(String title, WholeCourseView course) {}

    @View(VirtualLesson.class)
    record ContentView(String content) {}

    @Test
    void readsEverythingInThreeStatements() {
        List<FullView> courses = reads.list(FullView.class, query -> query.with("user", Courses.USER));

        assertThat(courses)
                .extracting(course ->
                        course.assignments().stream().map(AssignmentView::email).toList())
                .containsExactly(Courses.assigned(1), Courses.assigned(2), Courses.assigned(3));
        assertThat(reads.statements()).hasSize(3);
    }

    @Test
    void readsOnlyWhatIsNamed() {
        List<SmallView> courses = reads.list(SmallView.class);

        assertThat(courses)
                .extracting(SmallView::smallDescription)
                .containsExactly("1 ".repeat(64), "2 ".repeat(64), "3 ".repeat(64));
        assertThat(reads.statements()).singleElement().asString().doesNotContainIgnoringCase("join");
    }

    @Test
    void readsColumnsOfDeclaredFields() {
        List<DatesView> courses = reads.list(DatesView.class, query -> query.with("user", Courses.USER));

        assertThat(courses.get(1))
                .isEqualTo(new DatesView(
                        LocalDate.of(2020, 1, 2),
                        LocalDate.of(2020, 1, 2),
                        List.of(
                                LocalDate.of(2020, 1, 2),
                                LocalDate.of(2020, 2, 2),
                                LocalDate.of(2020, 3, 2),
                                LocalDate.of(2020, 4, 2))));
        assertThat(reads.statements()).hasSize(3);
    }

    @Test
    void givesTheRightValues() {
        List<FullView> courses = reads.list(FullView.class, query -> query.with("user", Courses.USER));

        assertThat(courses)
                .extracting(FullView::smallDescription)
                .containsExactly("1 ".repeat(64), "2 ".repeat(64), "3 ".repeat(64));
        assertThat(courses.get(0).facilitatorEmails())
                .isEqualTo("facilitator11@example.com facilitator12@example.com facilitator13@example.com");
        assertThat(courses)
                .extracting(FullView::createdBy)
                .extracting(UserView::email)
                .containsExactly("creator1@example.com", "creator2@example.com", "creator3@example.com");
        assertThat(courses)
                .extracting(FullView::userAssignment)
                .containsExactly(
                        new AssignmentView(LocalDate.of(2020, 1, 1), Courses.USER, 3, 2),
                        new AssignmentView(LocalDate.of(2020, 1, 2), Courses.USER, 3, 0),
                        new AssignmentView(LocalDate.of(2020, 1, 3), Courses.USER, 3, 0));
        assertThat(courses.get(2).assignments().get(3))
                .isEqualTo(new AssignmentView(LocalDate.of(2020, 4, 3), "student34@example.com", 3, 0));
    }

    @Test
    void withoutAUserNoAssignmentIsShown() {
        List<FullView> courses = reads.list(FullView.class, query -> query.with("user", null));

        assertThat(courses).extracting(FullView::userAssignment).containsOnlyNulls();
        assertThat(reads.statements()).hasSize(3);
    }

    @Test
    void readsNothingForAComponentThatNeedsNothing() {
        List<AnonymousView> courses = reads.list(AnonymousView.class, query -> query.with("user", null));

        assertThat(courses).extracting(AnonymousView::user).containsExactly("anonymous", "anonymous", "anonymous");
        assertThat(reads.statements()).singleElement().asString().doesNotContain("description", "email");
    }

    @Test
    void givesALoaderItsParametersOnce() {
        List<SettingsView> courses =
                reads.list(SettingsView.class, query -> query.with("user", "U").with("region", "eu"));

        assertThat(courses)
                .extracting(SettingsView::settings)
                .containsExactly("dark U eu for 3", "dark U eu for 3", "dark U eu for 3");
        assertThat(reads.statements()).hasSize(1);
    }

    @Test
    void readsAWholeCourseForEachLesson() {
        List<LessonOfCourseView> lessons = reads.list(LessonOfCourseView.class);

        assertThat(lessons).extracting(LessonOfCourseView::title).isEqualTo(Courses.LESSONS);
        assertThat(lessons.get(8).course().description()).isEqualTo("3 ".repeat(100));
        assertThat(lessons.get(6).course()).isSameAs(lessons.get(8).course());
        assertThat(reads.statements()).hasSize(2);
    }

    @Test
    void selectsADeferredColumnThatAViewNames() {
        List<ContentView> lessons = reads.list(ContentView.class);

        assertThat(lessons.get(4).content()).isEqualTo("Content of Lesson 2.2");
        assertThat(reads.statements()).singleElement().asString().contains("content");
    }

    @Test
    void readsTheBigViewWithAListOfValuesBesides() {
        List<ListsView> courses = reads.list(ListsView.class, query -> query.with("user", Courses.USER));

        ListsView second = courses.get(1);
        assertThat(second.creator()).isEqualTo("creator2@example.com");
        assertThat(second.creatorId()).isPositive();
        assertThat(second.facilitatorEmails())
                .containsExactly("facilitator21@example.com", "facilitator22@example.com", "facilitator23@example.com");
        assertThat(second.lessons())
                .extracting(LessonView::title)
                .containsExactly("Lesson 2.1", "Lesson 2.2", "Lesson 2.3");
        assertThat(second.lessonIds())
                .isEqualTo(second.lessons().stream().map(LessonView::id).toList());
        // Courses, facilitators, the user's assignment, all assignments, lessons.
        assertThat(reads.statements()).hasSize(5);
    }
}
