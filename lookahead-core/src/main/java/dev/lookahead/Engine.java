package dev.lookahead;

import dev.lookahead.internal.assemble.Assembler;
import dev.lookahead.internal.fetch.Databases;
import dev.lookahead.internal.fetch.Explainer;
import dev.lookahead.internal.fetch.Kept;
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

    /**
     * A view as a query asks for it.
     *
     * @param only the paths that are shown, or none where everything is
     * @param sort what else has to be in the root's row to sort by it
     */
    private record Variant(Form.Viewed view, Set<String> only, List<Part> sort) {}

    private record TextKey(RowType row, Role role, String text) {}

    private final Databases databases;
    private final ClassFinder classes;
    private final Resolver resolver;
    private final Planner planner;
    private final Function<Class<?>, Object> loaders;
    private final Map<String, Form.Viewed> forms = new ConcurrentHashMap<>();
    private final Map<Form.Viewed, CompiledView> views = new ConcurrentHashMap<>();
    private final Kept<Variant, CompiledView> variants = new Kept<>(KEPT);
    private final Kept<TextKey, Fragment> texts = new Kept<>(KEPT);

    Engine(Databases databases, ClassFinder classes, Resolver resolver, Function<Class<?>, Object> loaders) {
        this.databases = databases;
        this.classes = classes;
        this.resolver = resolver;
        this.planner = new Planner(resolver);
        this.loaders = loaders;
    }

    Databases databases() {
        return databases;
    }

    /** The factory that queries run in. */
    EntityManagerFactory factory() {
        return databases.own().factory();
    }

    ClassFinder classes() {
        return classes;
    }

    Resolver resolver() {
        return resolver;
    }

    /** What a view needs, by the rules. */
    Form.Viewed form(Class<?> view) {
        classes.add(view);
        return forms.computeIfAbsent(view.getName(), resolver::view);
    }

    /** A view, what a query shows of it, and keys that its roots are sorted by. */
    CompiledView compiled(Form.Viewed form, Set<String> only, List<Part> sort) {
        Variant variant = new Variant(form, only, sort);
        return only.isEmpty() && sort.isEmpty()
                ? views.computeIfAbsent(form, each -> compile(variant))
                : variants.get(variant, this::compile);
    }

    /** A fragment that came with a query. Texts are kept, as most come back. */
    Fragment fragment(RowType row, Role role, String text) {
        return texts.get(new TextKey(row, role, text), key -> resolver.fragment(row, role, text));
    }

    /** The tree of a view's statements. */
    String explain(String name, CompiledView view) {
        return new Explainer(databases, resolver.entities()).explain(name, view.plan(), view::statements);
    }

    private CompiledView compile(Variant variant) {
        Form.Viewed form = variant.view();
        Form.Viewed shown = variant.only().isEmpty() ? form : resolver.only(form, variant.only());
        Set<Form> wanted = new LinkedHashSet<>();
        wanted.add(shown);
        variant.sort().forEach(part -> wanted.add(new Form.Single(part)));
        Plan plan = planner.plan(form.row(), wanted);
        return new CompiledView(
                form,
                plan,
                new Assembler(plan, shown, classes),
                resolver.reachableParameters(form),
                style -> new PlanStatements(plan, resolver.entities(), style, classes, loaders));
    }
}
