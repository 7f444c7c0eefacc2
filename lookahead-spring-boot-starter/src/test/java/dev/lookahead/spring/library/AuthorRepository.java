package dev.lookahead.spring.library;

import dev.lookahead.spring.ViewRepository;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.JpaSpecificationExecutor;

public interface AuthorRepository
        extends JpaRepository<Author, Long>, JpaSpecificationExecutor<Author>, ViewRepository<Author, Long> {

    long countByName(String name);
}
