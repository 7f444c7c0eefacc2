package dev.lookahead.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lookahead.fixtures.Courses;
import dev.lookahead.fixtures.Courses.Assignment;
import dev.lookahead.fixtures.Courses.Course;
import dev.lookahead.fixtures.Courses.Lesson;
import dev.lookahead.fixtures.Courses.User;
import dev.lookahead.model.Lookup;
import dev.lookahead.model.Prefetch;
import dev.lookahead.model.View;
import dev.lookahead.model.VirtualModel;
import dev.lookahead.testing.OnEachDatabase;
import dev.lookahead.testing.Reads;
import dev.lookahead.testing.TestDatabase;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Ids in place of associations, and static methods that take nested views as parameters. */
@OnEachDatabase
class CourseIdsTest {

    private final Reads reads;

    CourseIdsTest(TestDatabase database) {
        reads = Reads.of(database, Courses.FIXTURE);
    }

    interface VirtualUser extends VirtualModel<User> {}

    interface VirtualLesson extends VirtualModel<Lesson> {}

    interface VirtualAssignment extends VirtualModel<Assignment> {}

    interface VirtualCourse extends VirtualModel<Course> {
        @Prefetch("assignments.user")
        List<VirtualUser> assignees();

        @Prefetch
        List<VirtualLesson> lessons();

        @Prefetch
        List<VirtualAssignment> assignments();
    }

    @View(VirtualCourse.class)
    record IdsView(Long id, Long createdBy, List<Long> assignees, List<Long> lessons) {}

    @View(VirtualLesson.class)
    record LessonView(String title) {}

    @View(VirtualAssignment.class)
    record AssignmentView(@Lookup("user.email") String email) {}

    @View(VirtualCourse.class)
    record NestedView(String name, List<LessonView> lessons, List<AssignmentView> assignments) {}

    /** A static method builds from nested views what django-virtual-models builds in the code of a serializer. */
    @View(VirtualCourse.class)
    record MadeView(String name, Made lessons, List<AssignmentView> assignments) {

        static Made lessons(List<LessonView> lessons) {
            return new Made(lessons);
        }
    }

    record Made(List<LessonView> views) {}

    @Test
    void givesIdsForAssociations() {
        List<IdsView> courses = reads.list(IdsView.class);

        assertThat(reads.statements()).hasSize(3);
        assertThat(reads.statements()).noneMatch(sql -> sql.contains("email") || sql.contains("title"));
        assertThat(courses).extracting(IdsView::id).isEqualTo(ids("select id from Course order by id"));
        assertThat(courses)
                .extracting(IdsView::createdBy)
                .isEqualTo(ids("select createdBy.id from Course order by id"));
        for (IdsView course : courses) {
            assertThat(course.assignees())
                    .isEqualTo(ids("select user.id from Assignment where course.id = " + course.id() + " order by id"));
            assertThat(course.lessons())
                    .isEqualTo(ids("select id from Lesson where course.id = " + course.id() + " order by id"));
        }
    }

    @Test
    void staticMethodsReadTheSameStatementsAsNestedViews() {
        List<NestedView> nested = reads.list(NestedView.class);
        List<String> forNested = reads.statements();
        List<MadeView> made = reads.list(MadeView.class);

        assertThat(reads.statements()).isEqualTo(forNested).hasSize(3);
        assertThat(made)
                .extracting(each -> each.lessons().views())
                .isEqualTo(nested.stream().map(NestedView::lessons).toList());
    }

    private List<Long> ids(String hql) {
        return reads.database()
                .factory()
                .fromTransaction(
                        session -> session.createSelectionQuery(hql, Long.class).getResultList());
    }
}
