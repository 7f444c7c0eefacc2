package dev.lookahead.internal.guide;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Collects mistakes, each once however often its declaration is used. Confined to one thread. */
public final class Guide {

    private final Map<String, Mistake> mistakes = new LinkedHashMap<>();

    /** Takes note of a mistake. */
    public void report(Mistake mistake) {
        mistakes.putIfAbsent(mistake.text(), mistake);
    }

    /** What was found so far, in the order of the finding. */
    public List<Mistake> mistakes() {
        return List.copyOf(mistakes.values());
    }

    /** The texts of what cannot work. */
    public List<String> errors() {
        return mistakes.values().stream()
                .filter(mistake -> mistake.code().severity() == Severity.ERROR)
                .map(Mistake::text)
                .toList();
    }
}
