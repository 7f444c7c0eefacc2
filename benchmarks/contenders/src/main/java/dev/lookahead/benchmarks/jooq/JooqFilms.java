package dev.lookahead.benchmarks.jooq;

import static dev.lookahead.benchmarks.jooq.Jooq.key;
import static dev.lookahead.benchmarks.jooq.Jooq.table;
import static dev.lookahead.benchmarks.jooq.Jooq.text;
import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.select;

import dev.lookahead.benchmarks.films.ActorDto;
import dev.lookahead.benchmarks.films.ActorNameDto;
import dev.lookahead.benchmarks.films.CastDto;
import dev.lookahead.benchmarks.films.CategoryDto;
import dev.lookahead.benchmarks.films.FilmDto;
import dev.lookahead.benchmarks.films.FilmReader;
import java.util.List;
import javax.sql.DataSource;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Records;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/** The films by jOOQ's MULTISET. */
public record JooqFilms(DataSource source) implements FilmReader {

    private static final Table<?> ACTOR = table("actor");
    private static final Field<Long> ACTOR_ID = key("actor", "id");
    private static final Field<String> FIRST_NAME = text("actor", "first_name");
    private static final Field<String> LAST_NAME = text("actor", "last_name");
    private static final Table<?> FILM = table("film");
    private static final Field<Long> FILM_ID = key("film", "id");
    private static final Field<String> TITLE = text("film", "title");
    private static final Table<?> CATEGORY = table("category");
    private static final Field<Long> CATEGORY_ID = key("category", "id");
    private static final Field<String> CATEGORY_NAME = text("category", "name");
    private static final Table<?> ROLE = table("film_actor");
    private static final Field<Long> ROLE_ACTOR = key("film_actor", "actor_id");
    private static final Field<Long> ROLE_FILM = key("film_actor", "film_id");
    private static final Table<?> KIND = table("film_category");
    private static final Field<Long> KIND_FILM = key("film_category", "film_id");
    private static final Field<Long> KIND_CATEGORY = key("film_category", "category_id");

    @Override
    public String name() {
        return "jOOQ MULTISET";
    }

    @Override
    public String how() {
        return Jooq.HOW;
    }

    private static Condition is(Field<Long> key, @Nullable Long one) {
        return one == null ? DSL.noCondition() : key.eq(one);
    }

    @Override
    public List<?> actors(@Nullable Long one) throws Exception {
        return Jooq.read(
                source,
                context -> context.select(FIRST_NAME, LAST_NAME, films())
                        .from(ACTOR)
                        .where(is(ACTOR_ID, one))
                        .orderBy(ACTOR_ID)
                        .fetch(Records.mapping(ActorDto::new)));
    }

    @Override
    public List<?> films(@Nullable Long one) throws Exception {
        return Jooq.read(
                source,
                context -> context.select(TITLE, cast(), categories())
                        .from(FILM)
                        .where(is(FILM_ID, one))
                        .orderBy(FILM_ID)
                        .fetch(Records.mapping(CastDto::new)));
    }

    private static Field<List<FilmDto>> films() {
        return multiset(select(TITLE, categories())
                        .from(ROLE)
                        .join(FILM)
                        .on(FILM_ID.eq(ROLE_FILM))
                        .where(ROLE_ACTOR.eq(ACTOR_ID))
                        .orderBy(FILM_ID))
                .convertFrom(rows -> rows.map(Records.mapping(FilmDto::new)));
    }

    private static Field<List<ActorNameDto>> cast() {
        return multiset(select(FIRST_NAME, LAST_NAME)
                        .from(ROLE)
                        .join(ACTOR)
                        .on(ACTOR_ID.eq(ROLE_ACTOR))
                        .where(ROLE_FILM.eq(FILM_ID))
                        .orderBy(ACTOR_ID))
                .convertFrom(rows -> rows.map(Records.mapping(ActorNameDto::new)));
    }

    private static Field<List<CategoryDto>> categories() {
        return multiset(select(CATEGORY_NAME)
                        .from(KIND)
                        .join(CATEGORY)
                        .on(CATEGORY_ID.eq(KIND_CATEGORY))
                        .where(KIND_FILM.eq(FILM_ID))
                        .orderBy(CATEGORY_ID))
                .convertFrom(rows -> rows.map(Records.mapping(CategoryDto::new)));
    }
}
