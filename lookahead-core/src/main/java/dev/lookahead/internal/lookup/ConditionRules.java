package dev.lookahead.internal.lookup;

import dev.lookahead.internal.form.Entities;
import dev.lookahead.internal.form.Fragment;
import dev.lookahead.internal.form.RowType;
import dev.lookahead.internal.guide.Guide;
import dev.lookahead.internal.guide.Place;
import dev.lookahead.internal.hql.FragmentRules;
import dev.lookahead.internal.hql.Fragments.Role;
import dev.lookahead.internal.hql.Subject;
import dev.lookahead.internal.message.Declarations;
import dev.lookahead.internal.relation.Subjects;
import dev.lookahead.internal.schema.JavaType;
import dev.lookahead.internal.schema.ModelDescription;
import dev.lookahead.model.Where;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** What rows must satisfy. It is looked into once for each kind of row. */
public final class ConditionRules {

    private final Entities entities;
    private final FragmentRules fragments;
    private final Subjects subjects;
    private final SealedConditions sealedConditions;
    private final Guide guide;
    private final Map<RowType, List<Fragment>> all = new HashMap<>();

    ConditionRules(
            Entities entities,
            FragmentRules fragments,
            Subjects subjects,
            SealedConditions sealedConditions,
            Guide guide) {
        this.entities = entities;
        this.fragments = fragments;
        this.subjects = subjects;
        this.sealedConditions = sealedConditions;
        this.guide = guide;
    }

    /** What rows must satisfy by their virtual model, and by the sealed view that shows them. */
    public List<Fragment> of(RowType row) {
        List<Fragment> known = all.get(row);
        if (known == null) {
            known = Stream.concat(
                            entities.modelOf(row).map(model -> declared(row, model)).orElse(List.of()).stream(),
                            sealedConditions.of(row).stream())
                    .toList();
            all.put(row, known);
        }
        return known;
    }

    private List<Fragment> declared(RowType row, ModelDescription model) {
        List<Fragment> found = new ArrayList<>();
        Subject subject = subjects.of(row, model);
        for (ModelDescription.Condition condition : model.conditions()) {
            String declaredIn = condition.declaredIn();
            FragmentRules.Site site = new FragmentRules.Site(
                    new Place(declaredIn, null).at(Where.class, "value"),
                    "the condition",
                    JavaType.simple(declaredIn),
                    text -> "@Where(" + Declarations.quoted(text) + ")",
                    false);
            fragments
                    .read(subject, Role.CONDITION, condition.text(), site)
                    .tell(guide)
                    .ifPresent(read -> found.add(read.fragment()));
        }
        return found;
    }
}
