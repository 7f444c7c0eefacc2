package dev.lookahead.internal.lookup;

import dev.lookahead.internal.form.Entities;
import dev.lookahead.internal.form.Origin;
import dev.lookahead.internal.form.PathTree;
import dev.lookahead.internal.form.Resolution;
import dev.lookahead.internal.form.ResultShape;
import dev.lookahead.internal.form.RowType;
import dev.lookahead.internal.form.Shape;
import dev.lookahead.internal.form.Slot;
import dev.lookahead.internal.form.ValueSource;
import dev.lookahead.internal.guide.Code;
import dev.lookahead.internal.guide.Fix;
import dev.lookahead.internal.guide.NearMiss;
import dev.lookahead.internal.message.Missing;
import dev.lookahead.internal.relation.FieldMistakes;
import dev.lookahead.internal.relation.Recursion;
import dev.lookahead.internal.schema.Attribute;
import dev.lookahead.internal.schema.Field;
import dev.lookahead.internal.schema.JavaType;
import dev.lookahead.internal.schema.ModelDescription;
import dev.lookahead.internal.schema.Schema;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What a default method sees: an instance of the virtual model with the fields it requires. */
final class RequirementRules {

    private final Schema schema;
    private final Entities entities;
    private final FieldParts parts;
    private final ChosenRules chosen;
    private final Recursion recursion;
    private final FieldMistakes mistakes;

    RequirementRules(
            Schema schema,
            Entities entities,
            FieldParts parts,
            ChosenRules chosen,
            Recursion recursion,
            FieldMistakes mistakes) {
        this.schema = schema;
        this.entities = entities;
        this.parts = parts;
        this.chosen = chosen;
        this.recursion = recursion;
        this.mistakes = mistakes;
    }

    Resolution derived(RowType row, Field.Derived field) {
        if (!field.annotated()) {
            mistakes.report(
                    Code.BAD_REQUIRES,
                    field,
                    "`" + field.label() + "` does not say what it reads",
                    List.of(
                            "A default method lists it in `@Requires`, with no paths where it reads nothing of the row."),
                    Fix.annotate(field.label(), Requirements.annotation(unrequired(row, field))));
            return new Resolution.Broken();
        }
        Optional<ResultShape.Model> result = result(row, field, PathTree.of(field.requires()), "");
        List<String> unrequired = result.isEmpty() ? List.of() : unrequired(row, field);
        if (!unrequired.isEmpty()) {
            missing(field, unrequired);
            return new Resolution.Broken();
        }
        return result.map(seen -> resolution(
                        row, field, new ValueSource.Derived(field.label(), field.name(), field.type(), seen)))
                .orElseGet(Resolution.Broken::new);
    }

    /** Rows of a virtual model are those of edges that the method requires; whatever else it gives is a value. */
    private Resolution resolution(RowType row, Field.Derived field, ValueSource.Derived method) {
        JavaType element = Shape.of(field.type()).element();
        return schema.virtualModel(element.name())
                .value()
                .map(model -> chosen.rows(row, field, method, model))
                .orElseGet(() -> new Resolution.Leaf(method, field.type()));
    }

    /** The fields that a method reads and does not name, as far as the reader sees what it reads. */
    private List<String> unrequired(RowType row, Field.Derived field) {
        Set<String> required = PathTree.of(field.requires()).branches().keySet();
        String id = entities.of(row).id().name();
        Optional<ModelDescription> model = entities.modelOf(row);
        return field.calls().value().stream()
                .flatMap(calls -> new TreeSet<>(calls).stream())
                .filter(name ->
                        model.filter(declared -> declared.field(name) != null).isPresent())
                .filter(name -> !required.contains(name) && !name.equals(id) && !name.equals(field.name()))
                .toList();
    }

    private void missing(Field.Derived field, List<String> unrequired) {
        List<String> paths = new ArrayList<>(field.requires());
        paths.addAll(unrequired);
        mistakes.report(
                Code.BAD_REQUIRES,
                Requirements.place(field),
                "`" + field.label() + "` reads `" + String.join("` and `", unrequired) + "`, which it does not require",
                List.of("A default method sees exactly what its `@Requires` names."),
                Fix.annotate(field.label(), Requirements.annotation(paths)));
    }

    private Optional<ResultShape.Model> result(RowType row, Field.Derived asker, PathTree tree, String prefix) {
        Map<String, Slot> fields = new LinkedHashMap<>();
        parts.id(row).ifPresent(slot -> fields.put(slot.name(), slot));
        boolean good = true;
        boolean entity = PathTree.END.equals(tree.branches().get(Missing.THIS));
        for (Map.Entry<String, PathTree> branch : tree.branches().entrySet()) {
            if (entity && branch.getKey().equals(Missing.THIS)) {
                continue;
            }
            Optional<Slot> slot = slot(row, asker, branch.getKey(), branch.getValue(), prefix);
            good &= slot.isPresent();
            slot.ifPresent(each -> fields.put(each.name(), each));
        }
        Origin.Requirement requirement = new Origin.Requirement(asker.label(), asker.requires(), prefix);
        ResultShape.Entity around = entity ? ResultShape.Entity.ON_DEMAND : ResultShape.Entity.NONE;
        return good ? Optional.of(new ResultShape.Model(row, fields, requirement, around)) : Optional.empty();
    }

