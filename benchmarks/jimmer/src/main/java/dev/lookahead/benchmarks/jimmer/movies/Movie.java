package dev.lookahead.benchmarks.jimmer.movies;

import java.util.List;
import org.babyfish.jimmer.sql.Entity;
import org.babyfish.jimmer.sql.Id;
import org.babyfish.jimmer.sql.JoinTable;
import org.babyfish.jimmer.sql.ManyToMany;
import org.babyfish.jimmer.sql.OrderedProp;

@Entity
public interface Movie {

    @Id
    long id();

    String name();

    @ManyToMany(orderedProps = @OrderedProp("id"))
    @JoinTable(name = "movie_director", joinColumnName = "movie_id", inverseJoinColumnName = "person_id")
    List<Person> directors();
}
