package dev.lookahead.internal.query;

import dev.lookahead.internal.form.ResultShape;
import dev.lookahead.internal.key.Conversion;
import dev.lookahead.internal.key.EntityIds;
import dev.lookahead.internal.schema.EntityDescription;
import dev.lookahead.model.ExceptionFactory;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The identifiers that a query is given, as their entity has them. */
public record Identifiers(Engine engine, ResultShape.Whole result) {

    /** Those of entities; one that has none yet has no row either. */
    public List<Object> of(Collection<?> entities) {
        EntityDescription entity = engine.resolver().entities().of(result.row());
        Class<?> type = engine.classes().find(entity.name()).orElseThrow();
        EntityIds known = known(entity);
        List<Object> ids = new ArrayList<>(entities.size());
        for (Object each : entities) {
            if (!type.isInstance(each)) {
                throw ExceptionFactory.invalidQuery(
                        "entities(…) takes `" + entity.simpleName() + "`, and was given " + named(each) + ".");
            }
            Object id = known.of(each);
            if (id != null) {
                ids.add(id);
            }
        }
        return ids;
    }

    /** Ids of the right class, or of a number that fits it. */
    public List<Object> checked(Collection<?> ids) {
        EntityDescription entity = engine.resolver().entities().of(result.row());
        Class<?> type = engine.classes().get(entity.id().type().boxed());
        Conversion conversion = new Conversion(type, "ids(…)");
        EntityIds known = known(entity);
        List<Object> checked = new ArrayList<>(ids.size());
        for (Object each : ids) {
            if (!type.isInstance(each) && !(each instanceof Number && Number.class.isAssignableFrom(type))) {
                throw ExceptionFactory.invalidQuery("ids(…) takes the ids of `" + entity.simpleName() + "`, which are `"
                        + type.getSimpleName() + "`, and was given " + named(each) + ".");
            }
            Object id = conversion.apply(each);
            if (!sameNumber(each, id)) {
                throw ExceptionFactory.invalidQuery("ids(…) takes the ids of `" + entity.simpleName() + "`, which are `"
                        + type.getSimpleName() + "`, and was given " + each + ", which is none.");
            }
            checked.add(known.known(id));
        }
        return checked;
    }

    private EntityIds known(EntityDescription entity) {
        return new EntityIds(entity, engine.resolver().entities(), engine.databases(), engine.classes()::get);
    }

    /** A number that has to change to fit would be the id of another row. */
    private static boolean sameNumber(Object given, Object id) {
        return given == id || new BigDecimal(given.toString()).compareTo(new BigDecimal(id.toString())) == 0;
    }

    private static String named(@Nullable Object value) {
        return value == null ? "null" : "a `" + value.getClass().getSimpleName() + "`";
    }
}