    private Optional<Slot> slot(RowType row, Field.Derived asker, String name, PathTree below, String prefix) {
        Field field = entities.modelOf(row).map(model -> model.field(name)).orElse(null);
        if (field == null) {
            unknown(row, asker, name);
            return Optional.empty();
        }
        return recursion.resolution(row, field).accept(new Required(asker, field, below, prefix));
    }

    /** What a default method sees of a field that it requires. */
    private final class Required implements Resolution.Visitor<Optional<Slot>> {

        private final Field.Derived asker;
        private final Field field;
        private final PathTree below;
        private final String prefix;

        Required(Field.Derived asker, Field field, PathTree below, String prefix) {
            this.asker = asker;
            this.field = field;
            this.below = below;
            this.prefix = prefix;
        }

        @Override
        public Optional<Slot> leaf(Resolution.Leaf leaf) {
            return value(leaf);
        }

        @Override
        public Optional<Slot> inside(Resolution.Inside inside) {
            return value(inside);
        }

        @Override
        public Optional<Slot> link(Resolution.Link link) {
            if (link.target().model() != null) {
                return result(link.target(), asker, below, prefix + field.name() + ".")
                        .map(result -> parts.related(field, link, result));
            }
            return leadsOn("`" + field.label() + "` gives `" + field.type() + "` as it is.")
                    ? Optional.empty()
                    : Optional.of(parts.entities(field, link));
        }

        @Override
        public Optional<Slot> reference(Resolution.Reference reference) {
            if (!leadsOn(noAssociation())) {
                bad(
                        asker,
                        "`" + field.name() + "`, required by `" + asker.label()
                                + "`, refers to rows of several entities",
                        List.of("A default method sees values, and rows of one virtual model."));
            }
            return Optional.empty();
        }

        @Override
        public Optional<Slot> values(Resolution.Values values) {
            return value(values);
        }

        @Override
        public Optional<Slot> undeclared(Resolution.Undeclared undeclared) {
            return value(undeclared);
        }

        @Override
        public Optional<Slot> unsupported(Resolution.Unsupported unsupported) {
            return value(unsupported);
        }

        @Override
        public Optional<Slot> broken(Resolution.Broken broken) {
            return Optional.empty();
        }

        private Optional<Slot> value(Resolution resolution) {
            return leadsOn(noAssociation()) ? Optional.empty() : parts.value(field, resolution);
        }

        private String noAssociation() {
            return "`" + field.label() + "` is a value, not an association.";
        }

        /** Whether a path leads on from the field, which is reported: there is nothing behind it. */
        private boolean leadsOn(String why) {
            if (below.branches().isEmpty()) {
                return false;
            }
            String next = below.branches().keySet().iterator().next();
            bad(asker, "`" + next + "`, required by `" + asker.label() + "`, cannot be followed", List.of(why));
            return true;
        }
    }

    private void unknown(RowType row, Field.Derived asker, String name) {
        List<String> known = entities.modelOf(row)
                .map(model -> model.fields().keySet().stream()
                        .filter(each -> !each.equals(asker.name()))
                        .toList())
                .orElse(List.of());
        String choices = known.isEmpty() ? "It has none." : "There are `" + String.join("`, `", known) + "`.";
        NearMiss near = new NearMiss(known);
        mistakes.report(
                Code.BAD_REQUIRES,
                Requirements.place(asker),
                "`" + name + "`, required by `" + asker.label() + "`, is not a field of `" + row.label() + "`",
                List.of(choices + near.question(name)),
                fix(row, asker, name, near.to(name)));
    }

    private @Nullable Fix fix(RowType row, Field.Derived asker, String name, Optional<String> near) {
        if (near.isPresent()) {
            List<String> paths = asker.requires().stream()
                    .map(path -> better(path, name, near.get()))
                    .toList();
            return Fix.annotate(asker.label(), Requirements.annotation(paths));
        }
        return entities.modelOf(row)
                .map(ModelDescription::simpleName)
                .flatMap(model -> entities.of(row)
                        .attribute(name)
                        .value()
                        .filter(each -> each instanceof Attribute.Basic)
                        .map(each -> (Attribute.Basic) each)
                        .map(each -> Fix.add(model, each.type() + " " + name + "();")))
                .orElse(null);
    }

    private static String better(String path, String wrong, String right) {
        return Arrays.stream(path.split("\\.", -1))
                .map(segment -> segment.equals(wrong) ? right : segment)
                .collect(Collectors.joining("."));
    }

    private void bad(Field.Derived asker, String summary, List<String> reasons) {
        mistakes.report(Code.BAD_REQUIRES, Requirements.place(asker), summary, reasons, null);
    }
}
