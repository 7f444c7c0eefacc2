package dev.lookahead.internal.assemble;

import dev.lookahead.internal.common.Handles;
import dev.lookahead.internal.form.Argument;
import dev.lookahead.internal.form.ValueSource;
import dev.lookahead.internal.plan.Node;
import dev.lookahead.internal.schema.ClassFinder;
import dev.lookahead.internal.schema.JavaType;
import java.lang.invoke.MethodHandle;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;

/** Makes the readers of what static methods of views make. */
final class MappedReaders {

    private final Node node;
    private final ReaderFactory readers;
    private final ClassFinder classes;

    MappedReaders(Node node, ReaderFactory readers) {
        this.node = node;
        this.readers = readers;
        this.classes = readers.classes();
    }

    Reader of(ValueSource.Mapped mapped) {
        Class<?>[] types = mapped.method().parameters().stream()
                .map(parameter -> classes.get(parameter.type()))
                .toArray(Class<?>[]::new);
        String label = JavaType.simple(mapped.view()) + "." + mapped.method().name();
        List<Reader> arguments = new ArrayList<>();
        for (int i = 0; i < types.length; i++) {
            arguments.add(mapped.arguments().get(i).accept(new OfArgument(types[i], label)));
        }
        Call call =
                readers.call(new Called(node, label), staticMethod(mapped, types), arguments.toArray(Reader[]::new));
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

    /** Makes the reader of one argument. */
    private final class OfArgument implements Argument.Visitor<Reader> {

        private final Class<?> type;
        private final String method;

        OfArgument(Class<?> type, String method) {
            this.type = type;
            this.method = method;
        }

        @Override
        public Reader looked(Argument.Looked looked) {
            return readers.filling(node, looked.slot());
        }

        @Override
        public Reader fromContext(Argument.FromContext fromContext) {
            String parameter = fromContext.parameter();
            readers.takes(ContextArgument.of(parameter, type, method));
            return (row, state) -> state.fetched().parameters().get(parameter);
        }
    }
}
