package dev.lookahead.internal.schema;

import dev.lookahead.model.AsyncBatchLoader;
import dev.lookahead.model.BatchLoader;
import dev.lookahead.model.View;
import dev.lookahead.model.VirtualModel;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The schema that classes declare. Entities have a reader of their own: their mapping may stand elsewhere. */
public final class DeclaredSchema implements Schema {

    private final Classes classes;
    private final List<Entities> units;
    private final boolean oneForAll;
    private final Map<String, SchemaAnswer<ViewDescription>> views = new ConcurrentHashMap<>();
    private final Map<String, SchemaAnswer<SealedDescription>> sealedViews = new ConcurrentHashMap<>();
    private final Map<String, SchemaAnswer<ModelDescription>> models = new ConcurrentHashMap<>();
    private final RecordReader records = new RecordReader();
    private final ModelReader modelReader = new ModelReader();

    /** The entities of one persistence unit, each described once. */
    private record Entities(Unit unit, Map<String, SchemaAnswer<EntityDescription>> known) {

        Entities(Unit unit) {
            this(unit, new ConcurrentHashMap<>());
        }

        SchemaAnswer<EntityDescription> describe(String className) {
            return known.computeIfAbsent(className, unit.entities());
        }
    }

    /** Where it does not matter which persistence unit an entity is of. */
    public DeclaredSchema(Classes classes, Function<String, SchemaAnswer<EntityDescription>> entities) {
        this(classes, List.of(new Unit("", entities)), true);
    }

    /**
     * With the entities of several persistence units.
     *
     * @param units the one that queries run in first
     */
    public DeclaredSchema(Classes classes, List<Unit> units) {
        this(classes, units, false);
    }

    private DeclaredSchema(Classes classes, List<Unit> units, boolean oneForAll) {
        this.classes = classes;
        this.units = units.stream().map(Entities::new).toList();
        this.oneForAll = oneForAll;
    }

    @Override
    public SchemaAnswer<ViewDescription> view(String className) {
        return views.computeIfAbsent(className, name -> classes.find(name).flatMap(this::readView));
    }

    @Override
    public boolean isMarked(String className) {
        return is(className, type -> type.annotation(View.class) != null);
    }

    @Override
    public SchemaAnswer<SealedDescription> sealedView(String className) {
        return sealedViews.computeIfAbsent(className, name -> classes.find(name).flatMap(DeclaredSchema::readSealed));
    }

    @Override
    public SchemaAnswer<ModelDescription> virtualModel(String className) {
        return models.computeIfAbsent(className, name -> classes.find(name).flatMap(this::readModel));
    }

    @Override
    public boolean isAbstract(String className) {
        return is(className, TypeDeclaration::isAbstract);
    }

    @Override
    public boolean isModelClass(String className) {
        return isOfModel(className)
                && is(className, type -> type.interfaces().stream().anyMatch(DeclaredSchema::isVirtualModel));
    }

    @Override
    public boolean isOfModel(String className) {
        return is(className, type -> !type.isInterface() && type.is(VirtualModel.class));
    }

    private boolean is(String className, Predicate<TypeDeclaration> known) {
        return classes.find(className).value().filter(known).isPresent();
    }

    private static boolean isVirtualModel(TypeDeclaration type) {
        return type.name().equals(VirtualModel.class.getName());
    }

    @Override
    public SchemaAnswer<EntityDescription> entity(String className) {
        return units.get(0).describe(className);
    }

    @Override
    public SchemaAnswer<EntityDescription> entity(String unit, String className) {
        for (Entities each : units) {
            if (oneForAll || each.unit().name().equals(unit)) {
                return each.describe(className);
            }
        }
        return SchemaAnswer.absent();
    }

    @Override
    public Set<String> extending(String entity) {
        return everywhere(entity).stream()
                .map(EntityDescription::kinds)
                .flatMap(kinds -> kinds.value().orElseGet(() -> classes.beside(entity)).stream())
                .filter(kind -> !kind.equals(entity))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @Override
    public SchemaAnswer<JavaType> method(String className, String name) {
        return classes.find(className)
                .flatMap(type -> type.methods().stream()
                        .filter(method -> method.name().equals(name)
                                && method.parameters().isEmpty())
                        .filter(method -> method.isPublic() && !method.isStatic())
                        .findFirst()
                        .map(method -> SchemaAnswer.known(method.type()))
                        .orElseGet(SchemaAnswer::absent));
    }

    @Override
    public List<EntityDescription> everywhere(String className) {
        return units.stream()
                .flatMap(each -> each.describe(className).value().stream())
                .toList();
    }

    @Override
    public SchemaAnswer<ViewDescription> record(JavaType record) {
        return classes.find(record)
                .flatMap(type -> type.isRecord() && type.annotation(View.class) == null
                        ? SchemaAnswer.known(records.read(type, ""))
                        : SchemaAnswer.absent());
    }

    @Override
    public SchemaAnswer<LoaderDescription> loader(String className) {
        return classes.find(className).flatMap(DeclaredSchema::readLoader);
    }

    @Override
    public boolean assignable(JavaType from, JavaType to) {
        return classes.assignable(from, to);
    }

    @Override
    public boolean comparable(JavaType type) {
        return classes.assignable(type, JavaType.of(Comparable.class.getName()));
    }

    private SchemaAnswer<ViewDescription> readView(TypeDeclaration type) {
        View view = type.annotation(View.class);
        return view == null || !type.isRecord()
                ? SchemaAnswer.absent()
                : SchemaAnswer.known(records.read(type, type.className(view::value)));
    }

    private static SchemaAnswer<SealedDescription> readSealed(TypeDeclaration type) {
        View view = type.annotation(View.class);
        List<String> permitted =
                type.permitted().stream().map(TypeDeclaration::name).toList();
        return type.isInterface() && !permitted.isEmpty()
                ? SchemaAnswer.known(
                        new SealedDescription(type.name(), view == null ? "" : type.className(view::value), permitted))
                : SchemaAnswer.absent();
    }

    private SchemaAnswer<ModelDescription> readModel(TypeDeclaration type) {
        return type.isInterface() && type.is(VirtualModel.class) && !isVirtualModel(type)
                ? SchemaAnswer.known(modelReader.read(type))
                : SchemaAnswer.absent();
    }

    private static SchemaAnswer<LoaderDescription> readLoader(TypeDeclaration type) {
        return Stream.of(BatchLoader.class, AsyncBatchLoader.class)
                .filter(type::is)
                .findFirst()
                .map(kind -> {
                    List<JavaType> types = type.arguments(kind);
                    return SchemaAnswer.known(new LoaderDescription(
                            type.name(), types.get(0), types.get(1), kind == AsyncBatchLoader.class));
                })
                .orElseGet(SchemaAnswer::absent);
    }
}
