package dev.lookahead.guide.cinema;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import java.util.List;

@Entity
@SuppressWarnings("unused")
public class Studio {

    @Id
    private Long id;

    private String name;

    @ManyToOne
    private Studio owner;

    @OneToMany(mappedBy = "owner")
    private List<Studio> studios;

    @ManyToMany
    private List<Studio> partners;
}
