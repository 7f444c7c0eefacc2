package dev.lookahead.internal.lookup;

import dev.lookahead.internal.guide.Guide;
import dev.lookahead.internal.guide.Mistake;
import dev.lookahead.internal.schema.Schema;
import java.util.List;

/**
 * Looks into views and virtual models for what is wrong with them, which is all that a reader who does
 * not run anything can do. Confined to one thread.
 */
public final class Inspection {

    private final Rules rules;

    public Inspection(Schema schema, Fragments fragments) {
        this(new Rules(schema, fragments, new Guide()));
    }

    Inspection(Rules rules) {
        this.rules = rules;
    }

    /** What is wrong with a view or virtual model, and with what it leads to, and was not told before. */
    public List<Mistake> mistakes(String className) {
        int told = rules.guide.mistakes().size();
        rules.schema.virtualModel(className).value().ifPresent(new ModelRules(rules)::check);
        if (rules.schema.boundTo(className).isPresent()) {
            rules.views.root(className);
        } else if (rules.schema.isMarked(className)) {
            rules.views.noView(className);
        }
        List<Mistake> all = rules.guide.mistakes();
        return all.subList(told, all.size());
    }
}
