package dev.lookahead.reads;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lookahead.testing.Reads;
import dev.lookahead.testing.TestDatabase;
import dev.lookahead.tutorial.MovieView;
import dev.lookahead.tutorial.Movies;
import dev.lookahead.tutorial.PersonView;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.hibernate.cfg.JdbcSettings;
import org.hibernate.dialect.PostgreSQLDialect;
import org.hibernate.sql.ast.SqlAstTranslatorFactory;
import org.hibernate.sql.ast.spi.StandardSqlAstTranslatorFactory;
import org.junit.jupiter.api.Test;

/** Hibernate translates each statement once, and not again for each read: that costs more than the read. */
class TranslationTest {

    private static final AtomicInteger TRANSLATIONS = new AtomicInteger();

    @Test
    void eachStatementIsTranslatedOnce() {
        try (Reads reads = Reads.alone(
                TestDatabase.POSTGRES, Movies.FIXTURE, Map.of(JdbcSettings.DIALECT, CountingDialect.class.getName()))) {
            read(reads);
            int first = TRANSLATIONS.getAndSet(0);

            for (int i = 0; i < 5; i++) {
                read(reads);
            }

            assertThat(first).isPositive();
            assertThat(TRANSLATIONS).hasValue(0);
        }
    }

    private static void read(Reads reads) {
        reads.list(MovieView.class);
        reads.list(
                MovieView.class,
                query -> query.where("name like :start")
                        .with("start", "D%")
                        .orderBy("name")
                        .page(0, 20));
        reads.list(
                MovieView.class,
                query -> query.where("name like :start")
                        .with("start", "T%")
                        .orderBy("name")
                        .page(0, 10));
        reads.list(PersonView.class, query -> query.sort("nominationCount desc"));
        reads.list(PersonView.class, query -> query.ids(List.of(1L, 2L)));
        reads.list(PersonView.class, query -> query.ids(List.of(1L, 2L, 3L)));
        reads.count(PersonView.class, query -> query);
        reads.exists(PersonView.class, query -> query);
    }

    /** Counts what is translated. */
    public static final class CountingDialect extends PostgreSQLDialect {
        @Override
        public SqlAstTranslatorFactory getSqlAstTranslatorFactory() {
            TRANSLATIONS.incrementAndGet();
            SqlAstTranslatorFactory factory = super.getSqlAstTranslatorFactory();
            return factory == null ? new StandardSqlAstTranslatorFactory() : factory;
        }
    }
}
