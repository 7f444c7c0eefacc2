package dev.lookahead.components;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lookahead.fixtures.Clinic;
import dev.lookahead.fixtures.Clinic.Patient;
import dev.lookahead.fixtures.Courses;
import dev.lookahead.fixtures.Courses.Course;
import dev.lookahead.fixtures.Courses.Lesson;
import dev.lookahead.fixtures.Courses.User;
import dev.lookahead.fixtures.Zoo;
import dev.lookahead.fixtures.Zoo.Animal;
import dev.lookahead.fixtures.Zoo.Dog;
import dev.lookahead.fixtures.Zoo.Toy;
import dev.lookahead.model.Computed;
import dev.lookahead.model.Context;
import dev.lookahead.model.InvalidQueryException;
import dev.lookahead.model.Join;
import dev.lookahead.model.KeyedBy;
import dev.lookahead.model.Lookup;
import dev.lookahead.model.Prefetch;
import dev.lookahead.model.View;
import dev.lookahead.model.VirtualModel;
import dev.lookahead.testing.OnEachDatabase;
import dev.lookahead.testing.Reads;
import dev.lookahead.testing.TestDatabase;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Parts of a view that are records of the view's own row. */
@OnEachDatabase
class SameRowTest {

    private final Reads reads;
    private final Reads clinic;
    private final Reads zoo;

    SameRowTest(TestDatabase database) {
        reads = Reads.of(database, Courses.FIXTURE);
        clinic = Reads.of(database, Clinic.FIXTURE);
        zoo = Reads.of(database, Zoo.Kind.JOINED.fixture());
    }

    interface VirtualCourse extends VirtualModel<Course> {
        @Prefetch
        List<VirtualLesson> lessons();

        @Join
        VirtualUser createdBy();

        @Computed("select count(*) from Assignment a where a.course = this")
        long assignmentCount();
    }

    interface VirtualLesson extends VirtualModel<Lesson> {
        @Join
        VirtualCourse course();
    }

    interface VirtualUser extends VirtualModel<User> {}

    @View(VirtualCourse.class)
    record CourseView(
            Long id,
            @Lookup("this") Head head,
            @Lookup("this") Contents contents) {}

    record Head(
            String name,
            LocalDate created,
            @Lookup("createdBy.email") String by,
            String title) {
        static String title(String name, @Context("mark") String mark) {
            return name + mark;
        }
    }

    record Contents(
            Long assignmentCount,
            List<LessonView> lessons,
            @Lookup("this") Size size) {}

    record Size(@Lookup("lessons.title") Set<String> titles) {}

    @View(VirtualLesson.class)
    record LessonView(@Lookup("this") Title title) {}

    record Title(String title) {}

    @Test
    void nestedPartsOfTheRowTakeNoStatement() {
        List<CourseView> courses = reads.list(CourseView.class, query -> query.with("mark", "!"));

        assertThat(courses)
                .extracting(course -> course.head().name())
                .containsExactly("Course 1", "Course 2", "Course 3");
        assertThat(courses.get(0).head())
                .isEqualTo(new Head("Course 1", LocalDate.of(2020, 1, 1), "creator1@example.com", "Course 1!"));
        assertThat(courses.get(0).contents())
                .isEqualTo(new Contents(
                        4L,
                        List.of(
                                new LessonView(new Title("Lesson 1.1")),
                                new LessonView(new Title("Lesson 1.2")),
                                new LessonView(new Title("Lesson 1.3"))),
                        new Size(Set.of("Lesson 1.1", "Lesson 1.2", "Lesson 1.3"))));
        assertThat(reads.statements()).hasSize(2);
    }

    @Test
    void nestedPartsNeedTheParametersOfTheirComponents() {
        assertThatThrownBy(() -> reads.list(CourseView.class))
                .isInstanceOf(InvalidQueryException.class)
                .hasMessage("`:mark` is needed by `Head.title` and not bound: add `.with(\"mark\", …)`.");
    }

    @Test
    void componentsOfNestedPartsMayBeLeftOut() {
        List<CourseView> courses = reads.list(CourseView.class, query -> query.only("head.name", "contents.size"));

        assertThat(courses.get(2))
                .isEqualTo(new CourseView(
                        null,
                        new Head("Course 3", null, null, null),
                        new Contents(null, List.of(), new Size(Set.of("Lesson 3.1", "Lesson 3.2", "Lesson 3.3")))));
    }

