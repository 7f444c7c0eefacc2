package dev.lookahead.examples.movies.statements;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.function.IntSupplier;
import org.springframework.web.util.ContentCachingResponseWrapper;

/** A response whose body waits until the number of statements is known: a large one would send the headers before that. */
class CountedResponse extends ContentCachingResponseWrapper {

    private static final String HEADER = "X-Statements";

    private final IntSupplier statements;

    CountedResponse(HttpServletResponse response, IntSupplier statements) {
        super(response);
        this.statements = statements;
    }

    void send() throws IOException {
        setCount();
        copyBodyToResponse();
    }

    @Override
    public void sendError(int status) throws IOException {
        setCount();
        super.sendError(status);
    }

    @Override
    public void sendError(int status, String message) throws IOException {
        setCount();
        super.sendError(status, message);
    }

    private void setCount() {
        setHeader(HEADER, Integer.toString(statements.getAsInt()));
    }
}
