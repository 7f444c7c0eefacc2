package dev.lookahead.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lookahead.fixtures.Courses;
import dev.lookahead.fixtures.Courses.CompletedLesson;
import dev.lookahead.fixtures.Courses.Course;
import dev.lookahead.fixtures.Courses.Lesson;
import dev.lookahead.fixtures.Courses.User;
import dev.lookahead.model.Computed;
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

/** To-one associations that are joined into the statement of their owner. */
@OnEachDatabase
class CourseJoinsTest {

    private final Reads reads;

    CourseJoinsTest(TestDatabase database) {
        reads = Reads.of(database, Courses.FIXTURE);
    }

    interface VirtualUser extends VirtualModel<User> {}

    interface VirtualCourse extends VirtualModel<Course> {
        @Join
        VirtualUser createdBy();

        @Prefetch
        List<VirtualUser> facilitators();

        @Computed("size(lessons)")
        int lessonCount();
    }

    interface VirtualLesson extends VirtualModel<Lesson> {
        @Join
        VirtualCourse course();
    }

    interface VirtualCompletedLesson extends VirtualModel<CompletedLesson> {
        @Join
        VirtualLesson lesson();
    }

    @View(VirtualUser.class)
    record UserView(String email) {}

    @View(VirtualCourse.class)
    record CourseView(String name, UserView createdBy) {}

    @View(VirtualLesson.class)
    record LessonView(String title, CourseView course) {}

    @View(VirtualCompletedLesson.class)
    record CompletedView(LessonView lesson) {}

    @View(VirtualCourse.class)
    record DeepCourseView(String name, int lessonCount, UserView createdBy, List<UserView> facilitators) {}

    @View(VirtualLesson.class)
    record DeepLessonView(String title, DeepCourseView course) {}

    @View(VirtualLesson.class)
    record PathView(
            String title, @Lookup("course.createdBy.email") String creator) {}

    @Test
    void joinsTheCreatorOfTheCourse() {
        List<LessonView> lessons = reads.list(LessonView.class);

        assertThat(lessons).extracting(LessonView::title).isEqualTo(Courses.LESSONS);
        assertThat(lessons.get(5))
                .isEqualTo(
                        new LessonView("Lesson 2.3", new CourseView("Course 2", new UserView("creator2@example.com"))));
        assertThat(reads.statements()).hasSize(1);
    }

    @Test
    void joinsThreeInARow() {
        List<CompletedView> completed = reads.list(CompletedView.class);

        CourseView course = new CourseView("Course 1", new UserView("creator1@example.com"));
        assertThat(completed)
                .containsExactly(
                        new CompletedView(new LessonView("Lesson 1.1", course)),
                        new CompletedView(new LessonView("Lesson 1.2", course)));
        assertThat(reads.statements()).hasSize(1);
    }

    @Test
    void nestsAsDeepAsOneLikesBelowAJoin() {
        List<DeepLessonView> lessons = reads.list(DeepLessonView.class);

        DeepLessonView first = lessons.get(0);
        assertThat(first.course().lessonCount()).isEqualTo(3);
        assertThat(first.course().createdBy()).isEqualTo(new UserView("creator1@example.com"));
        assertThat(first.course().facilitators())
                .extracting(UserView::email)
                .containsExactly("facilitator11@example.com", "facilitator12@example.com", "facilitator13@example.com");
        assertThat(lessons.get(1).course()).isSameAs(first.course());
        // The lessons with their courses and creators, and the facilitators.
        assertThat(reads.statements()).hasSize(2);
    }

    @Test
    void followsAPathThroughAJoin() {
        List<PathView> lessons = reads.list(PathView.class);

        assertThat(lessons.get(8)).isEqualTo(new PathView("Lesson 3.3", "creator3@example.com"));
        assertThat(reads.statements()).hasSize(1);
    }
}
