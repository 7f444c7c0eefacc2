package dev.lookahead.query;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lookahead.Lookahead;
import dev.lookahead.LookaheadQuery;
import dev.lookahead.fixtures.Library;
import dev.lookahead.fixtures.Library.Author;
import dev.lookahead.model.CriteriaCondition;
import dev.lookahead.model.Lookup;
import dev.lookahead.model.View;
import dev.lookahead.testing.OnEachDatabase;
import dev.lookahead.testing.Reads;
import dev.lookahead.testing.TestDatabase;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** A stateless session answers as an entity manager does. */
@OnEachDatabase
class StatelessSessionTest {

    private final Reads reads;

    StatelessSessionTest(TestDatabase database) {
        reads = Reads.of(database, Library.FIXTURE);
    }

    @View(Author.class)
    record AuthorView(
            Long id, String name, @Lookup("books.title") List<String> titles) {}

    private static final AuthorView CHARLOTTE = new AuthorView(1L, "Charlotte", List.of("Poems", "Jane Eyre"));
    private static final AuthorView NOBODY = new AuthorView(5L, "Nobody", List.of());

    @Test
    void aStatelessSessionReadsAndCountsRows() {
        assertThat(this.<List<AuthorView>>read(query ->
                        query.where("id in (1, 5)").orderBy("name desc").list()))
                .containsExactly(NOBODY, CHARLOTTE);
        assertThat(reads.statements()).hasSize(2);
        assertThat(this.<AuthorView>read(query ->
                        query.where("name = :name").with("name", "Nobody").single()))
                .isEqualTo(NOBODY);
        assertThat(this.<Optional<AuthorView>>read(
                        query -> query.sort("name desc").page(0, 1).first()))
                .contains(NOBODY);
        assertThat(this.<List<AuthorView>>read(
                        query -> query.ids(List.of(5L, 1L)).list()))
                .containsExactly(NOBODY, CHARLOTTE);
        assertThat(this.<Long>read(LookaheadQuery::count)).isEqualTo(5);
        assertThat(this.<Boolean>read(LookaheadQuery::exists)).isTrue();
    }

    @Test
    void aStatelessSessionTakesCriteria() {
        CriteriaCondition<Author> nobody = (author, query, builder) -> builder.isNull(author.get("firstBook"));

        assertThat(this.<List<AuthorView>>read(query -> query.where(nobody).list()))
                .containsExactly(NOBODY);
    }

    @Test
    void aStatelessSessionReadsViewsOfDetachedEntities() {
        List<Author> detached = reads.database()
                .factory()
                .fromTransaction(session -> List.of(session.find(Author.class, 5L), session.find(Author.class, 1L)));

        assertThat(this.<List<AuthorView>>read(query -> query.entities(detached).list()))
                .containsExactly(NOBODY, CHARLOTTE);
    }

    /** The first thing that a factory reads, since then the connection is asked what it can do. */
    @Test
    void aStatelessSessionMayBeTheFirstSessionOfItsFactory() {
        Lookahead lookahead = Lookahead.of(reads.database().factory());

        assertThat(reads.database()
                        .factory()
                        .<List<AuthorView>>fromStatelessTransaction(session -> lookahead
                                .query(session, AuthorView.class)
                                .where("id = 5")
                                .list()))
                .containsExactly(NOBODY);
    }

    private <R> R read(Function<LookaheadQuery<AuthorView>, R> asked) {
        reads.database().reset();
        return reads.database()
                .factory()
                .fromStatelessTransaction(
                        session -> asked.apply(reads.lookahead().query(session, AuthorView.class)));
    }
}
