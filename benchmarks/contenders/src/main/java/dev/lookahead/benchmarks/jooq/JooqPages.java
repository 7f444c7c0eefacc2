package dev.lookahead.benchmarks.jooq;

import static dev.lookahead.benchmarks.jooq.Jooq.key;
import static dev.lookahead.benchmarks.jooq.Jooq.table;
import static dev.lookahead.benchmarks.jooq.Jooq.text;
import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectCount;

import dev.lookahead.benchmarks.measure.Contender;
import dev.lookahead.benchmarks.movies.AwardDto;
import dev.lookahead.benchmarks.movies.MovieDto;
import dev.lookahead.benchmarks.movies.PersonDto;
import java.util.List;
import javax.sql.DataSource;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Records;
import org.jooq.Table;
import org.jooq.impl.DSL;

/** The page by jOOQ's MULTISET. */
public final class JooqPages {

    private static final Table<?> MOVIE = table("movie");
    private static final Field<Long> MOVIE_ID = key("movie", "id");
    private static final Field<String> MOVIE_NAME = text("movie", "name");
    private static final Table<?> DIRECTOR = table("movie_director");
    private static final Field<Long> DIRECTOR_MOVIE = key("movie_director", "movie_id");
    private static final Field<Long> DIRECTOR_PERSON = key("movie_director", "person_id");
    private static final Table<?> PERSON = table("person");
    private static final Field<Long> PERSON_ID = key("person", "id");
    private static final Field<String> PERSON_NAME = text("person", "name");
    private static final Table<?> NOMINATION = table("nomination");
    private static final Field<Long> NOMINATION_ID = key("nomination", "id");
    private static final Field<Long> NOMINATION_PERSON = key("nomination", "person_id");
    private static final Field<String> AWARD = text("nomination", "award");
    private static final Field<String> CATEGORY = text("nomination", "category");
    private static final Field<Integer> YEAR = DSL.field(DSL.name("nomination", "award_year"), Integer.class);
    private static final Field<Boolean> WINNER = DSL.field(DSL.name("nomination", "winner"), Boolean.class);

    private final DataSource source;

    /** Over a data source. */
    public JooqPages(DataSource source) {
        this.source = source;
    }

    /** The contender. */
    public Contender contender(int size) {
        return new Contender("jOOQ MULTISET", Jooq.HOW, () -> Jooq.read(source, context -> page(context, size)));
    }

    private static List<MovieDto> page(DSLContext context, int size) {
        return context.select(MOVIE_NAME, directors())
                .from(MOVIE)
                .orderBy(MOVIE_NAME, MOVIE_ID)
                .limit(size)
                .fetch(Records.mapping(MovieDto::new));
    }

    private static Field<List<PersonDto>> directors() {
        return multiset(select(PERSON_NAME, awards(), count())
                        .from(DIRECTOR)
                        .join(PERSON)
                        .on(PERSON_ID.eq(DIRECTOR_PERSON))
                        .where(DIRECTOR_MOVIE.eq(MOVIE_ID))
                        .orderBy(PERSON_ID))
                .convertFrom(rows -> rows.map(Records.mapping(PersonDto::new)));
    }

    private static Field<List<AwardDto>> awards() {
        return multiset(select(AWARD, CATEGORY, YEAR, WINNER)
                        .from(NOMINATION)
                        .where(NOMINATION_PERSON.eq(PERSON_ID).and(WINNER))
                        .orderBy(NOMINATION_ID))
                .convertFrom(rows -> rows.map(Records.mapping(AwardDto::new)));
    }

    private static Field<Long> count() {
        return DSL.field(selectCount().from(NOMINATION).where(NOMINATION_PERSON.eq(PERSON_ID)))
                .cast(Long.class);
    }
}
