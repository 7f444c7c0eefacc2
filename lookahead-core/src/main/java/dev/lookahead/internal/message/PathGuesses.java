package dev.lookahead.internal.message;

import dev.lookahead.internal.guide.NearMiss;
import dev.lookahead.internal.guide.Words;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/** Paths whose names, one after the other, make up the words of another name. */
final class PathGuesses {

    /** How many names a guess may have. */
    private static final int LONGEST = 4;

    /** Words that are shorter than this are hardly misspelt recognisably. */
    private static final int SHORTEST_MISSPELT = 3;

    private final Words words;

    PathGuesses(Words words) {
        this.words = words;
    }

    /** All that there are, the likeliest first: those that spell the words as they are, and short ones. */
    List<String> from(PathPosition start) {
        List<String> exact = new ArrayList<>();
        go(start, words, "", true, exact);
        Words owner = Words.of(start.label());
        if (words.startsWith(owner) && words.size() > owner.size()) {
            go(start, words.after(owner.size()), "", true, exact);
        }
        List<String> near = new ArrayList<>();
        go(start, words, "", false, near);
        List<String> all = new ArrayList<>(sorted(exact));
        all.addAll(sorted(near));
        return all.stream().distinct().toList();
    }

    private static List<String> sorted(List<String> paths) {
        return paths.stream()
                .sorted(Comparator.comparingInt((String path) -> path.split("\\.").length)
                        .thenComparing(Comparator.naturalOrder()))
                .toList();
    }

    private void go(PathPosition at, Words rest, String way, boolean exact, List<String> found) {
        if (way.split("\\.").length > LONGEST) {
            return;
        }
        if (!way.isEmpty() && rest.list().equals(List.of("id"))) {
            // An id that is no one attribute is shown by the association itself.
            found.add(at.id().map(way::concat).orElse(way.substring(0, way.length() - 1)));
        }
        for (String name : at.names()) {
            Words own = Words.of(name);
            if (begins(rest, own, exact)) {
                step(at, name, rest.after(own.size()), way, exact, found);
            }
            if (at.embeds(name)) {
                // The name of an embeddable is often left out.
                at.next(name).ifPresent(next -> go(next, rest, way + name + ".", exact, found));
            }
        }
    }

    private void step(PathPosition at, String name, Words rest, String way, boolean exact, List<String> found) {
        if (rest.isEmpty()) {
            found.add(way + name);
        } else {
            at.next(name).ifPresent(next -> go(next, rest, way + name + ".", exact, found));
        }
    }

    private static boolean begins(Words rest, Words own, boolean exact) {
        if (exact || rest.size() < own.size()) {
            return rest.startsWith(own);
        }
        String head = String.join("", rest.without(rest.size() - own.size()).list());
        String name = String.join("", own.list());
        return head.length() >= SHORTEST_MISSPELT
                && (head.equals(name) || !new NearMiss(Set.of(name)).sure(head).isEmpty());
    }
}
