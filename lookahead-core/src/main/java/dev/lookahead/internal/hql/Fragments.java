package dev.lookahead.internal.hql;

import dev.lookahead.internal.form.Wording;
import dev.lookahead.internal.guide.NearMiss;
import dev.lookahead.internal.schema.JavaType;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Tells what a fragment of HQL needs and gives. */
public interface Fragments {

    /** What a fragment is there for. */
    enum Role {
        EXPRESSION,
        CONDITION,
        ORDER
    }

    /** Reads a fragment. */
    Reading read(Subject subject, Role role, String text);

    /** What was read. */
    sealed interface Reading {

        <R> R accept(Visitor<R> visitor);

        /** What is made of each reading. */
        interface Visitor<R> {

            R good(Good good);

            R untyped(Untyped untyped);

            R bad(Bad bad);

            R spoiled(Spoiled spoiled);

            R aggregate(Aggregate aggregate);
        }
    }

    /**
     * It is good HQL.
     *
     * @param wording how statements write it
     * @param type what it gives, or null where that is not known
     * @param collections where it looks into collections
     * @param doubts what it may not mean
     */
    record Good(Wording wording, @Nullable JavaType type, List<CollectionUse> collections, List<Doubt> doubts)
            implements Reading {

        public Good {
            collections = List.copyOf(collections);
            doubts = List.copyOf(doubts);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.good(this);
        }
    }

    /**
     * Good HQL that says something else than it seems to.
     *
     * @param reason what it says
     * @param position where in the fragment, counted from 0
     * @param better the fragment as it was probably meant
     */
    record Doubt(String reason, int position, String better) {}

    /** An expression whose type Hibernate does not know, and has to. */
    record Untyped() implements Reading {

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.untyped(this);
        }
    }

    /**
     * It is not.
     *
     * @param reason what is wrong
     * @param position where in the fragment, counted from 0, or -1 where that is not known
     * @param unknown the name that means nothing, or null where it is something else
     * @param better what could be written instead, of which each means another thing
     */
    public record Bad(String reason, int position, @Nullable Unknown unknown, List<String> better) implements Reading {

        public Bad {
            better = List.copyOf(better);
        }

        public Bad(String reason, int position, @Nullable Unknown unknown) {
            this(reason, position, unknown, List.of());
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.bad(this);
        }

        /** What is wrong with it, and the near miss if there is one. */
        public String why() {
            return unknown == null ? reason : unknown.text();
        }
    }

    /**
     * A name that means nothing.
     *
     * @param owner what has no attribute of that name; null where no entity is called so
     * @param known the names that there are
     */
    record Unknown(String name, @Nullable String owner, Set<String> known) {

        public static Unknown in(Subject subject, String name) {
            return new Unknown(name, subject.entity().simpleName(), subject.names());
        }

        String text() {
            String what = owner == null ? "an entity" : "an attribute of `" + owner + "`";
            return "`" + name + "` is not " + what + "." + near().question(name);
        }

        NearMiss near() {
            return new NearMiss(known);
        }
    }

    /** It names a field that is wrong, of which enough is said where that stands. */
    record Spoiled() implements Reading {

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.spoiled(this);
        }
    }

    /** It aggregates rows without a sub-query: this call, over this path. */
    record Aggregate(String function, String argument) implements Reading {

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.aggregate(this);
        }
    }
}
