package dev.lookahead.benchmarks.mapstruct;

import dev.lookahead.benchmarks.measure.Contender;
import dev.lookahead.benchmarks.movies.MovieDto;
import dev.lookahead.benchmarks.movies.entities.Movie;
import java.util.List;
import org.hibernate.FlushMode;
import org.hibernate.SessionFactory;
import org.mapstruct.factory.Mappers;

/** The page by MapStruct over entities that come by a fetch join. */
public final class MapStructPages {

    private static final String HQL =
            "from Movie m left join fetch m.directors d left join fetch d.nominations" + " order by m.name, m.id";

    private final MovieMapper mapper = Mappers.getMapper(MovieMapper.class);
    private final SessionFactory factory;

    /** Over the entities of a factory. */
    public MapStructPages(SessionFactory factory) {
        this.factory = factory;
    }

    /** The contender. */
    public Contender contender(int size) {
        return new Contender(
                "MapStruct over a fetch join",
                "`join fetch` of directors and nominations, which Hibernate pages in SQL; a read-only session that does not"
                        + " flush; a generated mapper",
                () -> read(size));
    }

    private List<MovieDto> read(int size) {
        return factory.fromTransaction(session -> {
            session.setDefaultReadOnly(true);
            session.setHibernateFlushMode(FlushMode.MANUAL);
            return mapper.movies(session.createSelectionQuery(HQL, Movie.class)
                    .setMaxResults(size)
                    .getResultList());
        });
    }
}
