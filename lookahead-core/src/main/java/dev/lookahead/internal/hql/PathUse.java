package dev.lookahead.internal.hql;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A path that a fragment names. Positions count from 0 in the fragment.
 *
 * @param start where it begins
 * @param steps from where it begins, a name first
 * @param ending what is wanted of its end
 * @param place what it stands in
 * @param joining the origins whose join's own condition it stands in, the innermost first
 */
record PathUse(int start, List<Step> steps, Ending ending, Place place, List<NameScope.Origin> joining) {

    PathUse {
        steps = List.copyOf(steps);
        joining = List.copyOf(joining);
    }

    /**
     * What a path stands in.
     *
     * @param strictness where there is no row if it is null
     * @param equal the path that it has to equal, or null
     * @param condition whether a condition could stand in its place
     */
    record Place(Strictness strictness, NameScope.@Nullable Path equal, boolean condition) {}

    /** Where there is no row if a path is null, so that the join which HQL implies costs none. */
    enum Strictness {
        /** In the query. */
        QUERY,
        /** Among the rows that an outer join brings by this condition. */
        OUTER_JOIN,
        /** Nowhere. */
        NONE
    }

    /** What is wanted of the end of a path. */
    enum Ending {
        /** What it is: a value, or a row by its id. */
        PLAIN,
        /** Something that only the row itself tells. */
        ROW,
        /** The id of a row. */
        ID,
        /** The column that refers to a row. */
        KEY,
        /** What a sort or a group is by, which may be the name of a result. */
        RESULT,
        /** Each element of a collection. */
        ELEMENTS,
        /** One value of all elements of a collection, or of their places. */
        AGGREGATE
    }

    /** A part of a path. */
    sealed interface Step {

        <R> R accept(Visitor<R> visitor);

        /** Where it ends, and with it all that it is written around. */
        int end();

        /** What is made of each part. */
        interface Visitor<R> {

            R name(Name name);

            R treat(Treat treat);

            R at(At at);

            R element(Element element);
        }
    }

    /** The name of an attribute, or at the beginning of an alias. */
    record Name(NameScope.Segment segment) implements Step {

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.name(this);
        }

        @Override
        public int end() {
            return segment.end();
        }
    }

    /** {@code treat(… as type)}. */
    record Treat(String type, int end) implements Step {

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.treat(this);
        }
    }

    /** An element of a collection by its place or key, which stands from here to there. */
    record At(int from, int to, int end) implements Step {

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.at(this);
        }
    }

    /** A function of an alias, or of a collection: its elements or their keys. */
    record Element(String function, int end) implements Step {

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.element(this);
        }
    }

    int end() {
        return steps.get(steps.size() - 1).end();
    }

    /** The names that it begins with. */
    Optional<NameScope.Path> names() {
        List<NameScope.Segment> names = namesFrom(0);
        return names.isEmpty() ? Optional.empty() : Optional.of(new NameScope.Path(names));
    }

    /** The names behind each type that it treats rows as. */
    Map<String, List<NameScope.Segment>> treated() {
        Map<String, List<NameScope.Segment>> treated = new LinkedHashMap<>();
        for (int i = 0; i < steps.size(); i++) {
            if (steps.get(i) instanceof Treat treat) {
                treated.put(treat.type(), namesFrom(i + 1));
            }
        }
        return treated;
    }

    private List<NameScope.Segment> namesFrom(int index) {
        List<NameScope.Segment> names = new ArrayList<>();
        for (Step step : steps.subList(index, steps.size())) {
            if (!(step instanceof Name name)) {
                break;
            }
            names.add(name.segment());
        }
        return names;
    }

    /** The name that it begins with, inside of whatever is written around it. */
    NameScope.Segment first() {
        return ((Name) steps.get(0)).segment();
    }
}
