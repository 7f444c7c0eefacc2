package dev.lookahead.guide.cinema;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import org.hibernate.annotations.SoftDelete;

@Entity
@SoftDelete
@SuppressWarnings("unused")
public class Tag {

    @Id
    private Long id;

    private String word;
}
