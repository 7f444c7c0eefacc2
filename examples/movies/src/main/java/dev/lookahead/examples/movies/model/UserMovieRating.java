package dev.lookahead.examples.movies.model;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Index;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** How a user liked a movie, from 0.0 to 10.0; at most one for each of the two together. */
@Entity
@Table(
        indexes = {
            @Index(name = "user_movie_rating_movie", columnList = "movie_id, user_id", unique = true),
            @Index(name = "user_movie_rating_user", columnList = "user_id")
        })
public class UserMovieRating {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "user_movie_rating_seq")
    @SequenceGenerator(name = "user_movie_rating_seq", allocationSize = 100)
    private @Nullable Long id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    private Movie movie;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    private User user;

    @Column(nullable = false, precision = 3, scale = 1)
    private BigDecimal rating;

    @SuppressWarnings("NullAway.Init")
    protected UserMovieRating() {}

    public UserMovieRating(Movie movie, User user, BigDecimal rating) {
        this.movie = movie;
        this.user = user;
        this.rating = rating;
    }

    public @Nullable Long getId() {
        return id;
    }

    public Movie getMovie() {
        return movie;
    }

    public User getUser() {
        return user;
    }

    public BigDecimal getRating() {
        return rating;
    }
}
