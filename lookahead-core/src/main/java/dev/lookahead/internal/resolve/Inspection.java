package dev.lookahead.internal.resolve;

import dev.lookahead.internal.form.ResultShape;
import dev.lookahead.internal.guide.Guide;
import dev.lookahead.internal.guide.Mistake;
import dev.lookahead.internal.hql.Fragments;
import dev.lookahead.internal.lookup.ModelRules;
import dev.lookahead.internal.lookup.Rules;
import dev.lookahead.internal.schema.Schema;
import java.util.List;
import java.util.Optional;

/**
 * Looks into views and virtual models for what is wrong with them, which is all that a reader who does
 * not run anything can do. Confined to one thread.
 */
public final class Inspection {

    private final Rules rules;
    private final ModelRules models;
    private final ReachableModels reachable;

    public Inspection(Schema schema, Fragments fragments) {
        this(new Rules(schema, fragments, new Guide()));
    }

    Inspection(Rules rules) {
        this.rules = rules;
        this.models = rules.models;
        this.reachable = new ReachableModels(rules, models);
    }

    /** What is wrong with a view or virtual model, and with what it leads to, and was not told before. */
    public List<Mistake> mistakes(String className) {
        int told = rules.guide.mistakes().size();
        rules.schema.virtualModel(className).value().ifPresent(reachable::of);
        if (rules.schema.isModelClass(className)) {
            models.noModel(className);
        }
        if (rules.schema.boundTo(className).isPresent()) {
            view(className);
        } else if (rules.schema.isMarked(className)) {
            rules.views.noView(className);
        }
        List<Mistake> all = rules.guide.mistakes();
        return all.subList(told, all.size());
    }

    /** What a view needs. The virtual models that it leads to are looked into as well, whatever it shows of them. */
    Optional<ResultShape.Viewed> view(String className) {
        rules.schema
                .boundTo(className)
                .flatMap(bound -> rules.schema.virtualModel(bound).value())
                .ifPresent(reachable::of);
        Optional<ResultShape.Viewed> result = rules.views.root(className);
        result.ifPresent(reachable::of);
        return result;
    }
}
