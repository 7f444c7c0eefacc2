package dev.lookahead.guide.cinema;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import java.util.List;

@Entity
@SuppressWarnings("unused")
public class Person {

    @Id
    private Long id;

    private String name;

    @OneToMany(mappedBy = "person")
    private List<Nomination> nominations;

    public String getInitials() {
        return name.substring(0, 1);
    }
}
