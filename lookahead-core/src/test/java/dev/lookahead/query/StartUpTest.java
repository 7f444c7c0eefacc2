package dev.lookahead.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;

import dev.lookahead.Lookahead;
import dev.lookahead.fixtures.Library;
import dev.lookahead.fixtures.Library.Book;
import dev.lookahead.model.InvalidViewException;
import dev.lookahead.model.View;
import dev.lookahead.testing.Fixture;
import dev.lookahead.testing.OnEachDatabase;
import dev.lookahead.testing.Reads;
import dev.lookahead.testing.TestDatabase;
import dev.lookahead.tutorial.User;
import org.junit.jupiter.api.Test;

/** What is looked at when an application starts. */
@OnEachDatabase
class StartUpTest {

    private static final Fixture USERS_ALONE =
            Fixture.of(entityManager -> entityManager.persist(new User("Ann")), User.class);

    private final TestDatabase database;
    private final Reads reads;

    StartUpTest(TestDatabase database) {
        this.database = database;
        this.reads = Reads.of(database, Library.FIXTURE);
    }

    @View(Book.class)
    record TitleView(String titel) {}

    @View(Book.class)
    record YearView(String published) {}

    @View(Book.class)
    record GoodView(String title) {}

    @View(User.class)
    record UserView(String name) {}

    @Test
    void namedViewsAreChecked() {
        assertThatNoException().isThrownBy(() -> reads.by(builder -> builder.views(GoodView.class)));
        assertThatExceptionOfType(InvalidViewException.class)
                .isThrownBy(() -> reads.by(builder -> builder.views(GoodView.class, TitleView.class, YearView.class)))
                .satisfies(thrown -> assertThat(thrown.mistakes())
                        .hasSize(2)
                        .anySatisfy(text -> assertThat(text).contains("`titel`", "Did you mean `title`?"))
                        .anySatisfy(text -> assertThat(text).contains("`YearView.published`", "`int`")))
                .withMessageStartingWith("2 mistakes in views and virtual models:\n\nerror: ");
    }

    @Test
    void packagesAreSearched() {
        assertThatExceptionOfType(InvalidViewException.class)
                .isThrownBy(() -> reads.by(builder -> builder.packages("dev.lookahead.query")))
                .withMessageContainingAll("`titel`", "`YearView.published`");
    }

    /** Movies are of another factory, and so are the views of them. */
    @Test
    void viewsOfAnotherFactorysEntitiesAreLeftAlone() {
        Reads users = Reads.of(database, USERS_ALONE);

        assertThat(users.list(UserView.class)).containsExactly(new UserView("Ann"));
        assertThatNoException().isThrownBy(() -> Lookahead.of(users.database().factory()));
    }
}
