package dev.lookahead.spring;

import dev.lookahead.model.LookaheadException;
import java.util.List;

/**
 * Repositories have methods that give views and that Spring Data implements by itself. It takes views for projections,
 * so what they and their virtual models say would not count; the application does not start with them. A view that only
 * a call names, as a {@code Class<V>} or by {@code as(…)}, is refused then.
 *
 * @since 0.1.0
 */
public final class InvalidRepositoryException extends LookaheadException {

    private static final long serialVersionUID = 1L;

    @SuppressWarnings("serial") // What List.copyOf gives can be serialized.
    private final List<String> mistakes;

    InvalidRepositoryException(List<String> mistakes) {
        super((mistakes.size() == 1 ? "1 repository method gives" : mistakes.size() + " repository methods give")
                + " views that Lookahead would not read:\n\n" + String.join("\n\n", mistakes));
        this.mistakes = List.copyOf(mistakes);
    }

    /** One text for each method. */
    public List<String> mistakes() {
        return mistakes;
    }
}
