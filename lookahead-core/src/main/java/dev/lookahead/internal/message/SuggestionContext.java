package dev.lookahead.internal.message;

import dev.lookahead.internal.form.Entities;
import dev.lookahead.internal.form.TypeRules;
import dev.lookahead.internal.hql.SubQueries;
import dev.lookahead.internal.schema.Schema;

/**
 * What suggestions are made from: descriptions alone. Whether a suggestion is right is for {@link Trial} to say.
 *
 * @param names what can be named where
 * @param common which values an owner and unrelated rows may have in common
 * @param subQueries how a sub-query over a collection is written
 */
public record SuggestionContext(
        Schema schema,
        Entities entities,
        TypeRules types,
        KnownNames names,
        CommonValues common,
        SubQueries subQueries) {

    public static SuggestionContext of(Schema schema) {
        Entities entities = new Entities(schema);
        TypeRules types = new TypeRules(schema);
        return new SuggestionContext(
                schema,
                entities,
                types,
                new KnownNames(entities),
                new CommonValues(entities, types),
                new SubQueries(schema));
    }
}
