package dev.lookahead.benchmarks.blaze.subselect;

import com.blazebit.persistence.view.EntityView;
import com.blazebit.persistence.view.FetchStrategy;
import com.blazebit.persistence.view.IdMapping;
import com.blazebit.persistence.view.Mapping;
import com.blazebit.persistence.view.MappingSubquery;
import dev.lookahead.benchmarks.blaze.NominationCount;
import dev.lookahead.benchmarks.blaze.PersonShape;
import dev.lookahead.benchmarks.movies.entities.Person;
import java.util.Set;

@EntityView(Person.class)
public interface PersonView extends PersonShape {

    @Override
    @IdMapping
    long getId();

    @Override
    @Mapping(value = "nominations[winner = true]", fetch = FetchStrategy.SUBSELECT)
    Set<AwardView> getAwards();

    @Override
    @MappingSubquery(NominationCount.class)
    long getNominationCount();
}
