package dev.lookahead.internal.assemble;

import dev.lookahead.internal.rows.Arrival;
import dev.lookahead.internal.key.Conversion;
import dev.lookahead.internal.common.Handles;
import dev.lookahead.internal.form.Container;
import dev.lookahead.internal.form.Form;
import dev.lookahead.internal.form.Part;
import dev.lookahead.internal.form.Shape;
import dev.lookahead.internal.form.Source;
import dev.lookahead.internal.plan.Node;
import dev.lookahead.internal.plan.Step;
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
    Reader filling(Node node, Part part) {
        if (part.source() instanceof Source.LeftOut) {
            Object nothing = Gather.nothing(part.shape().container());
            return (row, work) -> nothing;
        }
        Reader raw = raw(node, part);
        if (part.shape().container().holdsMany()) {
            return raw;
        }
        if (part.type().isPrimitive()) {
            return (row, work) -> {
                Object value = raw.read(row, work);
                if (value == null || value == Reader.MISSING) {
                    throw new NullForPrimitive(node, part, row).exception();
                }
                return value;
            };
        }
        return (row, work) -> Gather.single(raw.read(row, work), part.shape().container());
    }

    /** A reader of the value as it is, which may be that of a missing row. */
    Reader raw(Node node, Part part) {
        Source source = part.source();
        if (source instanceof Source.Related way) {
            return RelatedReaders.of(node, part, way, this);
        }
        if (source instanceof Source.OneOf several) {
            return oneOf(node, part, several);
        }
        if (source instanceof Source.Elements elements) {
            return new ElementReaders(this).of(node, part, elements);
        }
        if (source instanceof Source.Mapped mapped) {
            return mapped(node, mapped);
        }
        if (source instanceof Source.Derived derived) {
            return instances.derived(node, derived);
        }
        if (source instanceof Source.Nested nested) {
            return nested(node, nested);
        }
        if (source instanceof Source.Loaded loaded) {
            return loaded(node.step(loaded.use()), part);
        }
        int column = node.column(source);
        Conversion conversion = conversion(part);
        return (row, work) -> {
            Object value = row.value(column);
            return value == null ? null : conversion.apply(value);
        };
    }

    /** What the first of several gives whose row is there. */
    private Reader oneOf(Node node, Part part, Source.OneOf several) {
        Reader[] cases = several.cases().stream()
                .map(each -> RelatedReaders.of(node, part, each, this))
                .toArray(Reader[]::new);
        return (row, work) -> {
            Object value = Reader.MISSING;
            for (int i = 0; i < cases.length && value == Reader.MISSING; i++) {
                value = cases[i].read(row, work);
            }
            return value;
        };
    }

    private Conversion conversion(Part part) {
        return conversion(part.shape().element(), part.label());
    }

    /** Into the type that a place declares. */
    Conversion conversion(JavaType type, String label) {
        return new Conversion(classes.find(type.boxed().name()).orElse(Object.class), label);
    }

    private Reader loaded(Step.Load step, Part part) {
        Conversion conversion = conversion(part);
        Container container = Shape.of(part.shape().element()).container();
        return (row, work) -> {
            Arrival arrival = work.fetched().arrival(step);
            Object value = arrival instanceof Arrival.Loaded it ? it.values()[row.number()] : null;
            if (value == null) {
                return container.holdsMany() ? Gather.nothing(container) : null;
            }
            Object loaded = conversion.apply(value);
            return container.holdsMany() ? Gather.unmodifiable(loaded) : loaded;
        };
    }

    private Reader mapped(Node node, Source.Mapped mapped) {
        Class<?>[] types = mapped.method().parameters().stream()
                .map(parameter -> classes.get(parameter.type()))
                .toArray(Class<?>[]::new);
        MethodHandle method = staticMethod(mapped, types);
        Reader[] arguments =
                mapped.arguments().stream().map(each -> argument(node, each)).toArray(Reader[]::new);
        String label = JavaType.simple(mapped.view()) + "." + mapped.method().name();
        for (int i = 0; i < types.length; i++) {
            if (mapped.arguments().get(i) instanceof Source.Argument.FromContext given) {
                contexts.add(ContextArgument.of(given.parameter(), types[i], label));
            }
        }
        Called called = new Called(node, label);
        Call call = call(called, method, arguments);
        return call::of;
    }

    private MethodHandle staticMethod(Source.Mapped mapped, Class<?>[] types) {
        Class<?> view = classes.get(JavaType.of(mapped.view()));
        try {
            Method method = view.getDeclaredMethod(mapped.method().name(), types);
            return Handles.spread(Handles.in(view).unreflect(method), types.length);
        } catch (ReflectiveOperationException missing) {
            throw new IllegalStateException(
                    mapped.view() + "." + mapped.method().head(), missing);
        }
    }

    private Reader argument(Node node, Source.Argument argument) {
        if (argument instanceof Source.Argument.Looked looked) {
            return filling(node, looked.part());
        }
        String parameter = ((Source.Argument.FromContext) argument).parameter();
        return (row, work) -> work.fetched().parameters().get(parameter);
    }

    private Reader nested(Node node, Source.Nested nested) {
        MethodHandle constructor = Handles.constructor(classes.get(JavaType.of(nested.record())));
        List<Part> parts = nested.parts();
        Called called = new Called(node, JavaType.simple(nested.record()));
        if (nested.wholeRow()) {
            return call(
                    called,
                    constructor,
                    parts.stream().map(part -> filling(node, part)).toArray(Reader[]::new))::of;
        }
        Reader[] raw = inEmbeddable(parts).map(part -> raw(node, part)).toArray(Reader[]::new);
        Call call = call(
                called,
                constructor,
                parts.stream().map(part -> filling(node, part)).toArray(Reader[]::new));
        return (row, work) -> raw.length > 0 && Arrays.stream(raw).allMatch(part -> part.read(row, work) == null)
                ? null
                : call.of(row, work);
    }

    /** The values of the embeddable itself that its record shows: where they all are null, it is. */
    private static Stream<Part> inEmbeddable(List<Part> parts) {
        return parts.stream().flatMap(part -> {
            if (part.source() instanceof Source.Value) {
                return Stream.of(part);
            }
            if (part.source() instanceof Source.Nested nested) {
                return inEmbeddable(nested.parts());
            }
            return part.source() instanceof Source.Mapped mapped ? inEmbeddable(mapped.looked()) : Stream.empty();
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
    ModelInstances.DefaultMethod method(Node node, Source.Derived derived) {
        return instances.method(node, derived);
    }

    /** A reader that makes a form of a row. */
    Reader maker(Node node, Form form) {
        if (form instanceof Form.View view) {
            MethodHandle constructor = Handles.constructor(classes.get(JavaType.of(view.view())));
            Reader[] parts =
                    view.parts().stream().map(part -> filling(node, part)).toArray(Reader[]::new);
            return call(new Called(node, JavaType.simple(view.view())), constructor, parts)::of;
        }
        if (form instanceof Form.Model model) {
            return instances.maker(node, model);
        }
        if (form instanceof Form.Sealed several) {
            JavaType type = JavaType.of(several.view());
            return raw(node, new Part(type.simpleName(), type, Shape.of(type), several.cases(), type.simpleName()));
        }
        return raw(node, ((Form.Single) form).part());
    }
}
