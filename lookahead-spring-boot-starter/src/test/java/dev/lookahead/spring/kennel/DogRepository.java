package dev.lookahead.spring.kennel;

import dev.lookahead.spring.ViewRepository;
import org.springframework.data.jpa.repository.JpaRepository;

public interface DogRepository extends JpaRepository<Dog, Long>, ViewRepository<Dog, Long> {}
