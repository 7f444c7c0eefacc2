package dev.lookahead.benchmarks.blaze;

import com.blazebit.persistence.view.BatchFetch;
import com.blazebit.persistence.view.EntityView;
import com.blazebit.persistence.view.FetchStrategy;
import com.blazebit.persistence.view.IdMapping;
import com.blazebit.persistence.view.Mapping;
import dev.lookahead.benchmarks.movies.entities.Person;
import java.util.Set;

@EntityView(Person.class)
interface PersonView {

    @IdMapping
    long getId();

    String getName();

    @Mapping(value = "nominations[winner = true]", fetch = FetchStrategy.SELECT)
    @BatchFetch(size = Blaze.BATCH)
    Set<AwardView> getAwards();

    @Mapping("size(nominations)")
    long getNominationCount();
}
