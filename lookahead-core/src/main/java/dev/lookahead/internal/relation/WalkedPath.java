package dev.lookahead.internal.relation;

import dev.lookahead.internal.form.Relation;
import dev.lookahead.internal.form.Resolution;
import dev.lookahead.internal.form.RowType;
import dev.lookahead.internal.form.ValueSource;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A path that was followed as far as its names lead.
 *
 * @param root the row that it starts at
 * @param steps what it steps over on the way, from the root on
 * @param end what it has come to, or where it leads no further
 */
public record WalkedPath(RowType root, List<String> segments, List<Step> steps, End end) {

    public WalkedPath {
        steps = List.copyOf(steps);
    }

    /** A step to other rows. */
    public sealed interface Step {

        <R> R accept(Step.Visitor<R> visitor);

        /** Whether it leads to several. */
        boolean many();

        /** The relations that it follows. */
        List<Relation> relations();

        /** What is made of each step. */
        interface Visitor<R> {

            R over(Over over);

            R into(Into into);
        }
    }

    /**
     * A step to related rows.
     *
     * @param index which of the names brings them
     */
    public record Over(Resolution.Link link, int index) implements Step {

        @Override
        public <R> R accept(Step.Visitor<R> visitor) {
            return visitor.over(this);
        }

        @Override
        public boolean many() {
            return link.many();
        }

        @Override
        public List<Relation> relations() {
            return link.chain();
        }
    }

    /** A step to the elements of a collection of embeddables. */
    public record Into(ValueSource.Collected collection) implements Step {

        @Override
        public <R> R accept(Step.Visitor<R> visitor) {
            return visitor.into(this);
        }

        @Override
        public boolean many() {
            return true;
        }

        @Override
        public List<Relation> relations() {
            return List.of();
        }
    }

    /** What a path has come to, or where it leads no further. */
    public sealed interface End {

        <R> R accept(End.Visitor<R> visitor);

        /** What is made of each end. */
        interface Visitor<R> {

            R named(Named named);

            R itself(Itself itself);

            R unknown(Unknown unknown);
        }
    }

    /**
     * What a name means. Where the name is not the last one, no way leads on from there.
     *
     * @param row the row that has the name
     */
    public record Named(RowType row, int index, Resolution resolution) implements End {

        @Override
        public <R> R accept(End.Visitor<R> visitor) {
            return visitor.named(this);
        }
    }

    /**
     * The row itself, or the embeddable in it, which {@code this} stands for.
     *
     * @param inside the embeddable, or null for the row
     */
    public record Itself(RowType row, Resolution.@Nullable Inside inside, int index) implements End {

        @Override
        public <R> R accept(End.Visitor<R> visitor) {
            return visitor.itself(this);
        }
    }

    /**
     * A name that means nothing.
     *
     * @param inside the embeddable that it was looked for in, or null for the row
     */
    public record Unknown(RowType row, Resolution.@Nullable Inside inside, int index) implements End {

        @Override
        public <R> R accept(End.Visitor<R> visitor) {
            return visitor.unknown(this);
        }
    }

    public String text() {
        return String.join(".", segments);
    }

    /** Whether a name is the last one. */
    public boolean isLast(int index) {
        return index == segments.size() - 1;
    }

    /** Whether the first steps, this many, lead to several rows or elements. */
    public boolean many(int count) {
        return steps.subList(0, count).stream().anyMatch(Step::many);
    }

    /** Whether there are several of what it has come to. */
    public boolean many() {
        return many(steps.size());
    }

    /** All relations from the root to what it has come to. */
    public Stream<Relation> relations() {
        return steps.stream().flatMap(step -> step.relations().stream());
    }
}