    @Test
    void rowsMayBeSortedByComponentsOfNestedParts() {
        List<CourseView> courses = reads.list(
                CourseView.class, query -> query.sort("head.name desc").with("mark", ""));
        assertThat(courses)
                .extracting(course -> course.head().name())
                .containsExactly("Course 3", "Course 2", "Course 1");

        courses = reads.list(
                CourseView.class,
                query -> query.sort("head.by desc", "contents.assignmentCount").with("mark", ""));
        assertThat(courses)
                .extracting(course -> course.head().name())
                .containsExactly("Course 3", "Course 2", "Course 1");
    }

    @View(Course.class)
    record PlainCourseView(@Lookup("this") NameView name, CreatorView createdBy, List<PlainLessonView> lessons) {}

    @View(Course.class)
    record NameView(String name, List<PlainLessonView> lessons) {}

    @View(User.class)
    record CreatorView(@Lookup("this") Email address) {}

    record Email(String email) {}

    @View(Lesson.class)
    record PlainLessonView(@Lookup("this") Title title) {}

    @Test
    void nestedPartsMayBeViewsAndStandInViewsOfRelatedRows() {
        List<PlainCourseView> courses = reads.list(PlainCourseView.class);

        assertThat(courses.get(1).name().name()).isEqualTo("Course 2");
        assertThat(courses.get(1).createdBy()).isEqualTo(new CreatorView(new Email("creator2@example.com")));
        assertThat(courses.get(1).name().lessons())
                .isEqualTo(courses.get(1).lessons())
                .extracting(PlainLessonView::title)
                .containsExactly(new Title("Lesson 2.1"), new Title("Lesson 2.2"), new Title("Lesson 2.3"));
        assertThat(courses.get(1).name().lessons().get(0))
                .isSameAs(courses.get(1).lessons().get(0));
        assertThat(reads.statements()).hasSize(2);
    }

    @View(VirtualCourse.class)
    record SetsView(
            @KeyedBy("this") Map<Title, Identified> lessons,
            @Lookup("lessons") Set<Identified> all) {}

    @View(VirtualLesson.class)
    record Identified(@Lookup("this") Key key) {}

    record Key(Long id) {}

    @Test
    void nestedPartsTellRowsApartAndMayBeKeysOfMaps() {
        SetsView course = reads.list(SetsView.class).get(0);

        assertThat(course.all())
                .containsExactlyInAnyOrderElementsOf(course.lessons().values());
        assertThat(course.lessons())
                .containsOnlyKeys(new Title("Lesson 1.1"), new Title("Lesson 1.2"), new Title("Lesson 1.3"));
        assertThat(reads.statements()).hasSize(2);
    }

    @View(VirtualCourse.class)
    record MadeView(String label) {
        static String label(@Lookup("this") Head head) {
            return head.title() + " by " + head.by();
        }
    }

    @Test
    void nestedPartsMayBeParametersOfStaticMethods() {
        assertThat(reads.list(MadeView.class, query -> query.with("mark", "?")))
                .first()
                .isEqualTo(new MadeView("Course 1? by creator1@example.com"));
    }

    @View(Patient.class)
    record PatientView(@Lookup("this") Birth birth, HomeView home) {}

    record Birth(LocalDate born, Clinic.Weight weight) {}

    record HomeView(String street, @Lookup("this") TownView inTown) {}

    record TownView(@Lookup("town.name") String town) {}

    @Test
    void aNestedPartIsThereThoughAllItsColumnsAreNullUnlikeAnEmbeddable() {
        assertThat(clinic.list(PatientView.class))
                .extracting(PatientView::home)
                .containsExactly(new HomeView("Rue 1", new TownView("Paris")), null);
        assertThat(clinic.list(PatientView.class)).last().isEqualTo(new PatientView(new Birth(null, null), null));
        assertThat(clinic.statements()).hasSize(1);
    }

    @View(Animal.class)
    sealed interface AnimalView {
        Tag tag();
    }

    record Tag(long id, String name) {}

    record Barking(String breed, List<ToyView> toys) {}

    @View(Animal.class)
    record AnyAnimalView(@Lookup("this") Tag tag) implements AnimalView {}

    @View(Dog.class)
    record DogView(@Lookup("this") Tag tag, @Lookup("this") Barking barking) implements AnimalView {}

    @View(Toy.class)
    record ToyView(String label) {}

    @Test
    void nestedPartsStandInRecordsOfSealedViewsAndSortThem() {
        List<AnimalView> animals = zoo.list(AnimalView.class, query -> query.sort("tag.name desc"));

        assertThat(animals)
                .extracting(animal -> animal.tag().name())
                .containsExactly("Tom", "Rex", "Nemo", "Kitty", "Fifi", "Dory");
        assertThat(animals.get(1))
                .isEqualTo(new DogView(
                        new Tag(1, "Rex"), new Barking("boxer", List.of(new ToyView("ball"), new ToyView("bone")))));
        assertThat(zoo.statements()).hasSize(2);
    }
}
