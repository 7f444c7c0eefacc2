package dev.lookahead.spring;

import dev.lookahead.model.InvalidSortException;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.http.ProblemDetail;
import org.springframework.web.servlet.DispatcherServlet;

/**
 * Answers requests that ask for what is not there with a {@link ProblemDetail}: 400 for an order that
 * the view does not have ({@link InvalidSortException}), 404 for a row that is missing ({@link
 * ViewNotFoundException}). A controller advice of the application that handles one of these comes
 * first. Any other exception is a mistake of the program and stays what it is.
 */
@AutoConfiguration
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
@ConditionalOnClass(DispatcherServlet.class)
public final class LookaheadWebAutoConfiguration {

    /** Made by Spring. */
    public LookaheadWebAutoConfiguration() {}

    @Bean
    ViewProblems lookaheadViewProblems() {
        return new ViewProblems();
    }
}
