package dev.lookahead.internal.lookup;

import dev.lookahead.internal.form.Container;
import dev.lookahead.internal.form.Entities;
import dev.lookahead.internal.form.Limit;
import dev.lookahead.internal.form.Relation;
import dev.lookahead.internal.form.RelationPath;
import dev.lookahead.internal.form.Resolution;
import dev.lookahead.internal.form.ResultShape;
import dev.lookahead.internal.form.RowType;
import dev.lookahead.internal.form.Shape;
import dev.lookahead.internal.form.ValueSource;
import dev.lookahead.internal.guide.Code;
import dev.lookahead.internal.guide.Fix;
import dev.lookahead.internal.relation.FieldMistakes;
import dev.lookahead.internal.schema.Field;
import dev.lookahead.internal.schema.JavaType;
import dev.lookahead.internal.schema.ModelDescription;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Default methods that give rows: they choose among those of edges that they require, and read none themselves. */
final class ChosenRules {

    private final Entities entities;
    private final FieldMistakes mistakes;

    ChosenRules(Entities entities, FieldMistakes mistakes) {
        this.entities = entities;
        this.mistakes = mistakes;
    }

    /** The rows of a virtual model that a method gives. */
    Resolution rows(RowType row, Field.Derived field, ValueSource.Derived method, ModelDescription model) {
        Map<String, Relation> edges = edges(method.result(), model.name());
        Optional<RowType> target = edges.values().stream().map(Relation::target).findFirst();
        if (target.isEmpty()) {
            noEdge(row, field, model);
            return new Resolution.Broken();
        }
        Container container = Shape.of(field.type()).container();
        if (container == Container.MAP || container == Container.SORTED_SET) {
            noList(field);
            return new Resolution.Broken();
        }
        edges.values().removeIf(edge -> !edge.target().equals(target.get()));
        return new Resolution.Link(
                List.of(new Relation(
                        row,
                        field.label(),
                        new RelationPath.Chosen(method, edges),
                        target.get(),
                        Relation.Reach.STATEMENT,
                        container.holdsMany(),
                        List.of(),
                        null,
                        Limit.NONE,
                        edges.values().stream().mapToInt(Relation::depth).min().orElse(0))),
                true);
    }

    private static Map<String, Relation> edges(ResultShape.Model seen, String model) {
        Map<String, Relation> edges = new LinkedHashMap<>();
        seen.fields().forEach((name, slot) -> {
            if (slot.source() instanceof ValueSource.Related related
                    && related.result() instanceof ResultShape.Model
                    && model.equals(related.relation().target().model())
                    && !(related.relation().path() instanceof RelationPath.Chosen)) {
                edges.put(name, related.relation());
            }
        });
        return edges;
    }

    private void noEdge(RowType row, Field.Derived field, ModelDescription model) {
        mistakes.report(
                Code.BAD_REQUIRES,
                Requirements.place(field),
                "`" + field.label() + "` gives rows of `" + model.simpleName()
                        + "`, and nothing that it requires brings any",
                List.of("A default method reads no rows: it chooses among those of a field of `" + row.label()
                        + "` that its `@Requires` names."),
                required(row, field, model));
    }

    /** The one field that could bring the rows. */
    private @Nullable Fix required(RowType row, Field.Derived field, ModelDescription model) {
        List<String> bringing = entities.modelOf(row).stream()
                .flatMap(declared -> declared.fields().values().stream())
                .filter(each -> each instanceof Field.Related
                        && Shape.of(each.type()).element().name().equals(model.name()))
                .map(Field::name)
                .toList();
        if (bringing.size() != 1) {
            return null;
        }
        List<String> paths = new ArrayList<>(field.requires());
        paths.addAll(bringing);
        return Fix.annotate(field.label(), Requirements.annotation(paths));
    }

    private void noList(Field.Derived field) {
        JavaType element = Shape.of(field.type()).element();
        mistakes.report(
                Code.WRONG_TYPE,
                field,
                "`" + field.label() + "` gives rows as a `" + field.type() + "`",
                List.of("A default method gives a row, or a `List<" + element + ">`, `Set<" + element
                        + ">` or `Optional<" + element + ">` of rows; a view may show them as a map, with `@KeyedBy`."),
                null);
    }
}
