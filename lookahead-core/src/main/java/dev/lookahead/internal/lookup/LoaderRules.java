package dev.lookahead.internal.lookup;

import dev.lookahead.internal.form.Container;
import dev.lookahead.internal.form.Entities;
import dev.lookahead.internal.form.Limit;
import dev.lookahead.internal.form.LoaderUse;
import dev.lookahead.internal.form.Relation;
import dev.lookahead.internal.form.RelationPath;
import dev.lookahead.internal.form.Resolution;
import dev.lookahead.internal.form.RowType;
import dev.lookahead.internal.form.Shape;
import dev.lookahead.internal.form.Slot;
import dev.lookahead.internal.form.TypeRules;
import dev.lookahead.internal.form.ValueSource;
import dev.lookahead.internal.guide.Code;
import dev.lookahead.internal.guide.Fix;
import dev.lookahead.internal.message.Declarations;
import dev.lookahead.internal.message.UseSite;
import dev.lookahead.internal.relation.FieldMistakes;
import dev.lookahead.internal.relation.InRowRules;
import dev.lookahead.internal.schema.Component;
import dev.lookahead.internal.schema.EntityDescription;
import dev.lookahead.internal.schema.Field;
import dev.lookahead.internal.schema.JavaType;
import dev.lookahead.internal.schema.LoaderDescription;
import dev.lookahead.internal.schema.ModelDescription;
import dev.lookahead.internal.schema.Schema;
import dev.lookahead.internal.schema.SchemaAnswer;
import dev.lookahead.internal.schema.ViewDescription;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What {@code @BatchLoad} means: a loader, the key that it is given, and what it is told. */
final class LoaderRules {

    private final Schema schema;
    private final Entities entities;
    private final TypeRules types;
    private final PathRules pathRules;
    private final InRowRules inRow;
    private final LoaderSettings settings;
    private final FieldMistakes mistakes;

    LoaderRules(
            Schema schema,
            Entities entities,
            TypeRules types,
            PathRules pathRules,
            InRowRules inRow,
            FieldMistakes mistakes) {
        this.schema = schema;
        this.entities = entities;
        this.types = types;
        this.pathRules = pathRules;
        this.inRow = inRow;
        this.settings = new LoaderSettings(mistakes);
        this.mistakes = mistakes;
    }

    Resolution loaded(RowType row, Field.Loaded field) {
        SchemaAnswer<LoaderDescription> answer = schema.loader(field.loader());
        Optional<LoaderDescription> loader = answer.value();
        if (answer.isUnknown()) {
            return new Resolution.Broken();
        }
        if (loader.isEmpty()) {
            bad(
                    field,
                    "value",
                    "`" + JavaType.simple(field.loader()) + "`, which loads `" + field.label()
                            + "`, is not a batch loader",
                    List.of("A loader implements `BatchLoader<K, V>` or `AsyncBatchLoader<K, V>`."),
                    null);
            return new Resolution.Broken();
        }
        Optional<ModelDescription> instances = instances(loader.get().value());
        if (instances.isPresent()) {
            givesInstances(row, field, loader.get(), instances.get());
            return new Resolution.Broken();
        }
        Optional<Map<String, String>> arguments = settings.arguments(field);
        Optional<List<Slot>> key = key(row, field, loader.get());
        Optional<Duration> limit = settings.limit(field, loader.get());
        Optional<RowType> rows =
                types.fits(loader.get().value(), field.type()) ? Optional.empty() : rows(row, field, loader.get());
        if (rows.isEmpty() && !valueFits(row, field, loader.get())) {
            return new Resolution.Broken();
        }
        LoaderUse use = new LoaderUse(
                field.label(),
                field.loader(),
                loader.get().key().boxed().name(),
                loader.get().value().boxed().name(),
                key.orElse(List.of()),
                arguments.orElse(Map.of()),
                Set.copyOf(field.uses()),
                limit);
        return rows.map(target -> given(row, field, target, use))
                .orElseGet(() -> new Resolution.Leaf(new ValueSource.Loaded(use, field.type()), field.type()));
    }

    /** The virtual model of which a type holds instances. */
    private Optional<ModelDescription> instances(JavaType type) {
        return model(type)
                .or(() -> type.arguments().stream()
                        .flatMap(argument -> instances(argument).stream())
                        .findFirst());
    }

    /** Nobody but Lookahead makes an instance of a virtual model, and it knows what is read of the row. */
    private void givesInstances(RowType row, Field.Loaded field, LoaderDescription loader, ModelDescription instances) {
        String ids = schema.entity(row.unit(), instances.entity())
                .value()
                .map(target -> "the ids of `" + target.simpleName() + "`, of type `"
                        + target.id().type().boxed() + "`, or the entities")
                .orElse("ids or entities");
        bad(
                field,
                "value",
                "`" + JavaType.simple(loader.name()) + "`, which loads `" + field.label() + "`, gives instances of `"
                        + instances.simpleName() + "`",
                List.of(
                        "Lookahead makes the instances of virtual models, from the rows that it reads.",
                        "Let the loader give " + ids
                                + ": Lookahead reads these rows, and the field gives the instances."),
                null);
    }

