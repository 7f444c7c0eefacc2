package dev.lookahead.guide;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lookahead.Lookahead;
import dev.lookahead.model.InvalidViewException;
import dev.lookahead.model.Lookup;
import dev.lookahead.model.View;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import java.util.List;
import org.hibernate.SessionFactory;
import org.hibernate.cfg.Configuration;
import org.junit.jupiter.api.Test;

/** Mistakes that take more than declarations to be made. */
class StartUpOnlyTest {

    @Embeddable
    static class Label {
        String text;

        @ManyToOne
        Shelf beside;
    }

    @Entity(name = "Shelf")
    static class Shelf {
        @Id
        Long id;

        @ElementCollection
        List<Label> labels;
    }

    record LabelView(
            String text, @Lookup("beside.labels.text") List<String> others) {}

    @View(Shelf.class)
    record ShelfView(Long id, List<LabelView> labels) {}

    @Test
    void parameterNamesThatTheCompilerDroppedAreReported() {
        Sources sources = Sources.of("""
                @View(Movie.class)
                public record MovieView(String shout) {
                static String shout(String name) { return name; }
                }
                """);

        assertThat(StartUp.mistakes(sources.compile())).containsExactly("""
                error: the parameters of `MovieView.shout(String)` have lost their names
                  They are what the method looks up. Compile with the option `-parameters`, or name each with `@Lookup`.""");
    }

    @Test
    void aMappingThatCannotBeShownIsReported() {
        Configuration configuration = new Configuration();
        configuration.addAnnotatedClass(Shelf.class);
        configuration.setProperty("hibernate.connection.url", "jdbc:h2:mem:shelf");
        try (SessionFactory factory = configuration.buildSessionFactory()) {
            assertThat(mistakes(factory)).isEqualTo("""
                    1 mistake in views and virtual models:

                    error: `LabelView.others` needs a row of `Shelf`, and the elements of `Shelf.labels` are read without \
                    the rows that they refer to
                      The elements of a collection of embeddables have their own columns, and nothing else.
                      Show the id, and query a view of `Shelf` by these ids; or map the elements as an entity.
                      Write in LabelView:
                          @Lookup("beside") Long others""");
        }
    }

    /** Which functions there are says a dialect, and the application. */
    @Test
    void unknownFunctionsAreReported() {
        Sources sources = Sources.of("""
                public interface VirtualMovie extends VirtualModel<Movie> {
                    @Computed("uper(name)") String loud();
                    @Computed("case when lowr(name) = 'heat' then 'hot' else name end") String hot();
                    @Computed("phonetic(name, 4)") String sound();
                    @Computed("upper(name)") String upper();
                    @Computed("function('soundex', name)") String called();
                    @Computed("select max(extract(year from local date) - n.year) from this.nominations n") Integer age();
                }
                """);

        assertThat(StartUp.mistakes(sources.compile("-parameters"))).containsExactlyInAnyOrder("""
                error: the expression of `VirtualMovie.loud` is not valid HQL for `Movie`
                    uper(name)
                    ^ Hibernate knows no function `uper`. Did you mean `upper`? One of the database alone is called by \
                `function('uper', …)`.
                  Write in VirtualMovie:
                      @Computed("upper(name)") String loud();""", """
                error: the expression of `VirtualMovie.hot` is not valid HQL for `Movie`
                    case when lowr(name) = 'heat' then 'hot' else name end
                              ^ Hibernate knows no function `lowr`. Did you mean `lower`? One of the database alone is called \
                by `function('lowr', …)`.
                  Write in VirtualMovie:
                      @Computed("case when lower(name) = 'heat' then 'hot' else name end") String hot();""", """
                error: the expression of `VirtualMovie.sound` is not valid HQL for `Movie`
                    phonetic(name, 4)
                    ^ Hibernate knows no function `phonetic`. One of the database alone is called by \
                `function('phonetic', …)`.
                  Write in VirtualMovie:
                      @Computed("function('phonetic', name, 4)") String sound();""");
    }

    private static String mistakes(SessionFactory factory) {
        try {
            Lookahead.builder(factory).views(ShelfView.class).build();
            return "";
        } catch (InvalidViewException wrong) {
            return wrong.getMessage();
        }
    }
}
