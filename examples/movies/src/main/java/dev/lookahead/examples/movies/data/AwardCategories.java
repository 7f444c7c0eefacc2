package dev.lookahead.examples.movies.data;

import dev.lookahead.examples.movies.model.Category;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads the tree of award categories from the class path. */
final class AwardCategories {

    private static final String NAME = "/award-categories.txt";
    private static final String SEPARATOR = " / ";

    private final Map<String, Category> byPath = new LinkedHashMap<>();

    private AwardCategories() {}

    /** Parents stand before their children. */
    static List<Category> read() {
        AwardCategories categories = new AwardCategories();
        ClassPathFile.lines(NAME).forEach(categories::category);
        return List.copyOf(categories.byPath.values());
    }

    private Category category(String path) {
        Category known = byPath.get(path);
        if (known != null) {
            return known;
        }
        int end = path.lastIndexOf(SEPARATOR);
        Category parent = end < 0 ? null : category(path.substring(0, end));
        return add(path, end < 0 ? path : path.substring(end + SEPARATOR.length()), parent);
    }

    private Category add(String path, String name, @Nullable Category parent) {
        Category category = new Category(name, parent);
        byPath.put(path, category);
        return category;
    }
}
