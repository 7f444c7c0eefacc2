package dev.lookahead.benchmarks.json;

import dev.lookahead.benchmarks.database.Transaction;
import dev.lookahead.benchmarks.measure.Contender;
import dev.lookahead.benchmarks.movies.MovieDto;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.json.JsonMapper;

/** The page as one JSON text. */
public final class JsonPages {

    private static final String SQL = """
            select coalesce(json_agg(json_build_object('name', m.name, 'directors', (
                select coalesce(json_agg(json_build_object('name', p.name, 'awards', (
                    select coalesce(json_agg(json_build_object('award', n.award, 'category', n.category,
                        'year', n.award_year, 'winner', n.winner) order by n.id), '[]')
                    from nomination n where n.person_id = p.id and n.winner
                ), 'nominationCount', (
                    select count(*) from nomination n where n.person_id = p.id
                )) order by p.id), '[]')
                from movie_director d join person p on p.id = d.person_id where d.movie_id = m.id
            )) order by m.name, m.id), '[]')
            from (select id, name from movie order by name, id limit ?) m
            """;

    private final ObjectReader reader = JsonMapper.shared().readerForListOf(MovieDto.class);
    private final DataSource source;

    /** Over a data source. */
    public JsonPages(DataSource source) {
        this.source = source;
    }

    /** The contender. */
    public Contender contender(int size) {
        return new Contender(
                "one JSON statement",
                "`json_agg` with correlated sub-queries; Jackson parses the text into the records",
                () -> Transaction.run(source, connection -> read(connection, size)));
    }

    private List<MovieDto> read(Connection connection, int size) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(SQL)) {
            statement.setInt(1, size);
            try (ResultSet rows = statement.executeQuery()) {
                rows.next();
                return reader.readValue(rows.getString(1));
            }
        }
    }
}
