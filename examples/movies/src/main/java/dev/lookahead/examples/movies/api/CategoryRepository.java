package dev.lookahead.examples.movies.api;

import dev.lookahead.examples.movies.model.Category;
import dev.lookahead.spring.ViewRepository;
import org.springframework.data.repository.Repository;

/** Categories, which are only ever read as views. */
interface CategoryRepository extends Repository<Category, Long>, ViewRepository<Category, Long> {}
