package dev.lookahead.internal.hql;

import dev.lookahead.internal.schema.Attribute;
import dev.lookahead.internal.schema.EntityDescription;
import java.util.regex.Pattern;

/** Where a fragment may name a collection, which is no value. */
final class CollectionPlaces {

    private static final Pattern BEFORE = Pattern.compile(
            "(?:\\b(?:size|elements?|ind(?:ex|ices)|keys?|values?|entry|(?:min|max)(?:index|element))\\s*\\("
                    + "|\\b(?:from|join|fetch|of|in|exists|count)\\b\\s*\\(?)\\s*(?:this\\s*\\.\\s*)?$",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern AFTER =
            Pattern.compile("^\\s*(?:\\[|\\.|is\\s+(?:not\\s+)?empty)", Pattern.CASE_INSENSITIVE);

    private CollectionPlaces() {}

    /** Whether a name may stand in the place of an unknown one: it is a value, or a collection may stand there. */
    static boolean allow(EntityDescription entity, String text, int position, Fragments.Unknown unknown, String name) {
        Attribute attribute = entity.attributes().get(name);
        boolean collection = entity.simpleName().equals(unknown.owner()) && attribute instanceof Attribute.Collection;
        return !collection
                || BEFORE.matcher(text.substring(0, position)).find()
                || AFTER.matcher(text.substring(position + unknown.name().length()))
                        .find();
    }
}
