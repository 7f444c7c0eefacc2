package dev.lookahead.examples.movies.statements;

import org.springframework.stereotype.Component;

/** How many statements Hibernate has sent from the current thread since it was last reset. */
@Component
public class StatementCounter {

    private final ThreadLocal<Integer> count = ThreadLocal.withInitial(() -> 0);

    public int count() {
        return count.get();
    }

    void increment() {
        count.set(count.get() + 1);
    }

    void reset() {
        count.remove();
    }
}
