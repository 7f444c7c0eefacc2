package dev.lookahead.tutorial;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import java.math.BigDecimal;

@Entity
public class UserMovieRating {

    @Id
    @GeneratedValue
    private Long id;

    @ManyToOne(fetch = FetchType.LAZY)
    private User user;

    @ManyToOne(fetch = FetchType.LAZY)
    private Movie movie;

    private BigDecimal rating;

    protected UserMovieRating() {}

    public UserMovieRating(User user, Movie movie, BigDecimal rating) {
        this.user = user;
        this.movie = movie;
        this.rating = rating;
    }
}
