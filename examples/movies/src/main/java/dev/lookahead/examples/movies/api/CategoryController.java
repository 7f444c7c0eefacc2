package dev.lookahead.examples.movies.api;

import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Answers with trees: whole ones, and what is below one category. */
@RestController
@RequestMapping("/categories")
class CategoryController {

    private final CategoryRepository categories;

    CategoryController(CategoryRepository categories) {
        this.categories = categories;
    }

    @GetMapping
    List<CategoryView> roots() {
        return categories.findAll(
                CategoryView.class, (category, query, criteria) -> criteria.isNull(category.get("parent")));
    }

    @GetMapping("/{id}")
    CategoryView one(@PathVariable long id) {
        return categories.requireById(CategoryView.class, id);
    }
}
