package dev.lookahead.examples.readme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.lookahead.Lookahead;
import dev.lookahead.examples.movies.ApiClient;
import dev.lookahead.examples.movies.MoviesApplication;
import dev.lookahead.examples.movies.api.MovieView;
import dev.lookahead.examples.movies.model.Movie;
import dev.lookahead.examples.movies.read.VirtualMovie;
import dev.lookahead.examples.movies.statements.StatementCounter;
import dev.lookahead.examples.readme.Page.Block;
import dev.lookahead.model.InvalidViewException;
import dev.lookahead.model.VirtualModel;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.transaction.annotation.Transactional;

/** What the README says comes back comes back. */
@SpringBootTest(
        classes = MoviesApplication.class,
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = "movies=10000")
class ReadmeAnswersTest {

    private static final Pattern CURL = Pattern.compile("\\$ curl .*?'localhost:8080(/.+)'\n(.+)\n");

    /** The size of the page, the statements of the views, those of the entities. */
    private static final Pattern ROW_OF_STATEMENTS = Pattern.compile("\\| (\\d+) \\| (\\d+) \\| (\\d+) \\|");

    @LocalServerPort
    private int port;

    @Autowired
    private EntityManagerFactory entityManagerFactory;

    @Autowired
    private EntityManager entityManager;

    @Autowired
    private StatementCounter statements;

    private ApiClient client;

    @BeforeEach
    void connect() {
        client = new ApiClient(port);
    }

    @Test
    void toCurl() {
        List<MatchResult> calls = Page.README.blocks("answers").stream()
                .flatMap(block -> CURL.matcher(block.text()).results())
                .toList();

        assertThat(calls)
                .hasSizeGreaterThan(1)
                .allSatisfy(call -> assertThat(call.group(2)).isEqualTo(client.body(call.group(1))));
    }

    @Test
    void bySoManyStatements() {
        assertThat(Page.README.find(ROW_OF_STATEMENTS)).hasSize(3).allSatisfy(row -> {
            assertThat(client.statements("/movies?size=" + row.group(1))).hasToString(row.group(2));
            assertThat(client.statements("/slow/movies?size=" + row.group(1))).hasToString(row.group(3));
        });
    }

    @Test
    void toAMistake() {
        InvalidViewException mistake = catchThrowableOfType(
                InvalidViewException.class,
                () -> Lookahead.builder(entityManagerFactory)
                        .views(WrongPersonView.class)
                        .build());

        List<String> shown = Page.README.blocks("mistake").stream()
                .map(Block::text)
                .map(String::strip)
                .toList();
        assertThat(shown).isEqualTo(mistake.mistakes());
    }

    @Test
    @Transactional
    void toAQueryWithoutSpring() {
        int before = statements.count();

        // tag::query[]
        Lookahead lookahead = Lookahead.of(entityManagerFactory);
        List<MovieView> page = lookahead
                .query(entityManager, MovieView.class)
                .where("name like :start")
                .orderBy("name")
                .page(0, 20)
                .with("start", "The %")
                .list();
        // end::query[]

        assertThat(page).hasSize(20).extracting(MovieView::name).isSorted().allMatch(name -> name.startsWith("The "));
        assertThat(statements.count() - before).isEqualTo(3);
    }

    @Test
    @Transactional
    void toLookups() {
        int before = statements.count();

        // tag::lookups[]
        List<VirtualMovie> movies = Lookahead.of(entityManagerFactory)
                .query(entityManager, VirtualMovie.class)
                .lookups("directors.awards", "directors.nominationCount")
                .page(0, 20)
                .list();
        long nominations = movies.get(0).directors().get(0).nominationCount(); // no SQL
        Movie movie = VirtualModel.entityOf(movies.get(0)); // the managed entity
        // end::lookups[]

        assertThat(movies).hasSize(20);
        assertThat(nominations).isPositive();
        assertThat(entityManager.contains(movie)).isTrue();
        assertThat(statements.count() - before).isEqualTo(3);
    }
}
