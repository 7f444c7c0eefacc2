package dev.lookahead.internal.hql;

import dev.lookahead.internal.hql.CollectionUse.Kind;
import dev.lookahead.internal.schema.Attribute;
import dev.lookahead.internal.schema.EntityDescription;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A collection as the source of a sub-query that sees no hidden row.
 *
 * @param target the entity of its rows, or null where it has values, or where that is not known
 */
record VisibleSource(
        Attribute.Collection collection, @Nullable EntityDescription target, CollectionPath path) {

    /**
     * What a query selects from.
     *
     * @param condition what its rows have to fulfil, or null
     */
    record Source(String from, @Nullable String condition) {

        String text() {
            return condition == null ? from : from + " where " + condition;
        }
    }

    /**
     * The source, whose rows have this alias.
     *
     * @param around the text that it stands in, of which no other alias must hide a name
     */
    Source of(String alias, String around) {
        Oversights oversights = oversights();
        if (oversights.of(Kind.SOURCE).isEmpty() && !oversights.needsOwner()) {
            return new Source(path.text() + " " + alias, null);
        }
        if (target != null && sayMembers()) {
            return new Source(target.entityName() + " " + alias, alias + " member of " + path.text());
        }
        return present(alias, around).orElseGet(() -> new Source(path.text() + " " + alias, null));
    }

    /** All rows that are linked, and what holds for those that are there; nothing where no condition tells. */
    Optional<Source> present(String alias, String around) {
        return condition(collection, target, alias).map(present -> {
            if (!oversights().needsOwner()) {
                return new Source(path.text() + " " + alias, present);
            }
            String owner = free(Stream.of("o"), alias + " " + around);
            return new Source(
                    path.owner().entityName() + " " + owner + " join " + owner + "." + path.names() + " " + alias,
                    owner + " = " + path.row() + " and " + present);
        });
    }

    /** Whether those rows of the entity are the collection's which are members: all that are seen, and each as often. */
    private boolean sayMembers() {
        boolean repeats = collection instanceof Attribute.ToMany many && many.repeats();
        return !repeats && oversights().of(Kind.MEMBER).isEmpty();
    }

    private Oversights oversights() {
        return new Oversights(collection, target);
    }

    /** What holds for the rows or values alone that are not hidden, where something tells. */
    static Optional<String> condition(
            Attribute.Collection collection, @Nullable EntityDescription target, String alias) {
        if (target != null) {
            String other = alias.equals("h") ? "g" : "h";
            return Optional.of(alias + " in (select " + other + " from " + target.entityName() + " " + other + ")");
        }
        return collection.single() ? Optional.of(alias + " is not null") : Optional.empty();
    }

    /** The first of the aliases that are wished for, or of all letters, that is no word of a text. */
    static String free(Stream<String> wishes, String text) {
        return Stream.concat(wishes, IntStream.rangeClosed('a', 'z').mapToObj(Character::toString))
                .filter(alias -> !Pattern.compile("\\b" + Pattern.quote(alias) + "\\b")
                        .matcher(text)
                        .find())
                .findFirst()
                .orElse("row");
    }
}
