package dev.lookahead.examples.movies.data;

import jakarta.persistence.EntityManagerFactory;
import java.util.List;
import org.hibernate.SessionFactory;
import org.springframework.stereotype.Component;

/** Writes new entities in batches, without a persistence context that would grow with them. */
@Component
class DatasetWriter {

    private static final int BATCH_SIZE = 500;

    private final SessionFactory sessionFactory;

    DatasetWriter(EntityManagerFactory entityManagerFactory) {
        this.sessionFactory = entityManagerFactory.unwrap(SessionFactory.class);
    }

    boolean isMissing(String movieName) {
        return sessionFactory.fromStatelessSession(
                session -> session.createSelectionQuery("select count(*) from Movie where name = :name", Long.class)
                                .setParameter("name", movieName)
                                .getSingleResult()
                        == 0);
    }

    void write(Dataset dataset) {
        sessionFactory.inStatelessTransaction(session -> {
            session.setJdbcBatchSize(BATCH_SIZE);
            for (List<?> entities : dataset.inOrderOfInsertion()) {
                session.insertMultiple(entities);
            }
            session.insertMultiple(Tags.of(dataset));
        });
    }
}
