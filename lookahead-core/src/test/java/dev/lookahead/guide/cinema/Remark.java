package dev.lookahead.guide.cinema;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import org.hibernate.annotations.Any;
import org.hibernate.annotations.AnyDiscriminatorValue;
import org.hibernate.annotations.AnyKeyJavaClass;

@Entity
@SuppressWarnings("unused")
public class Remark {

    @Id
    private Long id;

    @Any
    @AnyKeyJavaClass(Long.class)
    @Column(name = "subject_type")
    @JoinColumn(name = "subject_id")
    @AnyDiscriminatorValue(discriminator = "movie", entity = Movie.class)
    @AnyDiscriminatorValue(discriminator = "person", entity = Person.class)
    private Object subject;
}
