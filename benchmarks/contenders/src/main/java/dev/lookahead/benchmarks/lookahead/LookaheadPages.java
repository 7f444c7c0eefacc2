package dev.lookahead.benchmarks.lookahead;

import dev.lookahead.Lookahead;
import dev.lookahead.benchmarks.measure.Contender;
import java.util.List;
import org.hibernate.SessionFactory;

/** The page by Lookahead. */
public final class LookaheadPages {

    private final SessionFactory factory;
    private final Lookahead lookahead;

    /** Over the entities of a factory. */
    public LookaheadPages(SessionFactory factory) {
        this.factory = factory;
        this.lookahead = Lookahead.builder(factory)
                .packages(LookaheadPages.class.getPackageName())
                .build();
    }

    /** The contender. */
    public Contender contender(int size) {
        return new Contender("Lookahead", "a list of the tutorial's views; nothing is configured", () -> read(size));
    }

    /** Reads a page. */
    public List<MovieView> read(int size) {
        return factory.fromTransaction(session -> lookahead
                .query(session, MovieView.class)
                .orderBy("name")
                .limit(size)
                .list());
    }
}
