package dev.lookahead.benchmarks.jimmer.movies;

import java.util.List;
import org.babyfish.jimmer.Formula;
import org.babyfish.jimmer.sql.Entity;
import org.babyfish.jimmer.sql.Id;
import org.babyfish.jimmer.sql.OneToMany;
import org.babyfish.jimmer.sql.OrderedProp;

@Entity
public interface Person {

    @Id
    long id();

    String name();

    String biography();

    @OneToMany(mappedBy = "person", orderedProps = @OrderedProp("id"))
    List<Nomination> nominations();

    @Formula(sql = "(select count(*) from nomination n_ where n_.person_id = %alias.id)")
    long nominationCount();
}
