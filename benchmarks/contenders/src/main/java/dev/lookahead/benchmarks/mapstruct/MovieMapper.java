package dev.lookahead.benchmarks.mapstruct;

import dev.lookahead.benchmarks.movies.AwardDto;
import dev.lookahead.benchmarks.movies.MovieDto;
import dev.lookahead.benchmarks.movies.PersonDto;
import dev.lookahead.benchmarks.movies.entities.Movie;
import dev.lookahead.benchmarks.movies.entities.Nomination;
import dev.lookahead.benchmarks.movies.entities.Person;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.mapstruct.Mapper;
import org.mapstruct.Mapping;
import org.mapstruct.Named;

/** MapStruct generates what the methods without a body do. */
@Mapper
interface MovieMapper {

    List<MovieDto> movies(List<Movie> movies);

    @Mapping(target = "awards", source = "nominations", qualifiedByName = "won")
    @Mapping(target = "nominationCount", source = "nominations", qualifiedByName = "count")
    PersonDto person(Person person);

    AwardDto award(Nomination nomination);

    @Named("won")
    default List<AwardDto> won(Set<Nomination> nominations) {
        List<AwardDto> won = new ArrayList<>(4);
        for (Nomination each : nominations) {
            if (each.isWinner()) {
                won.add(award(each));
            }
        }
        return won;
    }

    @Named("count")
    default long count(Set<Nomination> nominations) {
        return nominations.size();
    }
}
