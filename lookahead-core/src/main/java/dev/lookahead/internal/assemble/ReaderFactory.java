package dev.lookahead.internal.assemble;

import dev.lookahead.internal.common.Handles;
import dev.lookahead.internal.form.ResultShape;
import dev.lookahead.internal.form.Shape;
import dev.lookahead.internal.form.Slot;
import dev.lookahead.internal.form.ValueSource;
import dev.lookahead.internal.key.Conversion;
import dev.lookahead.internal.key.NamedRow;
import dev.lookahead.internal.plan.Node;
import dev.lookahead.internal.rows.DataErrors;
import dev.lookahead.internal.schema.ClassFinder;
import dev.lookahead.internal.schema.JavaType;
import java.lang.invoke.MethodHandle;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Makes the readers of slots: of what they are read, and into which type. */
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
        return slot.source().accept(new SourceReaders(node, slot, this));
    }

    /** Readers that fill the places of a call, in their order. */
    Reader[] filling(Node node, List<Slot> slots) {
        return slots.stream().map(slot -> filling(node, slot)).toArray(Reader[]::new);
    }

    /** Into the type that a place declares. */
    Conversion conversion(JavaType type, String label) {
        return new Conversion(classes.find(type.boxed().name()).orElse(Object.class), label);
    }

    ClassFinder classes() {
        return classes;
    }

    /** A call of the user's code. */
    Call call(Called called, MethodHandle spread, Reader[] arguments) {
        return new Call(called, spread, arguments, calls++);
    }

    /** Takes note of what a method of the user's takes from the query. */
    void takes(ContextArgument argument) {
        contexts.add(argument);
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

    /** A reader of what a default method gives. */
    Reader derived(Node node, ValueSource.Derived derived) {
        return instances.derived(node, derived);
    }

    /** A reader that makes a result of a row. */
    Reader maker(Node node, ResultShape result) {
        return result.accept(new Makers(node));
    }

    private final class Makers implements ResultShape.Visitor<Reader> {

        private final Node node;

        Makers(Node node) {
            this.node = node;
        }

        @Override
        public Reader view(ResultShape.View view) {
            MethodHandle constructor = Handles.constructor(classes.get(JavaType.of(view.view())));
            return call(new Called(node, JavaType.simple(view.view())), constructor, filling(node, view.slots()))::of;
        }

        @Override
        public Reader sealedView(ResultShape.Sealed view) {
            JavaType type = JavaType.of(view.view());
            return raw(node, new Slot(type.simpleName(), type, Shape.of(type), view.cases(), type.simpleName()));
        }

        @Override
        public Reader model(ResultShape.Model model) {
            return instances.maker(node, model);
        }

        @Override
        public Reader single(ResultShape.Single single) {
            return raw(node, single.slot());
        }
    }
}
