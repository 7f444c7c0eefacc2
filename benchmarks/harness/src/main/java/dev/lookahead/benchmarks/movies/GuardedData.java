package dev.lookahead.benchmarks.movies;

import dev.lookahead.benchmarks.database.Rows;
import java.sql.SQLException;
import javax.sql.DataSource;

/**
 * The movies once more in tables with a tenant and a mark for hidden rows, among rows of another
 * tenant, which are hidden too: whoever forgets the condition reads another tree.
 */
public final class GuardedData {

    private static final String TABLES = """
            create table guarded_movie as
                select id, 'a'::varchar(10) as tenant_id, false as hidden, name from movie
                union all select id + 1000000, 'b', true, name from movie where id % 10 = 0;
            create table guarded_person as select id, 'a'::varchar(10) as tenant_id, false as hidden, name, biography
                from person;
            create table guarded_movie_director as select * from movie_director
                union all select movie_id + 1000000, person_id from movie_director where movie_id % 10 = 0;
            create table guarded_nomination as
                select id, 'a'::varchar(10) as tenant_id, false as hidden, award, category, award_year, winner,
                    person_id, movie_id from nomination
                union all select id + 1000000, 'b', true, award, category, award_year, true, person_id, movie_id
                    from nomination where id % 10 = 0;
            alter table guarded_movie add primary key (id);
            alter table guarded_person add primary key (id);
            alter table guarded_movie_director add primary key (movie_id, person_id);
            alter table guarded_nomination add primary key (id);
            create index on guarded_movie (name);
            create index on guarded_movie_director (person_id);
            create index on guarded_nomination (person_id);
            create index on guarded_nomination (movie_id)
            """;

    private GuardedData() {}

    /** Creates the tables from those of {@link MovieData}. */
    public static void load(DataSource source) throws SQLException {
        Rows.run(source, TABLES);
        Rows.vacuum(source);
    }
}
