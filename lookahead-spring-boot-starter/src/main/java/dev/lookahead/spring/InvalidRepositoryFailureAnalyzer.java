package dev.lookahead.spring;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Shows all repository methods that the application cannot start with, and no stack trace. */
final class InvalidRepositoryFailureAnalyzer extends AbstractFailureAnalyzer<InvalidRepositoryException> {

    private static final String ACTION = "Change each method as its text says, in the repository that it names.";

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, InvalidRepositoryException cause) {
        return new FailureAnalysis(String.valueOf(cause.getMessage()), ACTION, cause);
    }
}
