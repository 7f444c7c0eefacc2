package dev.lookahead.defects;

import static dev.lookahead.testing.Mistakes.assertThatMistake;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lookahead.fixtures.Courses;
import dev.lookahead.fixtures.Courses.Course;
import dev.lookahead.fixtures.Courses.Lesson;
import dev.lookahead.fixtures.Courses.User;
import dev.lookahead.model.Computed;
import dev.lookahead.model.Deferred;
import dev.lookahead.model.Join;
import dev.lookahead.model.Lookup;
import dev.lookahead.model.Prefetch;
import dev.lookahead.model.View;
import dev.lookahead.model.VirtualModel;
import dev.lookahead.testing.OnEachDatabase;
import dev.lookahead.testing.Reads;
import dev.lookahead.testing.TestDatabase;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Reads that django-virtual-models gets wrong. Comments say what that library does instead. */
@OnEachDatabase
class VirtualModelDefectsTest {

    private final Reads reads;

    VirtualModelDefectsTest(TestDatabase database) {
        reads = Reads.of(database, Courses.FIXTURE);
    }

    interface VirtualUser extends VirtualModel<User> {}

    interface VirtualCourse extends VirtualModel<Course> {
        @Computed("(select count(*) from Lesson l where l.course = this)")
        long lessonCount();

        @Join
        VirtualUser createdBy();

        @Prefetch
        List<VirtualUser> facilitators();

        @Prefetch
        List<VirtualLesson> lessons();
    }

    @Deferred({"content", "course"})
    interface VirtualLesson extends VirtualModel<Lesson> {
        @Join
        VirtualCourse course();
    }

    @View(VirtualLesson.class)
    record PathView(
            String title, @Lookup("course.createdBy.email") String creator) {}

    @View(VirtualLesson.class)
    record WrongPathView(
            String title, @Lookup("course.createdBy.emial") String creator) {}

    /** The library fails when the query is evaluated, with an error of the ORM. */
    @Test
    void aPathThroughAJoinMayEndInAColumn() {
        List<PathView> lessons = reads.list(PathView.class);

        assertThat(lessons).hasSize(9).first().isEqualTo(new PathView("Lesson 1.1", "creator1@example.com"));
        assertThat(reads.statements()).hasSize(1);
    }

    @Test
    void eachSegmentOfAPathIsChecked() {
        assertThatMistake(reads, WrongPathView.class).contains("`emial`", "Did you mean `email`?");
    }

    @View(VirtualLesson.class)
    record TitleView(String title) {}

    @View(VirtualCourse.class)
    record LessonsView(String name, List<TitleView> lessons) {}

    /** The library reads the key of each row by a statement of its own, where a view does not show it. */
    @Test
    void relatedRowsFindTheirOwnerThoughTheirKeyIsDeferred() {
        List<LessonsView> courses = reads.list(LessonsView.class);

        assertThat(courses)
                .extracting(course ->
                        course.lessons().stream().map(TitleView::title).toList())
                .containsExactly(
                        List.of("Lesson 1.1", "Lesson 1.2", "Lesson 1.3"),
                        List.of("Lesson 2.1", "Lesson 2.2", "Lesson 2.3"),
                        List.of("Lesson 3.1", "Lesson 3.2", "Lesson 3.3"));
        assertThat(reads.statements()).hasSize(2);
    }

    @View(VirtualLesson.class)
    record WholeLessonView(Long id, String title, String content) {}

    @View(VirtualCourse.class)
    record WholeAndPathView(
            List<WholeLessonView> lessons,
            @Lookup("lessons.id") List<Long> ids) {}

    /** The library reads nothing but the path, and defers all other columns. */
    @Test
    void aPathBesideANestedViewTakesNothingFromIt() {
        List<WholeAndPathView> courses = reads.list(WholeAndPathView.class);

        assertThat(courses)
                .flatExtracting(WholeAndPathView::lessons)
                .extracting(WholeLessonView::title)
                .isEqualTo(Courses.LESSONS);
        assertThat(courses).allSatisfy(course -> {
            assertThat(course.lessons())
                    .allSatisfy(lesson -> assertThat(lesson.content()).isEqualTo("Content of " + lesson.title()));
            assertThat(course.ids())
                    .isEqualTo(
                            course.lessons().stream().map(WholeLessonView::id).toList());
        });
        assertThat(reads.statements()).hasSize(2);
    }

    @View(VirtualUser.class)
    record UserView(String email) {}

    @View(VirtualCourse.class)
    record CourseView(String name, long lessonCount, UserView createdBy, List<UserView> facilitators) {}

    @View(VirtualLesson.class)
    record LessonView(String title, CourseView course) {}

    /** The library knows only columns below a join, and fails with an error of Python on anything else. */
    @Test
    void relationsAndFieldsMayStandBelowAJoin() {
        List<LessonView> lessons = reads.list(LessonView.class);

        CourseView course = lessons.get(8).course();
        assertThat(course.lessonCount()).isEqualTo(3);
        assertThat(course.createdBy()).isEqualTo(new UserView("creator3@example.com"));
        assertThat(course.facilitators())
                .extracting(UserView::email)
                .containsExactly("facilitator31@example.com", "facilitator32@example.com", "facilitator33@example.com");
        assertThat(reads.statements()).hasSize(2);
    }

    @View(VirtualCourse.class)
    record UndeclaredView(long lessonSum) {}

    @View(VirtualLesson.class)
    record LessonOfUndeclaredView(UndeclaredView course) {}

    @Test
    void anUndeclaredFieldBelowAJoinIsNamed() {
        assertThatMistake(reads, LessonOfUndeclaredView.class)
                .startsWith("error: `lessonSum`, used by `UndeclaredView`, must be declared in `VirtualCourse`");
    }
}
