package dev.lookahead.internal.message;

import dev.lookahead.internal.form.Entities;
import dev.lookahead.internal.form.TypeRules;
import dev.lookahead.internal.schema.Attribute;
import dev.lookahead.internal.schema.EntityDescription;
import dev.lookahead.internal.schema.JavaType;
import dev.lookahead.internal.schema.Match;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Guesses by their names which values an owner and rows without an association have in common. */
public final class CommonValues {

    private final Entities entities;
    private final TypeRules types;

    CommonValues(Entities entities, TypeRules types) {
        this.entities = entities;
        this.types = types;
    }

    /**
     * What is probably equal.
     *
     * @param field what the related rows are called
     * @param many whether an owner has several of them
     */
    public Optional<Match> of(EntityDescription owner, EntityDescription related, String field, boolean many) {
        String ownersId = owner.id().name();
        String relatedId = related.id().name();
        Optional<Match> there =
                attribute(related, owner, Stream.of(lower(owner.simpleName()))).map(name -> match(ownersId, name));
        Optional<Match> here = attribute(owner, related, Stream.of(field, lower(related.simpleName())))
                .map(name -> match(name, relatedId));
        return many ? there.or(() -> here) : here.or(() -> there);
    }

    private static Match match(String local, String remote) {
        return Match.NONE.withLocal(List.of(local)).withRemote(List.of(remote));
    }

    /** The attribute that holds the id of another entity, called like that one and its id. */
    private Optional<String> attribute(EntityDescription holder, EntityDescription other, Stream<String> stems) {
        Attribute.Basic id = other.id();
        return stems.map(stem -> stem + upper(id.name()))
                .filter(name -> entities.attribute(holder, name)
                        .filter(found -> found instanceof Attribute.Basic basic && comparable(basic.type(), id.type()))
                        .isPresent())
                .findFirst();
    }

    private boolean comparable(JavaType one, JavaType other) {
        return types.fits(one, other) || types.fits(other, one);
    }

    private static String lower(String name) {
        return name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1);
    }

    private static String upper(String name) {
        return name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
    }
}
