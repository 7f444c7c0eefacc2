package dev.lookahead.spring;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lookahead.model.InvalidQueryException;
import dev.lookahead.spring.library.Author;
import dev.lookahead.spring.library.AuthorRepository;
import dev.lookahead.spring.library.AuthorView;
import dev.lookahead.spring.library.Library;
import dev.lookahead.spring.library.LongBooksView;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.data.domain.Pageable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What a web client is told about requests for what is not there. */
@SpringBootTest(classes = {Library.class, ViewProblemsTest.AuthorController.class, ViewProblemsTest.Pages.class})
@AutoConfigureMockMvc
class ViewProblemsTest {

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private AuthorRepository authors;

    private Long ibsen;

    @BeforeEach
    void fill() {
        authors.deleteAll();
        ibsen = authors.save(new Author("Henrik Ibsen", 1828)).getId();
    }

    @Test
    void answersWhatIsThere() {
        assertThat(mvc.get().uri("/authors/" + ibsen)).hasStatusOk().bodyJson().isLenientlyEqualTo("""
                {"name": "Henrik Ibsen", "bookCount": 0, "books": []}""");
        assertThat(mvc.get().uri("/authors?sort=name,desc")).hasStatusOk();
    }

    @Test
    void callsAnUnknownOrderABadRequest() {
        assertProblem(mvc.get().uri("/authors?sort=name&sort=bookCuont,desc").exchange(), HttpStatus.BAD_REQUEST, """
                {
                  "title": "Bad Request",
                  "status": 400,
                  "detail": "`bookCuont` is nothing that `AuthorView` can be sorted by. Did you mean `bookCount`?",
                  "instance": "/authors",
                  "property": "bookCuont"
                }""");
    }

    @Test
    void callsAnOrderThatIsNoNameABadRequest() {
        for (String sort : new String[] {"name desc", "(select 1)", "name;--", "books"}) {
            assertThat(mvc.get().uri("/authors").param("sort", sort))
                    .hasStatus(HttpStatus.BAD_REQUEST)
                    .hasContentType(MediaType.APPLICATION_PROBLEM_JSON);
        }
    }

    @Test
    void callsAnOrderThatNeedsAParameterABadRequest() {
        assertProblem(mvc.get().uri("/authors?sort=longBooks").exchange(), HttpStatus.BAD_REQUEST, """
                {
                  "title": "Bad Request",
                  "status": 400,
                  "detail": "`longBooks` is nothing that `AuthorView` can be sorted by without the parameter `:pages`: \
                add `.with(\\"pages\\", …)`.",
                  "instance": "/authors",
                  "property": "longBooks"
                }""");
    }

    @Test
    void namesThePropertyAsItWasGiven() {
        assertProblem(mvc.get().uri("/authors?sort=na-me,asc").exchange(), HttpStatus.BAD_REQUEST, """
                {
                  "title": "Bad Request",
                  "status": 400,
                  "detail": "`na-me asc` is nothing to sort by: it takes a name, then `asc` or `desc`, then `ignorecase`, \
                then `nulls first` or `nulls last`.",
                  "instance": "/authors",
                  "property": "na-me"
                }""");
    }

    @Test
    void aPercentSignInAMessageIsShownAsItIs() {
        for (String sort : new String[] {"%", "%zz", "na%me", "%,desc"}) {
            assertThat(mvc.get().uri("/authors").param("sort", sort))
                    .hasStatus(HttpStatus.BAD_REQUEST)
                    .hasContentType(MediaType.APPLICATION_PROBLEM_JSON);
        }
        assertThat(mvc.get().uri("/authors").param("sort", "%"))
                .bodyJson()
                .extractingPath("property")
                .isEqualTo("%");
        assertThat(mvc.get().uri("/authors").param("sort", "name%2Cdesc")).hasStatusOk();
    }

