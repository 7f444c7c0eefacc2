package dev.lookahead.model;

import java.util.List;

/**
 * Views or virtual models that cannot be read as they are declared. The message lists every mistake
 * with its place, the reason and what to write.
 *
 * @since 0.1.0
 */
public final class InvalidViewException extends LookaheadException {

    private static final long serialVersionUID = 1L;

    private final String[] mistakes;

    InvalidViewException(List<String> mistakes) {
        super(text(mistakes));
        this.mistakes = mistakes.toArray(String[]::new);
    }

    /** The mistakes, each the text that the compiler would show too. */
    public List<String> mistakes() {
        return List.of(mistakes);
    }

    private static String text(List<String> mistakes) {
        String count = mistakes.size() == 1 ? "1 mistake" : mistakes.size() + " mistakes";
        return count + " in views and virtual models:\n\n" + String.join("\n\n", mistakes);
    }
}
