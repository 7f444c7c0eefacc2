package dev.lookahead.internal.plan;

import dev.lookahead.internal.lookup.Entities;
import dev.lookahead.internal.lookup.Form;
import dev.lookahead.internal.lookup.Fragment;
import dev.lookahead.internal.lookup.LoaderUse;
import dev.lookahead.internal.lookup.Relation;
import dev.lookahead.internal.lookup.Resolver;
import dev.lookahead.internal.lookup.RowType;
import dev.lookahead.internal.lookup.Source;
import dev.lookahead.internal.schema.Attribute;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Makes plans. Rows of one kind of which the same is wanted are one node, however many ways lead
 * there; so what they need in turn is read once for all of them.
 */
public final class Planner {

    private final Resolver resolver;

    public Planner(Resolver resolver) {
        this.resolver = resolver;
    }

    /** A plan that makes these forms of the rows of a query. */
    public Plan plan(RowType row, Set<Form> forms) {
        return new Making().plan(row, forms);
    }

    private record Key(RowType row, Set<Form> forms) {}

    /** One plan in the making. */
    private final class Making {

        private final Map<Key, Node> nodes = new HashMap<>();
        private final List<Node> byNumber = new ArrayList<>();
        private final Map<String, String> parameters = new LinkedHashMap<>();
        private int steps;

        Plan plan(RowType row, Set<Form> forms) {
            Node root = node(row, forms);
            List<Node> upwards = new ArrayList<>(new LinkedHashSet<>(upwards(root)));
            return new Plan(root, byNumber, upwards, waves(upwards), parameters, steps);
        }

        private Node node(RowType row, Set<Form> forms) {
            Key key = new Key(row, Set.copyOf(forms));
            Node known = nodes.get(key);
            return known != null ? known : make(key, forms);
        }

        private Node make(Key key, Set<Form> forms) {
            RowType row = key.row();
            String id = resolver.entities().of(row).id().name();
            Node node = new Node(byNumber.size(), row, id, resolver.conditions(row), forms);
            nodes.put(key, node);
            byNumber.add(node);
            node.conditions().forEach(this::parameters);
            Wanted wanted = new Wanted(id, forms);
            wanted.context().forEach(parameters::putIfAbsent);
            wanted.related().keySet().stream()
                    .flatMap(relation -> key(relation).stream())
                    .forEach(wanted::column);
            node.column(List.copyOf(wanted.columns()));
            wanted.columns().forEach(this::parameters);
            wanted.related().forEach((relation, made) -> relate(node, relation, made));
            wanted.elements().forEach(each -> node.step(new Step.Elements(steps++, node, each)));
            wanted.loads().forEach(each -> load(node, each));
            return node;
        }

        private void relate(Node node, Relation relation, Set<Form> forms) {
            relation.conditions().forEach(this::parameters);
            Fragment order = relation.orderBy();
            if (order != null) {
                parameters(order);
            }
            Node target = node(relation.target(), forms);
            if (relation.joined()) {
                node.join(new Node.Join(relation, target));
            } else {
                node.step(new Step.Rows(
                        steps++, node, relation, target, key(relation).orElse(null)));
            }
        }

        private void load(Node node, LoaderUse use) {
            use.uses().forEach(each -> parameters.putIfAbsent(each, use.label()));
            node.step(new Step.Load(steps++, node, use));
        }

        private void parameters(Source column) {
            if (column instanceof Source.Computed computed) {
                parameters(computed.expression());
            }
        }

        private void parameters(Fragment fragment) {
            fragment.parameters().forEach(each -> parameters.putIfAbsent(each, fragment.place()));
        }
    }

    /** A to-one step asks for the distinct ids in the owner's key, where that tells no row too many. */
    private Optional<Source.Value> key(Relation relation) {
        if (relation.joined() || relation.many()) {
            return Optional.empty();
        }
        Entities entities = resolver.entities();
        Attribute.Basic id = entities.of(relation.target()).id();
        return relation.association()
                .filter(path -> entities.attribute(entities.of(relation.owner()), path)
                        .filter(each -> each instanceof Attribute.ToOne one
                                && one.mappedBy() == null
                                && one.references() == null)
                        .isPresent())
                .filter(path -> !entities.of(relation.target()).hidesRows())
                .map(path -> new Source.Value(path + "." + id.name(), id.type()));
    }

    private static List<Node> upwards(Node node) {
        List<Node> upwards = new ArrayList<>();
        node.joins().forEach(join -> upwards.addAll(upwards(join.target())));
        for (Step step : node.steps()) {
            if (step instanceof Step.Rows rows) {
                upwards.addAll(upwards(rows.target()));
            }
        }
        upwards.add(node);
        return upwards;
    }

    /** A step is ready when all rows of its owner are here; each runs as early as it can. */
    private static List<List<Step>> waves(List<Node> upwards) {
        Map<Node, Integer> arrival = new HashMap<>();
        List<List<Step>> waves = new ArrayList<>();
        for (int i = upwards.size() - 1; i >= 0; i--) {
            Node node = upwards.get(i);
            int here = arrival.getOrDefault(node, 0);
            node.joins().forEach(join -> arrival.merge(join.target(), here, Math::max));
            for (Step step : node.steps()) {
                while (waves.size() <= here) {
                    waves.add(new ArrayList<>());
                }
                waves.get(here).add(step);
                if (step instanceof Step.Rows rows) {
                    arrival.merge(rows.target(), here + 1, Math::max);
                }
            }
        }
        return waves;
    }
}
