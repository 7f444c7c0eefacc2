package dev.lookahead.internal.resolve;

import dev.lookahead.internal.form.Origin;
import dev.lookahead.internal.form.PathTree;
import dev.lookahead.internal.form.Resolution;
import dev.lookahead.internal.form.ResultShape;
import dev.lookahead.internal.form.RowType;
import dev.lookahead.internal.form.Slot;
import dev.lookahead.internal.guide.NearMiss;
import dev.lookahead.internal.lookup.Rules;
import dev.lookahead.internal.relation.MapKeys;
import dev.lookahead.internal.schema.EntityDescription;
import dev.lookahead.internal.schema.Field;
import dev.lookahead.internal.schema.JavaType;
import dev.lookahead.internal.schema.ModelDescription;
import dev.lookahead.model.ExceptionFactory;
import dev.lookahead.model.InvalidQueryException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * What is made of rows for which a query looks up paths, instead of a view: instances of virtual models. Where the
 * same is looked up of the same kind of row, it is the same shape, so that its rows are still read and made once.
 */
final class LookupRules {

    private static final String ALL = "*";

    private record Looked(RowType row, PathTree tree, boolean joined) {}

    private final Rules rules;
    private final List<String> paths;
    private final List<String> problems = new ArrayList<>();
    private final Map<Looked, ResultShape.Model> made = new HashMap<>();

    private LookupRules(Rules rules, List<String> paths) {
        this.rules = rules;
        this.paths = paths;
    }

    /**
     * Instances that give what the paths say.
     *
     * @throws InvalidQueryException when one of them means nothing
     */
    static ResultShape.Model of(Rules rules, RowType row, List<String> paths) {
        LookupRules lookups = new LookupRules(rules, paths);
        ResultShape.Model result = lookups.model(row, PathTree.of(paths), "", false);
        if (!lookups.problems.isEmpty()) {
            throw ExceptionFactory.invalidQuery(String.join("\n", lookups.problems));
        }
        return result;
    }

    /** Instances that give all there is, less the fields that need a parameter which is not bound. */
    static ResultShape.Model all(Rules rules, RowType row, Set<String> bound) {
        ResultShape.Model all = of(rules, row, List.of(ALL));
        Map<String, Set<String>> unbound = new LinkedHashMap<>();
        List<String> rest = new ArrayList<>();
        all.fields().forEach((name, slot) -> {
            Set<String> missing = Parameters.neededBy(slot, rules);
            missing.removeAll(bound);
            if (missing.isEmpty()) {
                rest.add(name);
            } else {
                unbound.put(name, missing);
            }
        });
        if (unbound.isEmpty()) {
            return all;
        }
        ResultShape.Model result = of(rules, row, rest);
        return new ResultShape.Model(row, result.fields(), new Origin.LookedUp(rest, "", unbound), result.entity());
    }

    private ResultShape.Model model(RowType row, PathTree tree, String path, boolean joined) {
        Looked key = new Looked(row, tree, joined);
        ResultShape.Model known = made.get(key);
        if (known == null) {
            known = new ResultShape.Model(
                    row,
                    fields(row, tree, path),
                    new Origin.LookedUp(paths, path, Map.of()),
                    rules.parts.entity(row, tree.branches().keySet(), joined));
            made.put(key, known);
        }
        return known;
    }

    private Map<String, Slot> fields(RowType row, PathTree tree, String path) {
        ModelDescription model = rules.entities.modelOf(row).orElseThrow();
        Map<String, PathTree> wanted = new LinkedHashMap<>();
        PathTree all = tree.branches().get(ALL);
        if (all != null && !all.branches().isEmpty()) {
            problems.add("`*`, in lookups(\"" + path
                    + "*\"), stands for all fields, so it must be the last name of a path.");
        }
        for (Field field : model.fields().values()) {
            boolean attribute =
                    field instanceof Field.Plain && !model.deferred().contains(field.name());
            boolean every = all != null && !(field instanceof Field.Plain);
            if (attribute ? tree.isEnd() || all != null : every) {
                wanted.put(field.name(), PathTree.END);
            }
        }
        tree.branches().forEach((name, below) -> {
            if (!name.equals(ALL)) {
                wanted.merge(name, below, (end, more) -> new PathTree(more.branches(), true));
            }
        });
        Map<String, Slot> fields = new LinkedHashMap<>();
        rules.parts.id(row).ifPresent(slot -> fields.put(slot.name(), slot));
        wanted.forEach((name, below) -> slot(row, name, below, path).ifPresent(slot -> fields.put(name, slot)));
        return fields;
    }

    private Optional<Slot> slot(RowType row, String name, PathTree below, String path) {
        Field field =
                rules.entities.modelOf(row).map(model -> model.field(name)).orElse(null);
        if (field == null) {
            attribute(row, name, below, path);
            return Optional.empty();
        }
        Resolution resolution = rules.fields.resolution(row, field);
        if (resolution instanceof Resolution.Link link && link.target().model() != null) {
            ResultShape.Model result =
                    model(link.target(), below, path + name + ".", link.last().joined());
            return Optional.of(rules.parts.related(field, link, result));
        }
        if (resolution instanceof Resolution.Link link) {
            if (!below.branches().isEmpty()) {
                nowhere(below, path + name, "`" + field.label() + "` gives `" + field.type() + "` as it is.");
            }
            return Optional.of(rules.parts.entities(field, link));
        }
        if (resolution instanceof Resolution.Reference reference) {
            targets(reference, below, path + name, field);
            Optional<Slot> entities = rules.references.entities(reference, field);
            if (entities.isEmpty()) {
                problems.add("`" + name + "`, in lookups(\"" + path + name + "\"), refers to rows by a `"
                        + reference.attribute().key().boxed()
                        + "`, but not all of these rows have an id of this type.");
            }
            return entities;
        }
        within(row, resolution, below, path + name, field.label());
        return rules.parts.value(field, resolution);
    }

