package dev.lookahead.spring.library;

import dev.lookahead.spring.ViewRepository;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.repository.NoRepositoryBean;

/** What an application's repositories have in common. */
@NoRepositoryBean
public interface BaseRepository<E, ID> extends JpaRepository<E, ID>, ViewRepository<E, ID> {}
