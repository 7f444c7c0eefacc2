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
    void namesThatTheCompilerDropped() {
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
    void aMappingThatCannotBeShown() {
        Configuration configuration = new Configuration();
        configuration.addAnnotatedClass(Shelf.class);
        configuration.setProperty("hibernate.connection.url", "jdbc:h2:mem:shelf");
        try (SessionFactory factory = configuration.buildSessionFactory()) {
            assertThat(mistakes(factory)).isEqualTo("""
                    1 mistake in views and virtual models:

                    error: `LabelView.others` shows more of a row than its id, and the elements of `Shelf.labels` \
                    refer to it, which are no rows themselves
                      What elements of a collection refer to is shown by its id.""");
        }
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
