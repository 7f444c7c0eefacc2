package dev.lookahead;

import dev.lookahead.internal.assemble.Assembler;
import dev.lookahead.internal.fetch.Explainer;
import dev.lookahead.internal.fetch.Kept;
import dev.lookahead.internal.fetch.KeyStyle;
import dev.lookahead.internal.fetch.PlanStatements;
import dev.lookahead.internal.lookup.Form;
import dev.lookahead.internal.lookup.Fragment;
import dev.lookahead.internal.lookup.Fragments.Role;
import dev.lookahead.internal.lookup.Part;
import dev.lookahead.internal.lookup.Resolver;
import dev.lookahead.internal.lookup.RowType;
import dev.lookahead.internal.plan.Plan;
import dev.lookahead.internal.plan.Planner;
import dev.lookahead.internal.schema.ClassFinder;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/** Leads a view through the rooms, and keeps what they made. Thread-safe. */
final class Engine {

    private static final int KEPT = 1024;

    /** A view, and what else has to be in the root's row to sort by it. */
    private record SortedKey(Form.View view, List<Part> sort) {}

    private record TextKey(RowType row, Role role, String text) {}

    private final EntityManagerFactory factory;
    private final ClassFinder classes;
    private final Resolver resolver;
    private final Planner planner;
    private final KeyStyles keyStyles;
    private final Function<Class<?>, Object> loaders;
    private final Map<String, Form.View> forms = new ConcurrentHashMap<>();
    private final Map<Form.View, CompiledView> views = new ConcurrentHashMap<>();
    private final Kept<SortedKey, CompiledView> sorted = new Kept<>(KEPT);
    private final Kept<TextKey, Fragment> texts = new Kept<>(KEPT);

    Engine(
            EntityManagerFactory factory,
            ClassFinder classes,
            Resolver resolver,
            KeyStyles keyStyles,
            Function<Class<?>, Object> loaders) {
        this.factory = factory;
        this.classes = classes;
        this.resolver = resolver;
        this.planner = new Planner(resolver);
        this.keyStyles = keyStyles;
        this.loaders = loaders;
    }

    EntityManagerFactory factory() {
        return factory;
    }

    ClassFinder classes() {
        return classes;
    }

    Resolver resolver() {
        return resolver;
    }

    KeyStyle keyStyle(EntityManager entityManager) {
        return keyStyles.of(entityManager);
    }

    /** What a view needs, by the rules. */
    Form.View form(Class<?> view) {
        classes.add(view);
        return forms.computeIfAbsent(view.getName(), resolver::view);
    }

    /** A view, and keys that its roots are sorted by. */
    CompiledView compiled(Form.View form, List<Part> sort) {
        return sort.isEmpty()
                ? views.computeIfAbsent(form, each -> compile(each, sort))
                : sorted.get(new SortedKey(form, sort), key -> compile(form, sort));
    }

    /** A fragment that came with a query. Texts are kept, as most come back. */
    Fragment fragment(RowType row, Role role, String text) {
        return texts.get(new TextKey(row, role, text), key -> resolver.fragment(row, role, text));
    }

    /** The tree of a view's statements. Keys are shown as they travel where nothing else is known. */
    String explain(String name, CompiledView view) {
        KeyStyle style = keyStyles.knownOr(KeyStyle.ARRAY);
        return new Explainer(factory, resolver.entities()).explain(name, view.statements(style));
    }

    private CompiledView compile(Form.View form, List<Part> sort) {
        Set<Form> wanted = new LinkedHashSet<>();
        wanted.add(form);
        sort.forEach(part -> wanted.add(new Form.Single(part)));
        Plan plan = planner.plan(form.row(), wanted);
        return new CompiledView(
                form,
                plan,
                new Assembler(plan, form, classes),
                resolver.reachableParameters(form),
                style -> new PlanStatements(plan, resolver.entities(), style, classes, loaders));
    }
}
