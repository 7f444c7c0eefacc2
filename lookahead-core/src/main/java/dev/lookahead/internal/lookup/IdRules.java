package dev.lookahead.internal.lookup;

import dev.lookahead.internal.form.Entities;
import dev.lookahead.internal.guide.Code;
import dev.lookahead.internal.guide.Guide;
import dev.lookahead.internal.guide.Mistake;
import dev.lookahead.internal.guide.Place;
import dev.lookahead.internal.schema.Attribute;
import dev.lookahead.internal.schema.EntityDescription;
import dev.lookahead.internal.schema.JavaType;
import dev.lookahead.internal.schema.ViewDescription;
import dev.lookahead.model.View;
import java.util.List;
import java.util.Optional;

/** Which ids rows can be told by. Hibernate has some that are no values, and that JPA does not know. */
final class IdRules {

    private final Guide guide;

    IdRules(Guide guide) {
        this.guide = guide;
    }

    /** Whether the ids of an entity can be read; if not, that is reported of what shows it. */
    boolean areReadable(ViewDescription view, EntityDescription entity) {
        if (entity.idClass() != null && entity.idClass().type().equals(JavaType.OBJECT)) {
            report(
                    view,
                    entity,
                    "whose id is several attributes without a class",
                    "`@IdClass` on `" + entity.simpleName()
                            + "` names a class that has a field for each of them, of the same name and type.");
            return false;
        }
        Optional<Attribute.ToOne> association = inEmbeddable(Entities.idOf(entity));
        association.ifPresent(one -> report(
                view,
                entity,
                "whose embedded id holds the association `" + one.name() + "`",
                "JPA lets an embedded id hold values alone: let it hold the id of `" + JavaType.simple(one.target())
                        + "`, and map the association of `" + entity.simpleName() + "` by `@MapsId`."));
        return association.isEmpty();
    }

    private static Optional<Attribute.ToOne> inEmbeddable(Attribute id) {
        return id instanceof Attribute.Embedded embedded
                ? embedded.attributes().values().stream()
                        .flatMap(each -> each instanceof Attribute.ToOne one
                                ? Optional.of(one).stream()
                                : inEmbeddable(each).stream())
                        .findFirst()
                : Optional.empty();
    }

    private void report(ViewDescription view, EntityDescription entity, String what, String reason) {
        guide.report(new Mistake(
                Code.UNSUPPORTED_MAPPING,
                new Place(view.name(), null).at(View.class, "value"),
                "`" + view.simpleName() + "` shows `" + entity.simpleName() + "`, " + what,
                List.of(reason),
                null));
    }
}
