package dev.lookahead.internal.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lookahead.fixtures.Clinic;
import dev.lookahead.fixtures.Novels;
import dev.lookahead.internal.plan.Shapes.Debuts;
import dev.lookahead.internal.plan.Shapes.EdgeInTwoPlaces;
import dev.lookahead.internal.plan.Shapes.EdgeOfSiblings;
import dev.lookahead.internal.plan.Shapes.KeyAboveRows;
import dev.lookahead.internal.plan.Shapes.KeysAtTwoDepths;
import dev.lookahead.internal.plan.Shapes.ListAndKey;
import dev.lookahead.internal.plan.Shapes.OneToOneAndBack;
import dev.lookahead.internal.plan.Shapes.ValuesInTwoPlaces;
import dev.lookahead.testing.Fixture;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What need not be read, and what waits for that. */
class ScheduleTest {

    @Test
    void rowsAreTakenFromANodeThatHasAllThatIsWanted() {
        assertThat(plan(Debuts.class)).isEqualTo("""
                        0 VirtualBook [Debuts] title
                        1 VirtualAuthor [Debut] name, firstBook.id
                        2 VirtualBook [Title] title
                        wave 1: 0 VirtualBook.debutants 1 by owner
                        wave 2: 1 VirtualAuthor.firstBook 2 by firstBook.id
                        rows of 0 are taken from 2
                        rows of 2 are taken from 0
                        keys of 2 are asked for at once after 0, unless here
                        """);
    }

    @Test
    void keysWaitForRowsThatMayBeTaken() {
        assertThat(plan(KeyAboveRows.class)).isEqualTo("""
                        0 VirtualAuthor [KeyAboveRows] firstBook.id
                        1 VirtualBook [Title] title
                        2 VirtualBio [Sources]
                        3 VirtualBook [IdAndTitle] title
                        wave 1: 0 VirtualAuthor.bio 2 by owner
                        wave 2: 2 VirtualBio.books 3 by owner
                        wave 3: 0 VirtualAuthor.firstBook 1 by firstBook.id
                        rows of 1 are taken from 3
                        rows of 3 are taken from 1
                        keys of 1 are asked for at once after 3, unless here
                        """);
    }

    /** Those of the one wait for those of the other. */
    @Test
    void keysOfOneNodeAreAskedForAtOnce() {
        assertThat(plan(KeysAtTwoDepths.class)).isEqualTo("""
                        0 VirtualBook [KeysAtTwoDepths]
                        1 VirtualAuthor [DebutAlone] firstBook.id
                        2 VirtualBook [Title] title
                        3 VirtualAuthor [BioAlone]
                        4 VirtualBio [OfAuthor] author.id
                        5 VirtualAuthor [Debut] name, firstBook.id
                        wave 1: 0 VirtualBook.onlyJane 1 by owner
                        wave 1: 0 VirtualBook.authors 3 by owner
                        wave 2: 3 VirtualAuthor.bio 4 by owner
                        wave 3: 4 VirtualBio.author 5 by author.id
                        wave 4: 1 VirtualAuthor.firstBook 2 by firstBook.id
                        wave 4: 5 VirtualAuthor.firstBook 2 by firstBook.id
                        rows of 0 are taken from 2
                        rows of 1 are taken from 5
                        rows of 3 are taken from 1, 5
                        keys of 2 are asked for at once
                        keys of 5 are asked for at once
                        """);
    }

    /** The books of the list come first, with the first book among them. */
    @Test
    void keysAreAskedForWhenTheOtherRowsOfTheNodeAreHere() {
        assertThat(plan(ListAndKey.class)).isEqualTo("""
                        0 VirtualAuthor [ListAndKey] firstBook.id
                        1 VirtualBook [Title] title
                        wave 1: 0 VirtualAuthor.books 1 by owner
                        wave 2: 0 VirtualAuthor.firstBook 1 by firstBook.id
                        keys of 1 are asked for at once, unless here
                        """);
    }

