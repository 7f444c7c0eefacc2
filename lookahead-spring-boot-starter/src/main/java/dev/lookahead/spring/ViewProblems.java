package dev.lookahead.spring;

import dev.lookahead.model.InvalidSortException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
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
    @Nullable ProblemDetail badRequest(InvalidSortException exception, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        ProblemDetail problem = answer(HttpStatus.BAD_REQUEST, exception, request, response);
        if (problem != null) {
            problem.setProperty("property", exception.property());
        }
        return problem;
    }

    @ExceptionHandler
    @Nullable ProblemDetail notFound(ViewNotFoundException exception, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        return answer(HttpStatus.NOT_FOUND, exception, request, response);
    }

    /** A problem, or nothing for who expects a page: the application has one for each status. */
    private static @Nullable ProblemDetail answer(
            HttpStatus status, Exception exception, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        if (Clients.expectPage(request)) {
            response.sendError(status.value());
            return null;
        }
        return ProblemDetail.forStatusAndDetail(status, exception.getMessage());
    }
}
