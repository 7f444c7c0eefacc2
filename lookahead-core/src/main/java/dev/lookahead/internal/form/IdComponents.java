package dev.lookahead.internal.form;

import dev.lookahead.internal.schema.Attribute;
import dev.lookahead.internal.schema.EntityDescription;
import java.util.List;
import java.util.stream.Collectors;

/** The components that show an id: one, or those of the attributes that it is. */
public final class IdComponents {

    private IdComponents() {}

    public static String of(EntityDescription entity) {
        return shown(entity).stream().map(IdComponents::component).collect(Collectors.joining(", "));
    }

    private static List<Attribute.Basic> shown(EntityDescription entity) {
        boolean named = entity.attribute(entity.id().name()).value().isPresent() && !isHidden(entity.id());
        return named ? List.of(entity.id()) : entity.idColumns();
    }

    /** Hibernate's name for it is no name in Java. */
    private static boolean isHidden(Attribute.Basic id) {
        return id.name().startsWith("{");
    }

    /** An association shows its id under its own name. */
    private static String component(Attribute.Basic column) {
        String path = column.name();
        int dot = path.indexOf('.');
        return column.type().boxed() + " " + (dot < 0 ? path : path.substring(0, dot));
    }
}
