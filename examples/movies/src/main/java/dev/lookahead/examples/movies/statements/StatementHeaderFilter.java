package dev.lookahead.examples.movies.statements;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Says in {@code X-Statements} how many SQL statements a request took. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class StatementHeaderFilter extends OncePerRequestFilter {

    private final StatementCounter counter;

    StatementHeaderFilter(StatementCounter counter) {
        this.counter = counter;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        CountedResponse counted = new CountedResponse(response, counter::count);
        counter.reset();
        try {
            chain.doFilter(request, counted);
        } finally {
            counted.send();
            counter.reset();
        }
    }
}
