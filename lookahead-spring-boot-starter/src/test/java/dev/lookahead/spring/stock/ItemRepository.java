package dev.lookahead.spring.stock;

import dev.lookahead.spring.ViewRepository;
import org.springframework.data.jpa.repository.JpaRepository;

public interface ItemRepository extends JpaRepository<Item, Long>, ViewRepository<Item, Long> {}
