package dev.lookahead.internal.assemble;

import dev.lookahead.internal.common.Handles;
import dev.lookahead.internal.form.Container;
import dev.lookahead.internal.form.ResultShape;
import dev.lookahead.internal.form.Shape;
import dev.lookahead.internal.form.Slot;
import dev.lookahead.internal.form.ValueSource;
import dev.lookahead.internal.key.Conversion;
import dev.lookahead.internal.key.NamedRow;
import dev.lookahead.internal.plan.Node;
import dev.lookahead.internal.plan.Step;
import dev.lookahead.internal.rows.Arrival;
import dev.lookahead.internal.rows.DataErrors;
import dev.lookahead.internal.schema.ClassFinder;
import dev.lookahead.internal.schema.JavaType;
import java.lang.invoke.MethodHandle;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Makes the readers of parts: of what they are read, and into which type. */
final class ReaderFactory {

    private final ClassFinder classes;
    private final ModelInstances instances;
    private final Set<ContextArgument> contexts = new LinkedHashSet<>();
    private int calls;

    ReaderFactory(ClassFinder classes) {
        this.classes = classes;
        this.instances = new ModelInstances(classes, this);
    }

    /** A reader that fills a place: never of a missing row, never null for a primitive. */
    Reader filling(Node node, Slot slot) {
        if (slot.source() instanceof ValueSource.LeftOut) {
            Object nothing = ContainerBuilder.nothing(slot.shape().container());
            return (row, state) -> nothing;
        }
        Reader raw = raw(node, slot);
        if (slot.shape().container().holdsMany()) {
            return raw;
        }
        if (slot.type().isPrimitive()) {
            return (row, state) -> {
                Object value = raw.read(row, state);
                if (value == null || value == Reader.MISSING) {
                    throw DataErrors.nullForPrimitive(
                            slot, NamedRow.of(node.row().entity(), row.value(0)));
                }
                return value;
            };
        }
        return (row, state) ->
                ContainerBuilder.single(raw.read(row, state), slot.shape().container());
    }

    /** A reader of the value as it is, which may be that of a missing row. */
    Reader raw(Node node, Slot slot) {
        ValueSource source = slot.source();
        if (source instanceof ValueSource.Related way) {
            return RelatedReaders.of(node, slot, way, this);
        }
        if (source instanceof ValueSource.OneOf several) {
            return oneOf(node, slot, several);
        }
        if (source instanceof ValueSource.Elements elements) {
            return new ElementReaders(this).of(node, slot, elements);
        }
        if (source instanceof ValueSource.Mapped mapped) {
            return mapped(node, mapped);
        }
        if (source instanceof ValueSource.Derived derived) {
            return instances.derived(node, derived);
        }
        if (source instanceof ValueSource.Nested nested) {
            return nested(node, nested);
        }
        if (source instanceof ValueSource.Loaded loaded) {
            return loaded(node.step(loaded.use()), slot);
        }
        int column = node.column(source);
        Conversion conversion = conversion(slot);
        return (row, state) -> {
            Object value = row.value(column);
            return value == null ? null : conversion.apply(value);
        };
    }

    /** What the first of several gives whose row is there. */
    private Reader oneOf(Node node, Slot slot, ValueSource.OneOf several) {
        Reader[] cases = several.cases().stream()
                .map(each -> RelatedReaders.of(node, slot, each, this))
                .toArray(Reader[]::new);
        return (row, state) -> {
            Object value = Reader.MISSING;
            for (int i = 0; i < cases.length && value == Reader.MISSING; i++) {
                value = cases[i].read(row, state);
            }
            return value;
        };
    }

    private Conversion conversion(Slot slot) {
        return conversion(slot.shape().element(), slot.label());
    }

    /** Into the type that a place declares. */
    Conversion conversion(JavaType type, String label) {
        return new Conversion(classes.find(type.boxed().name()).orElse(Object.class), label);
    }

    private Reader loaded(Step.Load step, Slot slot) {
        Conversion conversion = conversion(slot);
        Container container = Shape.of(slot.shape().element()).container();
        return (row, state) -> {
            Arrival arrival = state.fetched().arrival(step);
            Object value = arrival instanceof Arrival.Loaded it ? it.values()[row.number()] : null;
            if (value == null) {
                return container.holdsMany() ? ContainerBuilder.nothing(container) : null;
            }
            Object loaded = conversion.apply(value);
            return container.holdsMany() ? ContainerBuilder.unmodifiable(loaded) : loaded;
        };
    }

