package dev.lookahead.spring;

import dev.lookahead.model.InvalidSortException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;

/** Tells web clients what is wrong with their request, where it is theirs. */
@ControllerAdvice
@Order(Ordered.LOWEST_PRECEDENCE)
final class ViewProblems {

    @ExceptionHandler
    ProblemDetail badRequest(InvalidSortException exception) {
        ProblemDetail problem = problem(HttpStatus.BAD_REQUEST, exception);
        problem.setProperty("property", exception.property());
        return problem;
    }

    @ExceptionHandler
    ProblemDetail notFound(ViewNotFoundException exception) {
        return problem(HttpStatus.NOT_FOUND, exception);
    }

    private static ProblemDetail problem(HttpStatus status, Exception exception) {
        return ProblemDetail.forStatusAndDetail(status, exception.getMessage());
    }
}
