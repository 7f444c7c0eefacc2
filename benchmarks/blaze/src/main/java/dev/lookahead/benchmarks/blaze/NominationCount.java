package dev.lookahead.benchmarks.blaze;

import com.blazebit.persistence.SubqueryInitiator;
import com.blazebit.persistence.view.SubqueryProvider;
import dev.lookahead.benchmarks.movies.entities.Nomination;

/** A sub-query: {@code size(nominations)} would join and group, which PostgreSQL plans worse. */
public final class NominationCount implements SubqueryProvider {

    @Override
    public <T> T createSubquery(SubqueryInitiator<T> initiator) {
        return initiator
                .from(Nomination.class, "n")
                .where("n.person.id")
                .eqExpression("EMBEDDING_VIEW(id)")
                .select("COUNT(*)")
                .end();
    }
}