    /** The first book cannot wait for the books that its own authors lead to, although these would have all of it. */
    @Test
    void ownersOfAnEarlierStepAreSpared() {
        assertThat(plan(EdgeInTwoPlaces.class)).isEqualTo("""
                        0 VirtualAuthor [EdgeInTwoPlaces] name, firstBook.id
                        1 VirtualBook [Title] title
                        2 VirtualBook [AuthorsAlone]
                        3 VirtualAuthor [BooksAlone]
                        wave 1: 0 VirtualAuthor.books 1 by owner
                        wave 1: 0 VirtualAuthor.firstBook 2 by firstBook.id
                        wave 2: 2 VirtualBook.authors 3 by owner
                        wave 3: 3 VirtualAuthor.books 1 by owner
                        rows of 2 are taken from 1
                        rows of 3 are taken from 0
                        keys of 2 are asked for at once, unless here
                        3 VirtualAuthor.books 1 by owner is spared the owners of 0 VirtualAuthor.books 1 by owner
                        """);
    }

    @Test
    void collectionsOfValuesAreEdgesToo() {
        assertThat(plan(Clinic.FIXTURE, ValuesInTwoPlaces.class)).isEqualTo("""
                        0 VirtualPatient [ValuesInTwoPlaces] name
                        1 VirtualVisit [OfPatient] reason, patient.id
                        2 VirtualPatient [Types]
                        wave 1: 0 VirtualPatient.visited 1 by owner
                        wave 1: 0 VirtualPatient.compatible
                        wave 2: 1 VirtualVisit.patient 2 by patient.id
                        wave 3: 2 VirtualPatient.compatible
                        rows of 2 are taken from 0
                        keys of 2 are asked for at once after 0, unless here
                        2 VirtualPatient.compatible is spared the owners of 0 VirtualPatient.compatible
                        """);
    }

    @Test
    void theOtherSideOfAOneToOneIsTheRowThatLedHere() {
        assertThat(plan(OneToOneAndBack.class)).isEqualTo("""
                        0 VirtualBio [OneToOneAndBack] text, author.id
                        1 VirtualAuthor [WithBio] name
                        2 VirtualBio [Text] text
                        wave 1: 0 VirtualBio.author 1 by author.id
                        wave 2: 1 VirtualAuthor.bio 2 by owner
                        rows of 2 are taken from 0
                        keys of 1 are asked for at once
                        1 VirtualAuthor.bio 2 by owner is spared the owners that 0 has as author.id
                        """);
    }

    /** Either of two steps could spare the other. */
    @Test
    void ofSavingsThatExcludeEachOtherTheFirstIsTaken() {
        Plans plans = Plans.of(Novels.FIXTURE, EdgeOfSiblings.class);
        Draft draft = Draft.of(plans.plan().upwards());
        List<Saving> savings = new ArrayList<>(Schedule.savings(draft).toList());
        Schedule schedule = Schedule.of(draft, savings.stream());
        Collections.reverse(savings);
        Schedule other = Schedule.of(draft, savings.stream());

        String authors = "wave 2: 1 VirtualAuthor.books 2 by owner\n";
        String debutants = "wave 3: 3 VirtualAuthor.books 2 by owner\n";
        assertThat(savings).hasSize(2).allMatch(Saving.SharedEdge.class::isInstance);
        assertThat(PlanText.of(plans.plan(schedule)))
                .contains(authors, debutants)
                .endsWith(
                        "3 VirtualAuthor.books 2 by owner is spared the owners of 1 VirtualAuthor.books 2 by owner\n");
        assertThat(PlanText.of(plans.plan(other)))
                .contains(authors.replace("wave 2", "wave 3"), debutants.replace("wave 3", "wave 2"))
                .endsWith(
                        "1 VirtualAuthor.books 2 by owner is spared the owners of 3 VirtualAuthor.books 2 by owner\n");
    }

    private static String plan(Class<?> view) {
        return plan(Novels.FIXTURE, view);
    }

    private static String plan(Fixture fixture, Class<?> view) {
        return PlanText.of(Plans.of(fixture, view).plan());
    }
}
