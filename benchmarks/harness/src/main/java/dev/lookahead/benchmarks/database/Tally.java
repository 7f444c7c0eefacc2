package dev.lookahead.benchmarks.database;

import dev.lookahead.benchmarks.measure.Cost;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.Statement;
import org.jspecify.annotations.Nullable;

/** Counts the statements of a connection. Only where nothing is measured: it is slow. */
final class Tally {

    private int statements;
    private int trips;

    Cost cost() {
        return new Cost(statements, trips);
    }

    Connection watch(Connection connection) {
        return proxy(Connection.class, (proxy, method, arguments) -> {
            Object result = call(connection, method, arguments);
            if (result instanceof PreparedStatement statement && arguments != null) {
                return proxy(PreparedStatement.class, watcher(statement, (String) arguments[0]));
            }
            if (result instanceof Statement statement) {
                return proxy(Statement.class, watcher(statement, null));
            }
            return result;
        });
    }

    private InvocationHandler watcher(Statement statement, @Nullable String prepared) {
        return (proxy, method, arguments) -> {
            if (method.getName().startsWith("execute")) {
                String sql = arguments == null || arguments.length == 0 ? prepared : String.valueOf(arguments[0]);
                trips++;
                // Only the hand-written ones send several; no text of theirs has a semicolon elsewhere.
                statements += String.valueOf(sql).split(";", -1).length;
            }
            return call(statement, method, arguments);
        };
    }

    private static <T> T proxy(Class<T> type, InvocationHandler handler) {
        return type.cast(Proxy.newProxyInstance(Tally.class.getClassLoader(), new Class<?>[] {type}, handler));
    }

    private static @Nullable Object call(Object target, Method method, Object @Nullable [] arguments) throws Throwable {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException failed) {
            throw failed.getTargetException();
        }
    }
}
