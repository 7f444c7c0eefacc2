package dev.lookahead.internal.plan;

import dev.lookahead.internal.form.Relation;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Nodes whose rows lead to rows of the same nodes. Their links are followed from the rows that are
 * new to newer ones, level after level, until none come.
 *
 * @param number the place of this loop among those of its plan, from 0
 * @param links the relations from its nodes to its nodes
 * @param entries where rows come into it
 */
public record Loop(int number, List<Node> nodes, List<Link> links, List<Entry> entries) {

    public Loop {
        nodes = List.copyOf(nodes);
        links = List.copyOf(links);
        entries = List.copyOf(entries);
    }

    /**
     * A relation from rows to others, or to themselves.
     *
     * @param target the node that the related rows make up; it may be a companion of the one that they
     *     arrive for
     */
    public record Link(Node owner, Relation relation, Node target) {

        /** Whether a step follows it. */
        boolean isOf(Step.Rows step) {
            return step.owner() == owner && step.relation().equals(relation);
        }

        /** The node that the related rows arrive for. */
        public Node arrives() {
            return relation.joined()
                    ? owner.join(relation).target()
                    : owner.step(relation).target();
        }
    }

    /**
     * Where rows come into the loop.
     *
     * @param link what they come by, or null where the query's own rows are in the loop
     * @param followed how often each {@link #counted()} relation was followed before
     */
    public record Entry(@Nullable Link link, Node target, List<Integer> followed) {

        public Entry {
            followed = List.copyOf(followed);
        }
    }

    /** The number of the entry by which rows come that are related to those of another node, or -1. */
    public int entry(Node owner, Relation relation, Node target) {
        return entries.stream().map(Entry::link).toList().indexOf(new Link(owner, relation, target));
    }

    /** The number of the entry by which the query's own rows come. */
    public int rootEntry(Node target) {
        for (int i = 0; i < entries.size(); i++) {
            if (entries.get(i).link() == null && entries.get(i).target() == target) {
                return i;
            }
        }
        throw new IllegalStateException("the query's own rows are not in this loop");
    }

    /** The steps that are repeated. */
    public List<Step.Rows> steps() {
        return links.stream()
                .filter(link -> !link.relation().joined())
                .map(link -> link.owner().step(link.relation()))
                .distinct()
                .toList();
    }

    /** The edges that are followed a number of times at the most. */
    public List<Relation.Edge> counted() {
        return links.stream()
                .map(link -> link.relation().edge())
                .filter(edge -> edge.depth() > 0)
                .distinct()
                .toList();
    }
}
