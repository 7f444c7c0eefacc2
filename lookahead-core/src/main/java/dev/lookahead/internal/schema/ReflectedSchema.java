package dev.lookahead.internal.schema;

import dev.lookahead.model.BatchLoader;
import dev.lookahead.model.View;
import dev.lookahead.model.VirtualModel;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/** The schema of a running program: classes by reflection, entities by a reader of their own. */
public final class ReflectedSchema implements Schema {

    private final ClassFinder classes;
    private final Function<Class<?>, Answer<EntityDescription>> entities;
    private final Map<String, Answer<ViewDescription>> views = new ConcurrentHashMap<>();
    private final Map<String, Answer<ModelDescription>> models = new ConcurrentHashMap<>();
    private final Map<String, Answer<EntityDescription>> known = new ConcurrentHashMap<>();
    private final RecordReader records = new RecordReader();
    private final ModelReader modelReader = new ModelReader();

    public ReflectedSchema(ClassFinder classes, Function<Class<?>, Answer<EntityDescription>> entities) {
        this.classes = classes;
        this.entities = entities;
    }

    @Override
    public Answer<ViewDescription> view(String className) {
        return views.computeIfAbsent(className, name -> ask(name, this::readView));
    }

    @Override
    public Answer<ModelDescription> virtualModel(String className) {
        return models.computeIfAbsent(className, name -> ask(name, this::readModel));
    }

    @Override
    public Answer<EntityDescription> entity(String className) {
        return known.computeIfAbsent(className, name -> ask(name, entities));
    }

    @Override
    public Answer<ViewDescription> record(String className) {
        return ask(
                className,
                type -> type.isRecord() && !type.isAnnotationPresent(View.class)
                        ? Answer.known(records.read(type, ""))
                        : Answer.absent());
    }

    @Override
    public Answer<LoaderDescription> loader(String className) {
        return ask(className, ReflectedSchema::readLoader);
    }

    @Override
    public boolean assignable(JavaType from, JavaType to) {
        Class<?> target = classes.find(to.boxed().name()).orElse(null);
        Class<?> source = classes.find(from.boxed().name()).orElse(null);
        return target != null && source != null && target.isAssignableFrom(source);
    }

    @Override
    public boolean comparable(JavaType type) {
        return classes.find(type.boxed().name())
                .filter(Comparable.class::isAssignableFrom)
                .isPresent();
    }

    private <T> Answer<T> ask(String className, Function<Class<?>, Answer<T>> read) {
        return classes.find(className).map(read).orElseGet(Answer::absent);
    }

    private Answer<ViewDescription> readView(Class<?> type) {
        View view = type.getAnnotation(View.class);
        return view == null || !type.isRecord()
                ? Answer.absent()
                : Answer.known(records.read(type, view.value().getName()));
    }

    private Answer<ModelDescription> readModel(Class<?> type) {
        return type.isInterface() && VirtualModel.class.isAssignableFrom(type) && type != VirtualModel.class
                ? Answer.known(modelReader.read(type))
                : Answer.absent();
    }

    private static Answer<LoaderDescription> readLoader(Class<?> type) {
        if (!BatchLoader.class.isAssignableFrom(type)) {
            return Answer.absent();
        }
        GenericTypes generics = new GenericTypes(type);
        return Answer.known(new LoaderDescription(
                type.getName(), generics.argument(BatchLoader.class, 0), generics.argument(BatchLoader.class, 1)));
    }
}
