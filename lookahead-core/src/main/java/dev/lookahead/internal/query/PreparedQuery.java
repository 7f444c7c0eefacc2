package dev.lookahead.internal.query;

import dev.lookahead.internal.run.Fetcher;
import dev.lookahead.internal.run.RootRequest;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * A query without mistakes, ready to run.
 *
 * @param fetcher makes what runs it, which may have to ask the connection
 */
public record PreparedQuery(CompiledView compiled, RootRequest request, Supplier<Fetcher> fetcher) {

    public List<Object> list() {
        return asksForNothing() ? List.of() : compiled.assembler().assemble(read(each -> each.fetch(request)));
    }

    /** Those of the rows that are asked for by id that come first. */
    public List<Object> list(int most) {
        return asksForNothing() ? List.of() : compiled.assembler().assemble(read(each -> each.first(request, most)));
    }

    /** The rows in chunks, when they are asked for. */
    public Stream<Object> stream(int chunk) {
        if (asksForNothing()) {
            return Stream.empty();
        }
        RootSpliterator rows = new RootSpliterator(() -> fetcher.get().chunks(request, chunk), compiled.assembler());
        return StreamSupport.stream(rows, false).onClose(rows::close);
    }

    public long count() {
        return asksForNothing() ? 0 : read(each -> each.count(request));
    }

    public boolean exists() {
        return !asksForNothing() && read(each -> each.exists(request));
    }

    private <R> R read(Function<Fetcher, R> reading) {
        try (Fetcher own = fetcher.get()) {
            return reading.apply(own);
        }
    }

    /** No ids at all cost no statement. */
    private boolean asksForNothing() {
        List<Object> ids = request.ids();
        return ids != null && ids.isEmpty();
    }
}
