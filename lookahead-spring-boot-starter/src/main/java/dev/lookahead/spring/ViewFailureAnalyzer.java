package dev.lookahead.spring;

import dev.lookahead.model.InvalidViewException;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Shows all mistakes in views when the application cannot start for them, and no stack trace. */
final class ViewFailureAnalyzer extends AbstractFailureAnalyzer<InvalidViewException> {

    private static final String ACTION =
            "Write the line that the text of each mistake gives, in the class that it names.";

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, InvalidViewException cause) {
        return new FailureAnalysis(String.valueOf(cause.getMessage()), ACTION, cause);
    }
}
