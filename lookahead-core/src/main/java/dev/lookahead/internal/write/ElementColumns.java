package dev.lookahead.internal.write;

import dev.lookahead.internal.schema.Attribute;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The columns of a collection's own table, by the alias that it is joined as. */
record ElementColumns(Attribute.Elements attribute, String alias) {

    /** The key of a mapped map. */
    Optional<String> key() {
        return Optional.ofNullable(attribute.mapKey()).map(key -> key(key, alias));
    }

    /** The key of a mapped map, of rows or of values; of a row its id. */
    static String key(Attribute.MapKey key, String alias) {
        return "key(" + alias + ")" + (key.id() == null ? "" : "." + key.id());
    }

    /** What the mapping says, and then what makes the order the same each time. */
    String order() {
        List<String> keys = new ArrayList<>();
        key().ifPresent(keys::add);
        if (attribute.indexed()) {
            keys.add("index(" + alias + ")");
        }
        if (keys.isEmpty()) {
            keys.addAll(mapped());
            keys.addAll(own());
        }
        return keys.isEmpty() ? "" : " order by " + String.join(", ", keys);
    }

    private List<String> mapped() {
        String order = attribute.orderBy();
        return order == null
                ? List.of()
                : Arrays.stream(order.split(","))
                        .map(String::strip)
                        .map(key -> alias + (attribute.single() ? " " : ".") + key)
                        .toList();
    }

    /** Columns that every database can sort by. */
    private List<String> own() {
        return attribute.single()
                ? attribute.orderBy() == null ? List.of(alias) : List.of()
                : attribute.attributes().values().stream()
                        .filter(each -> each instanceof Attribute.Basic column && column.storage() == null)
                        .map(column -> alias + "." + column.name())
                        .toList();
    }
}