    private Reader mapped(Node node, ValueSource.Mapped mapped) {
        Class<?>[] types = mapped.method().parameters().stream()
                .map(parameter -> classes.get(parameter.type()))
                .toArray(Class<?>[]::new);
        MethodHandle method = staticMethod(mapped, types);
        Reader[] arguments =
                mapped.arguments().stream().map(each -> argument(node, each)).toArray(Reader[]::new);
        String label = JavaType.simple(mapped.view()) + "." + mapped.method().name();
        for (int i = 0; i < types.length; i++) {
            if (mapped.arguments().get(i) instanceof ValueSource.Argument.FromContext given) {
                contexts.add(ContextArgument.of(given.parameter(), types[i], label));
            }
        }
        Called called = new Called(node, label);
        Call call = call(called, method, arguments);
        return call::of;
    }

    private MethodHandle staticMethod(ValueSource.Mapped mapped, Class<?>[] types) {
        Class<?> view = classes.get(JavaType.of(mapped.view()));
        try {
            Method method = view.getDeclaredMethod(mapped.method().name(), types);
            return Handles.spread(Handles.in(view).unreflect(method), types.length);
        } catch (ReflectiveOperationException missing) {
            throw new IllegalStateException(
                    mapped.view() + "." + mapped.method().head(), missing);
        }
    }

    private Reader argument(Node node, ValueSource.Argument argument) {
        if (argument instanceof ValueSource.Argument.Looked looked) {
            return filling(node, looked.slot());
        }
        String parameter = ((ValueSource.Argument.FromContext) argument).parameter();
        return (row, state) -> state.fetched().parameters().get(parameter);
    }

    private Reader nested(Node node, ValueSource.Nested nested) {
        MethodHandle constructor = Handles.constructor(classes.get(JavaType.of(nested.record())));
        List<Slot> slots = nested.slots();
        Called called = new Called(node, JavaType.simple(nested.record()));
        if (nested.wholeRow()) {
            return call(
                    called,
                    constructor,
                    slots.stream().map(slot -> filling(node, slot)).toArray(Reader[]::new))::of;
        }
        Reader[] raw = inEmbeddable(slots).map(slot -> raw(node, slot)).toArray(Reader[]::new);
        Call call = call(
                called,
                constructor,
                slots.stream().map(slot -> filling(node, slot)).toArray(Reader[]::new));
        return (row, state) -> raw.length > 0 && Arrays.stream(raw).allMatch(part -> part.read(row, state) == null)
                ? null
                : call.of(row, state);
    }

    /** The values of the embeddable itself that its record shows: where they all are null, it is. */
    private static Stream<Slot> inEmbeddable(List<Slot> slots) {
        return slots.stream().flatMap(slot -> {
            if (slot.source() instanceof ValueSource.Value) {
                return Stream.of(slot);
            }
            if (slot.source() instanceof ValueSource.Nested nested) {
                return inEmbeddable(nested.slots());
            }
            return slot.source() instanceof ValueSource.Mapped mapped ? inEmbeddable(mapped.looked()) : Stream.empty();
        });
    }

    private Call call(Called called, MethodHandle spread, Reader[] arguments) {
        return new Call(called, spread, arguments, calls++);
    }

    /** What methods of the user's take from the query. */
    Set<ContextArgument> contexts() {
        return contexts;
    }

    /** How many calls of the user's code there are in the readers that were made. */
    int calls() {
        return calls;
    }

    /** A default method, to be called on an instance. */
    ModelInstances.DefaultMethod method(Node node, ValueSource.Derived derived) {
        return instances.method(node, derived);
    }

    /** A reader that makes a form of a row. */
    Reader maker(Node node, ResultShape result) {
        if (result instanceof ResultShape.View view) {
            MethodHandle constructor = Handles.constructor(classes.get(JavaType.of(view.view())));
            Reader[] parts =
                    view.slots().stream().map(slot -> filling(node, slot)).toArray(Reader[]::new);
            return call(new Called(node, JavaType.simple(view.view())), constructor, parts)::of;
        }
        if (result instanceof ResultShape.Model model) {
            return instances.maker(node, model);
        }
        if (result instanceof ResultShape.Sealed several) {
            JavaType type = JavaType.of(several.view());
            return raw(node, new Slot(type.simpleName(), type, Shape.of(type), several.cases(), type.simpleName()));
        }
        return raw(node, ((ResultShape.Single) result).slot());
    }
}
