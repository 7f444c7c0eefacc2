package dev.lookahead.spring.archive;

import dev.lookahead.spring.ViewRepository;
import dev.lookahead.spring.stock.Item;
import org.springframework.data.jpa.repository.JpaRepository;

/** The same entity in another database. */
public interface ArchivedItemRepository extends JpaRepository<Item, Long>, ViewRepository<Item, Long> {}
