package dev.lookahead.benchmarks.lookahead.films;

import dev.lookahead.Lookahead;
import dev.lookahead.LookaheadQuery;
import dev.lookahead.benchmarks.films.FilmReader;
import java.util.List;
import org.hibernate.SessionFactory;
import org.jspecify.annotations.Nullable;

/** The films by Lookahead. */
public final class LookaheadFilms implements FilmReader {

    private final SessionFactory factory;
    private final Lookahead lookahead;

    /** Over the entities of a factory. */
    public LookaheadFilms(SessionFactory factory) {
        this.factory = factory;
        this.lookahead = Lookahead.builder(factory)
                .packages(LookaheadFilms.class.getPackageName())
                .build();
    }

    @Override
    public String name() {
        return "Lookahead";
    }

    @Override
    public String how() {
        return "a list of views; nothing is configured";
    }

    @Override
    public List<?> actors(@Nullable Long one) {
        return read(ActorView.class, one);
    }

    @Override
    public List<?> films(@Nullable Long one) {
        return read(CastView.class, one);
    }

    private <T> List<T> read(Class<T> view, @Nullable Long one) {
        return factory.fromTransaction(session -> {
            LookaheadQuery<T> all = lookahead.query(session, view);
            return (one == null ? all : all.ids(List.of(one))).list();
        });
    }
}
