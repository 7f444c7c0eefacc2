package dev.lookahead.benchmarks.jimmer.films;

import java.util.List;
import org.babyfish.jimmer.sql.Entity;
import org.babyfish.jimmer.sql.Id;
import org.babyfish.jimmer.sql.ManyToMany;
import org.babyfish.jimmer.sql.OrderedProp;

@Entity
public interface Actor {

    @Id
    long id();

    String firstName();

    String lastName();

    @ManyToMany(mappedBy = "actors", orderedProps = @OrderedProp("id"))
    List<Film> films();
}
