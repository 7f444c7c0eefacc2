package dev.lookahead.internal.lookup;

import dev.lookahead.internal.guide.Code;
import dev.lookahead.internal.guide.NearMiss;
import dev.lookahead.internal.schema.Answer;
import dev.lookahead.internal.schema.Attribute;
import dev.lookahead.internal.schema.EntityDescription;
import dev.lookahead.internal.schema.Field;
import dev.lookahead.model.Prefetch;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** The columns of a related entity that values of an owner are compared with. */
final class RemoteColumns {

    private final Rules rules;

    RemoteColumns(Rules rules) {
        this.rules = rules;
    }

    /** An attribute that is a column, and the path that leads to it. */
    record Remote(String path, Attribute.Basic column) {}

    /** The columns of an attribute, by their names in it: one without a name, or those of an embeddable. */
    Optional<Map<String, Remote>> find(RowType target, String path, Field.Prefetch field) {
        EntityDescription entity = rules.entities.of(target);
        Optional<Attribute> attribute = rules.entities.attribute(entity, withoutId(entity, path));
        if (attribute.isEmpty() && entity.attribute(path.split("\\.", -1)[0]).isUnknown()) {
            return Optional.empty();
        }
        if (attribute.isEmpty()) {
            unknown(entity, path, field);
            return Optional.empty();
        }
        Map<String, Remote> columns = new LinkedHashMap<>();
        if (columns(entity.unit(), attribute.get(), withoutId(entity, path), "", columns)) {
            return Optional.of(columns);
        }
        if (!leadsToUnknown(entity.unit(), attribute.get())) {
            noColumn(entity, path, field);
        }
        return Optional.empty();
    }

    /** Whether this reader cannot tell of what columns an attribute is made. */
    boolean leadsToUnknown(String unit, Attribute attribute) {
        return attribute instanceof Attribute.Embedded embedded
                ? embedded.attributes().values().stream().anyMatch(each -> leadsToUnknown(unit, each))
                : Entities.target(attribute)
                        .map(target -> rules.schema.entity(unit, target))
                        .filter(Answer::isUnknown)
                        .isPresent();
    }

    /**
     * Whether an attribute is made of columns alone, which are then added.
     *
     * @param unit the persistence unit of its entity
     */
    boolean columns(String unit, Attribute attribute, String path, String name, Map<String, Remote> columns) {
        if (attribute instanceof Attribute.Basic column && !column.isSeveral()) {
            columns.put(name, new Remote(path, column));
            return true;
        }
        if (attribute instanceof Attribute.ToOne one) {
            return rules.schema
                    .entity(unit, one.target())
                    .value()
                    .filter(target -> target.idClass() == null
                            ? columns(
                                    unit,
                                    Entities.idOf(target),
                                    path + "." + target.id().name(),
                                    name,
                                    columns)
                            : severalColumns(target, path, name, columns))
                    .isPresent();
        }
        return attribute instanceof Attribute.Embedded embedded
                && embedded.attributes().values().stream()
                        .allMatch(each -> columns(
                                unit,
                                each,
                                path + "." + each.name(),
                                name.isEmpty() ? each.name() : name + "." + each.name(),
                                columns));
    }

    private static boolean severalColumns(
            EntityDescription target, String path, String name, Map<String, Remote> columns) {
        for (Attribute.Basic column : target.idColumns()) {
            String within = name.isEmpty() ? column.name() : name + "." + column.name();
            columns.put(within, new Remote(path + "." + column.name(), column));
        }
        return true;
    }

    /** A to-one association stands for its id, whether that is named or not. */
    private String withoutId(EntityDescription entity, String path) {
        int dot = path.lastIndexOf('.');
        return rules.entities
                .attribute(entity, path.substring(0, Math.max(0, dot)))
                .flatMap(Entities::target)
                .flatMap(target -> rules.schema.entity(entity.unit(), target).value())
                .filter(target -> target.id().name().equals(path.substring(dot + 1)))
                .map(target -> path.substring(0, dot))
                .orElse(path);
    }

    private void unknown(EntityDescription entity, String path, Field.Prefetch field) {
        NearMiss near = new NearMiss(names(entity.attributes(), ""));
        rules.fields.report(
                Code.UNKNOWN_NAME,
                FieldRules.place(field).at(Prefetch.class, "remote"),
                "`" + path + "`, which `" + field.label() + "` compares, is no attribute of `" + entity.simpleName()
                        + "`",
                List.of("There are `" + String.join("`, `", entity.attributes().keySet()) + "`." + near.question(path)),
                near.to(path)
                        .map(right -> field.match()
                                .withRemote(field.match().remote().stream()
                                        .map(each -> each.equals(path) ? right : each)
                                        .toList()))
                        .map(match -> FieldRules.change(field.withMatch(match)))
                        .orElse(null));
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

    private void noColumn(EntityDescription entity, String path, Field.Prefetch field) {
        rules.fields.report(
                Code.BAD_MATCH,
                FieldRules.place(field).at(Prefetch.class, "remote"),
                "`" + path + "`, which `" + field.label() + "` compares, is no column of `" + entity.simpleName() + "`",
                List.of("Related rows are compared by an attribute, an embeddable, or the id of a to-one association."),
                null);
    }
}
