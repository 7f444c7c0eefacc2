package dev.lookahead.benchmarks.jimmer.films;

import java.util.List;
import org.babyfish.jimmer.sql.Entity;
import org.babyfish.jimmer.sql.Id;
import org.babyfish.jimmer.sql.JoinTable;
import org.babyfish.jimmer.sql.ManyToMany;
import org.babyfish.jimmer.sql.OrderedProp;

@Entity
public interface Film {

    @Id
    long id();

    String title();

    String description();

    @ManyToMany(orderedProps = @OrderedProp("id"))
    @JoinTable(name = "film_actor", joinColumnName = "film_id", inverseJoinColumnName = "actor_id")
    List<Actor> actors();

    @ManyToMany(orderedProps = @OrderedProp("id"))
    @JoinTable(name = "film_category", joinColumnName = "film_id", inverseJoinColumnName = "category_id")
    List<Category> categories();
}
