package dev.lookahead.examples.movies.data;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.EntityManager;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;

/** Both sets stand in the database as soon as the application runs. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT, properties = "movies=300")
class DataLoaderTest {

    @Autowired
    private EntityManager entityManager;

    @Autowired
    private DataLoader loader;

    @Test
    void hasLoadedTheRealMovies() {
        assertThat(count("Movie m where m.name not like 'Movie %'")).isEqualTo(175);
        assertThat(count("Nomination n where n.category = 'Best Director' and n.award = 'Academy Award'"))
                .isEqualTo(178);
        assertThat(count("Nomination n where n.award = 'Academy Award' and n.winner"))
                .isEqualTo(37);
        assertThat(count("Movie m join m.directors d where m.name not like 'Movie %'"))
                .isEqualTo(178);
    }

    @Test
    void hasLoadedTheLargeSet() {
        assertThat(count("Movie m where m.name like 'Movie %'")).isEqualTo(300);
        assertThat(count("Person p where p.name like 'Person %' and length(p.biography) = 2000"))
                .isEqualTo(150);
        assertThat(count("Movie m join m.directors d where m.name like 'Movie %'"))
                .isEqualTo(600);
        assertThat(count("Nomination n where n.movie.name like 'Movie %'")).isEqualTo(600);
        assertThat(count("Nomination n where n.movie.name like 'Movie %' and n.winner"))
                .isEqualTo(200);
    }

    @Test
    void hasRatingsOfNamedUsers() {
        String rating = "select r.rating from UserMovieRating r where r.movie.name = :movie and r.user.name = :user";

        assertThat(entityManager
                        .createQuery(rating, BigDecimal.class)
                        .setParameter("movie", "Dances with Wolves")
                        .setParameter("user", "bob")
                        .getSingleResult())
                .isEqualByComparingTo("1.3");
        assertThat(count("User u where exists (from UserMovieRating r where r.user = u)"))
                .isEqualTo(5);
    }

    @Test
    void hasTaggedMoviesAndPersons() {
        assertThat(count("Tag t where t.objectType = 'movie' and t.label like '____s'"))
                .isEqualTo(475);
        assertThat(count("Movie m where m.name not like 'Movie %' and exists (from Tag t where t.objectType = 'movie'"
                        + " and t.objectId = m.id and t.label = 'winner')"))
                .isEqualTo(35);
        assertThat(count("Tag t where t.objectType = 'person'"))
                .isEqualTo(count("Person p where size(p.nominations) > 1"));
    }

    @Test
    void hasTheTreeOfCategories() {
        assertThat(count("Category c where c.parent is null")).isEqualTo(1);
        assertThat(count("Category c where not exists (from Category child where child.parent = c)"))
                .isEqualTo(23);
        assertThat(count("Category c where c.parent.parent.name = 'Academy Award'"))
                .isEqualTo(22);
    }

    @Test
    void loadsNothingTwice() {
        long before = count("Movie m");

        loader.afterSingletonsInstantiated();

        assertThat(count("Movie m")).isEqualTo(before);
    }

    private long count(String from) {
        return entityManager
                .createQuery("select count(*) from " + from, Long.class)
                .getSingleResult();
    }
}
