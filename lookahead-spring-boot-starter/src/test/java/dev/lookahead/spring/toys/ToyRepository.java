package dev.lookahead.spring.toys;

import dev.lookahead.spring.ViewRepository;
import org.springframework.data.jpa.repository.JpaRepository;

public interface ToyRepository extends JpaRepository<Toy, Integer>, ViewRepository<Toy, Integer> {}
