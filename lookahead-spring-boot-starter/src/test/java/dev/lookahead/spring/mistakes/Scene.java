package dev.lookahead.spring.mistakes;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;

@Entity
class Scene {

    @Id
    Long id;

    String place;

    @ManyToOne(fetch = FetchType.LAZY)
    Film film;
}
