package dev.lookahead.examples.movies.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lookahead.Lookahead;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

/** Each view is read by the statements that stand in a file of its name. */
@SpringBootTest
class PlansTest {

    @Autowired
    private Lookahead lookahead;

    @ParameterizedTest
    @ValueSource(classes = {MovieView.class, RatingView.class, DetailsView.class, CategoryView.class})
    void areThoseOfTheFiles(Class<?> view) throws IOException {
        assertThat(lookahead.explain(view).toString().strip())
                .isEqualTo(file(view).strip());
    }

    private static String file(Class<?> view) throws IOException {
        String name = "/explain/" + view.getSimpleName() + ".txt";
        try (InputStream file = PlansTest.class.getResourceAsStream(name)) {
            assertThat(file).as(name).isNotNull();
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
