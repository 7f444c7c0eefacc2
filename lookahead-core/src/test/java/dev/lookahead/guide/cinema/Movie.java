package dev.lookahead.guide.cinema;

import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import java.util.List;
import java.util.Set;

/** Only the mapping counts: no row of it is ever read. */
@Entity
@SuppressWarnings("unused")
public class Movie {

    @Id
    private Long id;

    private String name;
    private int runtime;
    private Long budgetInCents;

    @Embedded
    private Money budget;

    @ManyToOne
    private Studio studio;

    @ManyToMany
    private List<Person> directors;

    @ManyToMany
    private Set<Tag> tags;

    @OneToMany(mappedBy = "movie")
    private List<Nomination> nominations;

    @ElementCollection
    private List<String> titles;
}
