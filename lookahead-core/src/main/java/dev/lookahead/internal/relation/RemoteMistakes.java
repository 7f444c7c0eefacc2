package dev.lookahead.internal.relation;

import dev.lookahead.internal.guide.Code;
import dev.lookahead.internal.guide.Mistake;
import dev.lookahead.internal.guide.NearMiss;
import dev.lookahead.internal.schema.Attribute;
import dev.lookahead.internal.schema.EntityDescription;
import dev.lookahead.internal.schema.Field;
import dev.lookahead.model.Prefetch;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** What can be wrong with the attributes that a field compares values of its owner with. */
record RemoteMistakes(Field.Prefetch field) {

    /** An attribute that there is not. */
    Mistake unknown(EntityDescription entity, String before, String path) {
        Set<String> names = names(entity.attributes(), "");
        int dot = path.indexOf('.');
        String first = dot < 0 ? path : path.substring(0, dot);
        if (dot > 0 && !names.contains(first)) {
            return unknown(
                    entity,
                    before,
                    first,
                    path.substring(dot),
                    new NearMiss(entity.attributes().keySet()));
        }
        return unknown(entity, before, path, "", new NearMiss(names));
    }

    private Mistake unknown(EntityDescription entity, String before, String wrong, String rest, NearMiss near) {
        String whole = before + wrong + rest;
        return FieldMistakes.of(
                Code.UNKNOWN_NAME,
                FieldMistakes.place(field).at(Prefetch.class, "remote"),
                whole.equals(wrong)
                        ? "`" + wrong + "`, which `" + field.label() + "` compares, is not an attribute of `"
                                + entity.simpleName() + "`"
                        : "`" + wrong + "`, in `" + whole + "`, which `" + field.label()
                                + "` compares, is not an attribute of `" + entity.simpleName() + "`",
                List.of("There are `" + String.join("`, `", entity.attributes().keySet()) + "`."
                        + near.question(wrong)),
                near.to(wrong)
                        .map(right -> field.match()
                                .withRemote(field.match().remote().stream()
                                        .map(each -> each.equals(whole) ? before + right + rest : each)
                                        .toList()))
                        .map(match -> FieldMistakes.change(field.withMatch(match)))
                        .orElse(null));
    }

    /** A row on the way that may be hidden. */
    Mistake hidden(EntityDescription entity, String association, EntityDescription next) {
        return FieldMistakes.of(
                Code.UNSUPPORTED_MAPPING,
                FieldMistakes.place(field).at(Prefetch.class, "remote"),
                "`" + field.label() + "` compares a value behind `" + entity.simpleName() + "." + association
                        + "`, where rows of `" + next.simpleName() + "` may be hidden",
                List.of("The mapping hides some of its rows, and what is compared would still see them. Go over a"
                        + " `@Prefetch` of `" + next.simpleName() + "`, or compare a column of `" + entity.simpleName()
                        + "`."),
                null);
    }

    private static Set<String> names(Map<String, Attribute> attributes, String prefix) {
        Set<String> names = new TreeSet<>();
        attributes.forEach((name, attribute) -> {
            names.add(prefix + name);
            if (attribute instanceof Attribute.Embedded embedded) {
                names.addAll(names(embedded.attributes(), prefix + name + "."));
            }
        });
        return names;
    }

    /** Something that is not a column. */
    Mistake noColumn(EntityDescription entity, String path) {
        return FieldMistakes.of(
                Code.BAD_MATCH,
                FieldMistakes.place(field).at(Prefetch.class, "remote"),
                "`" + path + "`, which `" + field.label() + "` compares, is not a column of `" + entity.simpleName()
                        + "`",
                List.of(
                        "Related rows are compared by an attribute, an embeddable, the id of a to-one association, or a to-one"
                                + " path to one of these."),
                null);
    }
}
