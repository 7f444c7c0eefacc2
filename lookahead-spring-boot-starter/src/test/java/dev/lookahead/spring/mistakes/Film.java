package dev.lookahead.spring.mistakes;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import java.util.List;

@Entity
class Film {

    @Id
    Long id;

    String title;
    long minutes;

    @OneToMany(mappedBy = "film")
    List<Scene> scenes;
}