    /** The rows of a reference come as entities, with their columns: a path leads to those of whichever have them. */
    private void targets(Resolution.Reference reference, PathTree below, String path, Field field) {
        EntityDescription owner = rules.entities.of(reference.row());
        List<RowType> targets = reference.attribute().targets().values().stream()
                .distinct()
                .map(each -> RowType.of(rules.entities.beside(owner, each), null))
                .toList();
        below.branches().forEach((name, further) -> {
            List<RowType> having = targets.stream()
                    .filter(row -> rules.names.attribute(row, name).isPresent())
                    .toList();
            boolean rows = having.stream()
                    .map(row -> rules.names.attribute(row, name).orElseThrow())
                    .anyMatch(each -> !(each instanceof Resolution.Leaf || each instanceof Resolution.Inside));
            if (having.isEmpty()) {
                Set<String> names = new TreeSet<>();
                targets.forEach(row -> names.addAll(rules.knownNames.of(row)));
                unknown(name, path + ".", "not an attribute of what `" + field.label() + "` refers to", names);
            } else if (rows) {
                problems.add("`" + name + "`, in lookups(\"" + path + "." + name + "\"), leads to further rows, but `"
                        + field.label() + "` gives entities, which lookups do not fill: use prefetch(…, \""
                        + reference.path() + "." + name
                        + "\") for that.");
            } else {
                within(
                        having.get(0),
                        rules.names.attribute(having.get(0), name).orElseThrow(),
                        further,
                        path + "." + name,
                        having.get(0).label() + "." + name);
            }
        });
    }

    /** An attribute that the virtual model has no method for comes with the entity; so it only has to be there. */
    private void attribute(RowType row, String name, PathTree below, String path) {
        EntityDescription entity = rules.entities.of(row);
        Optional<Resolution> resolution = rules.names.attribute(row, name);
        if (resolution.isEmpty()) {
            unknown(
                    name,
                    path,
                    "neither a field of `" + row.label() + "` nor an attribute of `" + entity.simpleName() + "`",
                    rules.knownNames.of(row));
        } else if (resolution.get() instanceof Resolution.Link link) {
            String id = rules.entities.of(link.target()).id().name();
            if (below.isEnd() || !below.branches().keySet().equals(Set.of(id))) {
                undeclared(
                        row,
                        name,
                        path,
                        "@Join " + JavaType.simple(link.target().entity()) + " " + name + "();");
            }
        } else if (resolution.get() instanceof Resolution.Undeclared many) {
            String target = JavaType.simple(many.attribute().target());
            undeclared(row, name, path, "@Prefetch List<" + target + "> " + name + "();");
        } else if (resolution.get() instanceof Resolution.Reference reference) {
            undeclared(row, name, path, "@Prefetch " + reference.attribute().whole() + " " + name + "();");
        } else if (resolution.get() instanceof Resolution.Values values) {
            String what = "a collection of values. Only columns of the entity are read without a method of the virtual"
                    + " model.";
            undeclared(row, name, path, what, MapKeys.whole(values.collection().attribute()) + " " + name + "();");
        } else {
            within(row, resolution.get(), below, path + name, entity.simpleName() + "." + name);
        }
    }

    /** Whatever follows the name of a value: it may be an attribute of an embeddable, which comes as a whole. */
    private void within(RowType row, Resolution resolution, PathTree below, String path, String label) {
        if (below.branches().isEmpty() || resolution instanceof Resolution.Broken) {
            return;
        }
        if (!(resolution instanceof Resolution.Inside inside)) {
            nowhere(below, path, "`" + label + "` is a value and has no fields.");
            return;
        }
        below.branches().forEach((name, further) -> {
            String type = inside.embedded().type().simpleName();
            rules.names
                    .inside(row, inside, name)
                    .ifPresentOrElse(
                            next -> within(row, next, further, path + "." + name, type + "." + name),
                            () -> unknown(
                                    name,
                                    path + ".",
                                    "not an attribute of `" + type + "`",
                                    inside.embedded().attributes().keySet()));
        });
    }

    private void unknown(String name, String path, String what, Collection<String> names) {
        problems.add("`" + name + "`, in lookups(\"" + path + name + "\"), is " + what + ". There are `"
                + String.join("`, `", new TreeSet<>(names)) + "`." + new NearMiss(names).question(name));
    }

    private void undeclared(RowType row, String name, String path, String line) {
        undeclared(row, name, path, "an association. A virtual model must declare how its rows are read.", line);
    }

    private void undeclared(RowType row, String name, String path, String what, String line) {
        problems.add(
                "`" + name + "`, in lookups(\"" + path + name + "\"), must be declared in `" + row.label() + "`\n  `"
                        + rules.entities.of(row).simpleName() + "." + name
                        + "` is " + what + "\n  Add to " + row.label() + ":\n      " + line);
    }

    private void nowhere(PathTree below, String path, String why) {
        String next = below.branches().keySet().iterator().next();
        problems.add("`" + next + "`, in lookups(\"" + path + "." + next + "\"), cannot be followed: " + why);
    }
}
