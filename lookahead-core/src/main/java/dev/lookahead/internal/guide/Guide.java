package dev.lookahead.internal.guide;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Collects mistakes, each once however often its declaration is used. Confined to one thread. */
public final class Guide {

    private final Set<Mistake> mistakes = new LinkedHashSet<>();

    /** Takes note of a mistake. */
    public void report(Mistake mistake) {
        mistakes.add(mistake);
    }

    /** What was found so far, in the order of the finding. */
    public Collection<Mistake> mistakes() {
        return List.copyOf(mistakes);
    }

    /** The texts of what was found. */
    public List<String> texts() {
        return mistakes.stream().map(Mistake::text).toList();
    }
}
