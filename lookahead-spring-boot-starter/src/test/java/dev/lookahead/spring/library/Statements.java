package dev.lookahead.spring.library;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.hibernate.resource.jdbc.spi.StatementInspector;

/** The statements that Hibernate sends, from whichever thread. */
public class Statements implements StatementInspector {

    private static final long serialVersionUID = 1L;

    private final transient List<String> sent = new ArrayList<>();

    @Override
    public synchronized String inspect(String sql) {
        sent.add(sql);
        return sql;
    }

    public synchronized List<String> sent() {
        return List.copyOf(sent);
    }

    public synchronized void forget() {
        sent.clear();
    }

    /** Runs something that has to take exactly so many statements. */
    public <T> T expect(int number, Supplier<T> reads) {
        forget();
        T result = reads.get();
        if (sent().size() != number) {
            throw new AssertionError(number + " statements were expected, and there were " + sent().size() + ":\n"
                    + String.join("\n", sent()));
        }
        return result;
    }
}