    /** The rows that a field gives where its loader gives their ids, or entities that they are the rows of. */
    private Optional<RowType> rows(RowType row, Field.Loaded field, LoaderDescription loader) {
        Shape shape = Shape.of(field.type());
        Shape given = Shape.of(loader.value());
        boolean keyed = shape.keyed() || given.keyed() || shape.container() == Container.SORTED_SET;
        if (keyed || shape.container().holdsMany() != given.container().holdsMany()) {
            return Optional.empty();
        }
        return entity(row, shape.element())
                .filter(target -> gives(given.element(), target))
                .map(target -> RowType.of(
                        target,
                        model(shape.element()).map(ModelDescription::name).orElse(null)));
    }

    private Optional<ModelDescription> model(JavaType type) {
        return schema.virtualModel(type.name()).value();
    }

    /** The entity that a type is, or is a virtual model of. */
    private Optional<EntityDescription> entity(RowType row, JavaType type) {
        String entity = model(type).map(ModelDescription::entity).orElse(type.name());
        return schema.entity(row.unit(), entity).value();
    }

    /** Whether what a loader gives stands for rows. */
    private boolean gives(JavaType given, EntityDescription target) {
        return given.boxed().equals(target.id().type().boxed()) || schema.assignable(given, JavaType.of(target.name()));
    }

    /** The same container of something else. */
    private static JavaType of(JavaType container, JavaType element) {
        return Shape.of(container).container() == Container.SINGLE
                ? element
                : new JavaType(container.name(), List.of(element));
    }

    private static Resolution given(RowType row, Field.Loaded field, RowType target, LoaderUse use) {
        return new Resolution.Link(
                List.of(new Relation(
                        row,
                        field.label(),
                        new RelationPath.Given(use),
                        target,
                        Relation.Reach.STATEMENT,
                        Shape.of(field.type()).container().holdsMany(),
                        List.of(),
                        null,
                        Limit.NONE,
                        0)),
                true);
    }

    private boolean valueFits(RowType row, Field.Loaded field, LoaderDescription loader) {
        if (types.fits(loader.value(), field.type())) {
            return true;
        }
        Optional<EntityDescription> entity = entity(row, Shape.of(field.type()).element());
        boolean rows = entity.filter(target -> gives(Shape.of(loader.value()).element(), target))
                .isPresent();
        JavaType better = rows ? of(loader.value(), Shape.of(field.type()).element()) : loader.value();
        bad(
                field,
                "value",
                "`" + field.label() + "` is declared as `" + field.type() + "`, but `" + JavaType.simple(loader.name())
                        + "` gives `" + loader.value() + "`",
                entity
                        .map(target -> "Rows of `" + target.simpleName() + "` are given by their ids, of type `"
                                + target.id().type().boxed()
                                + "`, or as entities: one, or several in a `List` or `Set`.")
                        .stream()
                        .toList(),
                entity.isPresent() && (!rows || Shape.of(loader.value()).keyed())
                        ? null
                        : FieldMistakes.change(field, Declarations.loaded(field, better)));
        return false;
    }

    private Optional<List<Slot>> key(RowType row, Field.Loaded field, LoaderDescription loader) {
        List<String> paths =
                field.key().isEmpty() ? List.of(entities.of(row).id().name()) : field.key();
        Optional<List<JavaType>> types = keyTypes(field, loader, paths.size());
        if (types.isEmpty()) {
            return Optional.empty();
        }
        List<Slot> slots = new ArrayList<>();
        for (int i = 0; i < paths.size(); i++) {
            String path = paths.get(i);
            UseSite useSite = new UseSite(
                    LoaderSettings.at(field, "key"),
                    LoaderSettings.at(field, "key"),
                    path,
                    path,
                    types.get().get(i),
                    null,
                    field.label(),
                    "the key of `" + field.label() + "`",
                    UseSite.Kind.NAME,
                    (better, type, keyedBy) -> null);
            Optional<Slot> slot = pathRules.resolve(row, path, useSite).map(inRow::inRow);
            if (slot.isEmpty()) {
                return Optional.empty();
            }
            if (!slot.get().source().inRow()) {
                bad(
                        field,
                        "key",
                        "the key `" + path + "` of `" + field.label() + "` is not in the row",
                        List.of("A key is an attribute, a computed field, or a to-one path to one of these."),
                        null);
                return Optional.empty();
            }
            slots.add(slot.get());
        }
        return Optional.of(slots);
    }

    private Optional<List<JavaType>> keyTypes(Field.Loaded field, LoaderDescription loader, int size) {
        if (size == 1) {
            return Optional.of(List.of(loader.key().boxed()));
        }
        List<Component> components = schema.record(loader.key())
                .value()
                .map(ViewDescription::components)
                .orElse(List.of());
        if (components.size() == size) {
            return Optional.of(components.stream().map(Component::type).toList());
        }
        bad(
                field,
                "key",
                "`" + field.label() + "` has a key of " + size + " parts, and `" + JavaType.simple(loader.name())
                        + "` takes `" + loader.key() + "`",
                List.of("Several parts make a record of as many components, in their order."),
                null);
        return Optional.empty();
    }

    private void bad(Field.Loaded field, String value, String summary, List<String> reasons, @Nullable Fix fix) {
        mistakes.report(Code.BAD_LOADER, LoaderSettings.at(field, value), summary, reasons, fix);
    }
}