    @Test
    void exceptionsOfSpringMvcAreAnsweredWithAProblem() {
        assertThat(mvc.get().uri("/authors/seven"))
                .hasStatus(HttpStatus.BAD_REQUEST)
                .satisfies(ViewProblemsTest::isProblem);
        assertThat(mvc.delete().uri("/authors"))
                .hasStatus(HttpStatus.METHOD_NOT_ALLOWED)
                .satisfies(ViewProblemsTest::isProblem);
        assertThat(mvc.get().uri("/nowhere")).hasStatus(HttpStatus.NOT_FOUND).satisfies(ViewProblemsTest::isProblem);
        assertThat(mvc.get().uri("/authors/seven").accept(MediaType.TEXT_HTML, MediaType.ALL))
                .hasStatus(HttpStatus.BAD_REQUEST)
                .satisfies(ViewProblemsTest::isProblem);
    }

    @Test
    void leavesErrorPagesToTheApplication() {
        for (String path : new String[] {"/nowhere", "/pages/seven", "/pages/7"}) {
            MvcTestResult result = mvc.get()
                    .uri(path)
                    .accept(MediaType.TEXT_HTML, MediaType.ALL)
                    .exchange();
            assertThat(result).hasStatus4xxClientError().hasBodyTextEqualTo("");
            assertThat(result.getResponse().getContentType()).isNull();
        }
    }

    private static void isProblem(MvcTestResult result) {
        assertThat(result).hasContentType(MediaType.APPLICATION_PROBLEM_JSON);
    }

    @Test
    void callsAMissingRowNotFound() {
        assertProblem(mvc.get().uri("/authors/-1").exchange(), HttpStatus.NOT_FOUND, """
                {
                  "title": "Not Found",
                  "status": 404,
                  "detail": "There is no `AuthorView` with the id `-1`.",
                  "instance": "/authors/-1"
                }""");
    }

    @Test
    void answersABrowserToo() {
        assertThat(mvc.get().uri("/authors/-1").accept(MediaType.TEXT_HTML, MediaType.ALL))
                .hasStatus(HttpStatus.NOT_FOUND);
        assertThat(mvc.get().uri("/authors/-1").accept(MediaType.TEXT_HTML)).hasStatus(HttpStatus.NOT_FOUND);
    }

    @Test
    void mistakesOfTheProgramStayServerErrors() {
        MvcTestResult result = mvc.get().uri("/long-books?sort=name").exchange();
        assertThat(result).hasFailed().failure().cause().isInstanceOf(InvalidQueryException.class);
    }

    private static void assertProblem(MvcTestResult result, HttpStatus status, String json) {
        assertThat(result)
                .hasStatus(status)
                .hasContentType(MediaType.APPLICATION_PROBLEM_JSON)
                .bodyJson()
                .isStrictlyEqualTo(json);
    }

    /** What the application says itself counts. */
    @Nested
    @Import(OwnAdvice.class)
    class WithAnAdviceOfTheApplication {

        @Test
        void anExceptionHandlerOfTheApplicationIsUsedInstead(@Autowired MockMvcTester own) {
            assertThat(own.get().uri("/authors/-1")).hasStatus(HttpStatus.GONE).hasBodyTextEqualTo("gone: -1");
            assertThat(own.get().uri("/authors?sort=nmae")).hasStatus(HttpStatus.BAD_REQUEST);
        }
    }

    @ControllerAdvice
    static class OwnAdvice {

        @ExceptionHandler
        @ResponseBody
        @ResponseStatus(HttpStatus.GONE)
        String gone(ViewNotFoundException exception) {
            return "gone: " + exception.id();
        }
    }

    @Controller
    static class Pages {

        @GetMapping("/pages/{id}")
        String page(@PathVariable long id) {
            throw new ViewNotFoundException(AuthorView.class, id);
        }
    }

    @RestController
    static class AuthorController {

        private final AuthorRepository authors;

        AuthorController(AuthorRepository authors) {
            this.authors = authors;
        }

        @GetMapping("/authors")
        Iterable<AuthorView> list(Pageable page) {
            return authors.findAll(AuthorView.class, page).getContent();
        }

        @GetMapping("/authors/{id}")
        AuthorView one(@PathVariable long id) {
            return authors.requireById(AuthorView.class, id);
        }

        @GetMapping("/long-books")
        Iterable<LongBooksView> withoutItsParameter(Pageable page) {
            return authors.findAll(LongBooksView.class, page).getContent();
        }
    }
}
