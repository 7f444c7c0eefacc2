package dev.lookahead.internal.key;

import dev.lookahead.internal.common.DatabaseEquality;
import dev.lookahead.internal.hibernate.KeyColumn;
import dev.lookahead.internal.schema.Attribute;
import dev.lookahead.internal.schema.EntityDescription;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Whether a database finds values of a key equal that Java finds different, as texts by a collation. The class of a
 * value decides that for most of them. For the others, it depends on the column.
 *
 * @param columns those whose values the database may compare in another way
 * @param isKnown whether these are all such columns; an attribute may have none of its own
 */
record KeyEquality(List<KeyColumn> columns, boolean isKnown) {

    /** Classes of which every database finds the same values equal as {@link DatabaseEquality}. */
    private static final Set<Class<?>> EXACT = Set.of(
            Long.class,
            Integer.class,
            Short.class,
            Byte.class,
            BigInteger.class,
            BigDecimal.class,
            UUID.class,
            Boolean.class,
            LocalDate.class,
            LocalDateTime.class,
            Instant.class,
            byte[].class);

    KeyEquality {
        columns = List.copyOf(columns);
    }

    /** That of an attribute by its path from an entity. */
    static KeyEquality of(EntityDescription entity, String path, Attribute.Basic attribute, Ids ids) {
        List<String> texts = inexact(path, entity.attribute(path).value().orElse(attribute), ids)
                .toList();
        List<KeyColumn> columns = new ArrayList<>();
        for (String text : texts) {
            KeyColumn column = ids.column(entity, text);
            if (column != null) {
                columns.add(column);
            }
        }
        return new KeyEquality(columns, columns.size() == texts.size());
    }

    /** The paths of the values whose classes say nothing of their equality; an embeddable has those of its attributes. */
    private static Stream<String> inexact(String path, Attribute attribute, Ids ids) {
        if (attribute instanceof Attribute.Embedded embedded) {
            return embedded.attributes().entrySet().stream()
                    .flatMap(each -> inexact(path + "." + each.getKey(), each.getValue(), ids));
        }
        return attribute instanceof Attribute.Basic basic && isExact(basic, ids) ? Stream.empty() : Stream.of(path);
    }

    private static boolean isExact(Attribute.Basic attribute, Ids ids) {
        Class<?> type = ids.classes().apply(attribute.type().boxed());
        return EXACT.contains(type) || type.isEnum();
    }

    /** Whether Java finds the same values equal as every database. */
    boolean isExact() {
        return isKnown && columns.isEmpty();
    }
}
