package dev.lookahead.internal.plan;

import dev.lookahead.internal.form.Column;
import dev.lookahead.internal.form.Fragment;
import dev.lookahead.internal.form.LoaderUse;
import dev.lookahead.internal.form.Relation;
import dev.lookahead.internal.form.ResultShape;
import dev.lookahead.internal.form.RowType;
import dev.lookahead.internal.plan.Counting.Target;
import dev.lookahead.internal.resolve.Resolver;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Makes plans. Rows of one kind of which the same is wanted are one node, however many paths lead
 * there; so what they need in turn is read once for all of them.
 */
public final class Planner {

    private final Resolver resolver;
    private final Keys keys;

    public Planner(Resolver resolver) {
        this.resolver = resolver;
        this.keys = new Keys(resolver.entities());
    }

    /** A plan that makes these results of the rows of a query. */
    public Plan plan(RowType row, Set<ResultShape> results) {
        Set<ResultShape> shared = new HashSet<>();
        Making making = new Making(Set.of(), Counting.NONE);
        Plan plan = making.plan(row, results);
        while (shared.addAll(making.viewsOfSeveralNodes())) {
            making = new Making(Set.copyOf(shared), Counting.NONE);
            plan = making.plan(row, results);
        }
        Counting counting = making.counting(plan);
        return counting.isNeeded() ? new Making(shared, counting).plan(row, results) : plan;
    }

    private record NodeKey(Target target, Map<Relation.Edge, Integer> followed) {}

    /** One plan in the making. */
    private final class Making {

        private final Set<ResultShape> shared;
        private final Counting counting;
        private final Map<NodeKey, Node> nodes = new LinkedHashMap<>();
        private final List<Node> byNumber = new ArrayList<>();
        private final Map<String, String> parameters = new LinkedHashMap<>();
        private final Map<String, String> limits = new LinkedHashMap<>();
        private int steps;

        /**
         * A plan where some views are nodes of their own, and companions of the nodes that want other
         * things of the same row.
         */
        Making(Set<ResultShape> shared, Counting counting) {
            this.shared = shared;
            this.counting = counting;
        }

        Plan plan(RowType row, Set<ResultShape> results) {
            Node root = node(row, results, Map.of());
            new EntityColumns(resolver.entities()).share(byNumber);
            List<Group> upwards = Grouping.upwards(root);
            Schedule schedule = Schedule.of(upwards);
            return new Plan(root, byNumber, upwards, schedule.waves(), schedule.reuse(), parameters, limits, steps);
        }

        Counting counting(Plan plan) {
            Map<Target, Node> targets = new HashMap<>();
            nodes.forEach((key, node) -> targets.put(key.target(), node));
            return Counting.in(plan.upwards(), targets);
        }

        /**
         * The node of what is made of a kind of row.
         *
         * @param followed how often each relation was followed on the path
         */
        private Node node(RowType row, Set<ResultShape> results, Map<Relation.Edge, Integer> followed) {
            Target target = new Target(row, Set.copyOf(results));
            NodeKey key = new NodeKey(target, counting.relevant(target, followed));
            Node known = nodes.get(key);
            if (known != null) {
                return known;
            }
            if (results.size() == 1) {
                return make(key, results);
            }
            Set<ResultShape> own = new LinkedHashSet<>(results);
            own.removeAll(shared);
            Node node = make(key, own);
            results.stream()
                    .filter(shared::contains)
                    .forEach(each -> node.companion(node(row, Set.of(each), followed)));
            return node;
        }

        /** A view is made once of a row; so it has to be of one node, whatever else that makes. */
        Set<ResultShape> viewsOfSeveralNodes() {
            Set<ResultShape> seen = new HashSet<>();
            return byNumber.stream()
                    .flatMap(node -> node.results().stream())
                    .filter(result -> result.isRecord() && !seen.add(result))
                    .collect(Collectors.toSet());
        }

        private Node make(NodeKey key, Set<ResultShape> results) {
            RowType row = key.target().row();
            String id = resolver.entities().of(row).id().name();
            Node node = new Node(byNumber.size(), row, id, resolver.conditions(row), results, key.followed());
            nodes.put(key, node);
            byNumber.add(node);
            node.conditions().forEach(this::parameters);
            Wanted wanted = new Wanted(id, results);
            wanted.context().forEach(parameters::putIfAbsent);
            List.copyOf(wanted.related().keySet()).forEach(relation -> wanted.key(keys.of(relation)));
            node.column(List.copyOf(wanted.columns()));
            wanted.columns().forEach(this::parameters);
            wanted.related().forEach((relation, made) -> relate(node, relation, made));
            wanted.elements()
                    .forEach((collection, columns) -> node.step(
                            new Step.Elements(steps++, node, collection, Node.ofElements(collection, columns))));
            wanted.loads().forEach(each -> load(node, each));
            return node;
        }

        private void relate(Node node, Relation relation, Set<ResultShape> results) {
            relation.conditions().forEach(this::parameters);
            Optional<Fragment> order = relation.joined() ? Optional.empty() : resolver.order(relation);
            order.ifPresent(this::parameters);
            String limit = relation.limit().parameter();
            if (limit != null) {
                parameters.putIfAbsent(limit, relation.label());
                limits.putIfAbsent(limit, relation.label());
            }
            Map<Relation.Edge, Integer> followed = new HashMap<>(node.followed());
            followed.merge(relation.edge(), 1, Integer::sum);
            Node target = node(relation.target(), results, followed);
            if (relation.joined()) {
                node.join(new Node.Join(relation, target));
            } else {
                node.step(new Step.Rows(steps++, node, relation, target, keys.of(relation), order.orElse(null)));
            }
        }

        private void load(Node node, LoaderUse use) {
            use.uses().forEach(each -> parameters.putIfAbsent(each, use.label()));
            node.step(new Step.Load(steps++, node, use));
        }

        private void parameters(Column column) {
            column.fragment().ifPresent(this::parameters);
        }

        private void parameters(Fragment fragment) {
            fragment.parameters().forEach(each -> parameters.putIfAbsent(each, fragment.place()));
        }
    }
}
