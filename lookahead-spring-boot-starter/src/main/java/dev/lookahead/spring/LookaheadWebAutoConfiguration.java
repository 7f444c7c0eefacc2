package dev.lookahead.spring;

import dev.lookahead.model.InvalidSortException;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.data.web.SortArgumentResolver;
import org.springframework.http.ProblemDetail;
import org.springframework.web.servlet.DispatcherServlet;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;

/**
 * Answers requests that ask for what is not there with a {@link ProblemDetail}: 400 for an order that
 * the view does not have ({@link InvalidSortException}), 404 for a row that is missing ({@link
 * ViewNotFoundException}). A controller advice of the application that handles one of these comes
 * first. What Spring MVC itself finds wrong with a request (an id that is no number, a method that is not allowed) is
 * answered so as well, unless {@code spring.mvc.problemdetails.enabled} is false or the application has a {@link
 * ResponseEntityExceptionHandler}. Who asks for HTML where a page would be answered gets the application's error page.
 * Any other exception is a mistake of the program and stays what it is.
 *
 * @since 0.1.0
 */
@AutoConfiguration(after = WebMvcAutoConfiguration.class)
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
@ConditionalOnClass(DispatcherServlet.class)
public final class LookaheadWebAutoConfiguration {

    /** Made by Spring. */
    public LookaheadWebAutoConfiguration() {}

    @Bean
    ViewProblems lookaheadViewProblems() {
        return new ViewProblems();
    }

    @Bean
    @ConditionalOnClass(SortArgumentResolver.class)
    static SortResolvers lookaheadSortResolvers() {
        return new SortResolvers();
    }

    @Bean
    @ConditionalOnMissingBean(ResponseEntityExceptionHandler.class)
    @ConditionalOnBooleanProperty(name = "spring.mvc.problemdetails.enabled", matchIfMissing = true)
    ClientProblems lookaheadClientProblems() {
        return new ClientProblems();
    }
}
