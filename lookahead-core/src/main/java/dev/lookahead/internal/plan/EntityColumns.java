package dev.lookahead.internal.plan;

import dev.lookahead.internal.form.Column;
import dev.lookahead.internal.form.Entities;
import dev.lookahead.internal.form.RowType;
import dev.lookahead.internal.form.ValueSource;
import dev.lookahead.internal.schema.Attribute;
import dev.lookahead.internal.schema.EntityDescription;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The columns of rows that bring entities. Such a row has all columns of its entity, whoever asks for them; so nodes of
 * one kind of row list the same ones, and one of them can supply another.
 */
final class EntityColumns {

    private final Entities entities;

    EntityColumns(Entities entities) {
        this.entities = entities;
    }

    /** Has each node that brings entities list the columns of its entity that another such node asks for. */
    void share(List<Node> nodes) {
        Map<RowType, Set<Column>> asked = new LinkedHashMap<>();
        nodes.stream()
                .filter(Node::managed)
                .forEach(node -> asked.computeIfAbsent(entity(node), each -> new LinkedHashSet<>())
                        .addAll(comingWithEntity(node)));
        nodes.stream().filter(Node::managed).forEach(node -> {
            Set<Column> more = new LinkedHashSet<>(asked.getOrDefault(entity(node), Set.of()));
            more.removeAll(node.columns());
            node.column(List.copyOf(more));
        });
    }

    private static RowType entity(Node node) {
        return new RowType(node.row().unit(), node.row().entity(), null);
    }

    private List<Column> comingWithEntity(Node node) {
        EntityDescription entity = entities.of(node.row());
        return node.columns().stream()
                .filter(column -> column.attribute()
                        .filter(path -> isColumn(entity, path) || isForeignKey(entity, path))
                        .isPresent())
                .toList();
    }

    private boolean isColumn(EntityDescription entity, String path) {
        return entities.attribute(entity, path)
                .filter(each -> each instanceof Attribute.Basic || each instanceof Attribute.Embedded)
                .isPresent();
    }

    private boolean isForeignKey(EntityDescription entity, String path) {
        for (int dot = path.indexOf('.'); dot >= 0; dot = path.indexOf('.', dot + 1)) {
            Optional<ValueSource.Value> key = entities.heldKey(entity, path.substring(0, dot));
            if (key.isPresent()) {
                return key.get().path().equals(path);
            }
        }
        return false;
    }
}
