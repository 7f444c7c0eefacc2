package dev.lookahead.scenarios;

import static dev.lookahead.testing.Mistakes.assertThatMistake;

import dev.lookahead.fixtures.Courses;
import dev.lookahead.fixtures.Courses.Course;
import dev.lookahead.fixtures.Courses.Lesson;
import dev.lookahead.fixtures.Courses.User;
import dev.lookahead.model.Computed;
import dev.lookahead.model.Join;
import dev.lookahead.model.Lookup;
import dev.lookahead.model.View;
import dev.lookahead.model.VirtualModel;
import dev.lookahead.testing.OnEachDatabase;
import dev.lookahead.testing.Reads;
import dev.lookahead.testing.TestDatabase;
import org.junit.jupiter.api.Test;

/** Fields that are not declared, unknown names and joins over to-many associations are errors before any SQL. */
@OnEachDatabase
class CourseMistakesTest {

    private final Reads reads;

    CourseMistakesTest(TestDatabase database) {
        reads = Reads.of(database, Courses.FIXTURE);
    }

    interface VirtualUser extends VirtualModel<User> {}

    interface BareCourse extends VirtualModel<Course> {}

    interface VirtualLesson extends VirtualModel<Lesson> {
        @Join
        BareCourse course();
    }

    interface Reserved extends VirtualModel<Course> {
        @Computed("createdBy.email")
        String createdByEmail_();
    }

    interface JoinsMany extends VirtualModel<Course> {
        @Join
        VirtualLesson lessons();
    }

    @View(VirtualUser.class)
    record UserView(String email) {}

    @View(BareCourse.class)
    record UndeclaredView(String name, UserView createdBy) {}

    @View(VirtualLesson.class)
    record WrongSegmentView(@Lookup("course.wrongCreatedBy") String creator) {}

    @View(Reserved.class)
    record ReservedView(String createdByEmail_) {}

    @View(BareCourse.class)
    record UnknownView(String createdByEmail) {}

    @View(VirtualLesson.class)
    record TitleView(String title) {}

    @View(JoinsMany.class)
    record JoinedView(TitleView lessons) {}

    @Test
    void namesWhatHasToBeDeclared() {
        assertThatMistake(reads, UndeclaredView.class)
                .startsWith("error: `createdBy`, used by `UndeclaredView`, must be declared in `BareCourse`")
                .endsWith("Add to BareCourse:\n      @Join VirtualUser createdBy();");
    }

    @Test
    void namesTheSegmentAndTheChoices() {
        assertThatMistake(reads, WrongSegmentView.class)
                .contains("`wrongCreatedBy`", "`course.wrongCreatedBy`", "`createdBy`", "`facilitators`", "`name`");
    }

    @Test
    void refusesAReservedName() {
        assertThatMistake(reads, ReservedView.class).contains("`Reserved.createdByEmail_`", "`_`", "reserved");
    }

    @Test
    void refusesAnUnknownName() {
        assertThatMistake(reads, UnknownView.class)
                .startsWith("error: `createdByEmail`, used by `UnknownView`, is neither a field of `BareCourse` nor");
    }

    @Test
    void refusesAJoinOverAToMany() {
        assertThatMistake(reads, JoinedView.class)
                .contains("`JoinsMany.lessons`")
                .endsWith("Write in JoinsMany:\n      @Prefetch List<VirtualLesson> lessons();");
    }
}
