package dev.lookahead.internal.form;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Paths of names as a tree, in the order in which they were given.
 *
 * @param branches what follows each name
 * @param isEnd whether a path ends here, whatever others go on
 */
public record PathTree(Map<String, PathTree> branches, boolean isEnd) {

    /** A path that ends here, and nothing more. */
    public static final PathTree END = new PathTree(Map.of(), true);

    public static PathTree of(Collection<String> paths) {
        return grown(paths.stream().map(path -> List.of(path.split("\\.", -1))).toList());
    }

    /** The branches of these names alone. */
    public PathTree only(Set<String> names) {
        Map<String, PathTree> left = new LinkedHashMap<>(branches);
        left.keySet().retainAll(names);
        return new PathTree(left, isEnd);
    }

    private static PathTree grown(List<List<String>> paths) {
        Map<String, List<List<String>>> rests = new LinkedHashMap<>();
        for (List<String> path : paths) {
            if (!path.isEmpty()) {
                rests.computeIfAbsent(path.get(0), name -> new ArrayList<>()).add(path.subList(1, path.size()));
            }
        }
        Map<String, PathTree> branches = new LinkedHashMap<>();
        rests.forEach((name, rest) -> branches.put(name, grown(rest)));
        return new PathTree(branches, paths.stream().anyMatch(List::isEmpty));
    }
}
