package dev.lookahead.spring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.BDDMockito.given;

import dev.lookahead.spring.library.Author;
import dev.lookahead.spring.library.AuthorNameView;
import dev.lookahead.spring.library.AuthorRepository;
import dev.lookahead.spring.library.AuthorView;
import dev.lookahead.spring.library.Library;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.data.jpa.test.autoconfigure.DataJpaTest;
import org.springframework.boot.webmvc.test.autoconfigure.WebMvcTest;
import org.springframework.http.HttpStatus;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** The test slices of Spring Boot have what they need of Lookahead. */
class SlicesTest {

    @Nested
    @DataJpaTest
    @ContextConfiguration(classes = Library.class)
    class OfRepositories {

        @Autowired
        private AuthorRepository authors;

        @Test
        void sliceTestsReadViews() {
            authors.save(new Author("Henrik Ibsen", 1828));

            assertThat(authors.findAll(AuthorNameView.class)).containsExactly(new AuthorNameView("Henrik Ibsen"));
        }
    }

    @Nested
    @WebMvcTest(ViewProblemsTest.AuthorController.class)
    @ContextConfiguration(classes = ViewProblemsTest.AuthorController.class)
    class OfControllers {

        @MockitoBean
        private AuthorRepository authors;

        @Test
        void sliceTestsAnswerProblems(@Autowired MockMvcTester mvc) {
            given(authors.requireById(AuthorView.class, 7L)).willThrow(new ViewNotFoundException(AuthorView.class, 7L));

            assertThat(mvc.get().uri("/authors/7"))
                    .hasStatus(HttpStatus.NOT_FOUND)
                    .bodyJson()
                    .extractingPath("detail")
                    .isEqualTo("There is no `AuthorView` with the id `7`.");
        }
    }
}
