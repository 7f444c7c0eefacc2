package dev.lookahead.internal.query;

import dev.lookahead.internal.assemble.Assembler;
import dev.lookahead.internal.run.Chunks;
import dev.lookahead.internal.run.Fetched;
import java.util.Collections;
import java.util.Iterator;
import java.util.Optional;
import java.util.Spliterator;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What a query gives, made chunk by chunk when it is asked for. It does not split: a session has one thread. */
final class RootSpliterator implements Spliterator<Object>, AutoCloseable {

    private final Supplier<Chunks> source;
    private final Assembler assembler;
    private Iterator<Object> here = Collections.emptyIterator();
    private @Nullable Chunks chunks;
    private boolean over;

    /** Opens the source when the first element is asked for. */
    RootSpliterator(Supplier<Chunks> source, Assembler assembler) {
        this.source = source;
        this.assembler = assembler;
    }

    @Override
    public boolean tryAdvance(Consumer<? super Object> action) {
        while (!here.hasNext() && !over) {
            proceed();
        }
        if (!here.hasNext()) {
            return false;
        }
        action.accept(here.next());
        return true;
    }

    private void proceed() {
        try {
            Optional<Fetched> rows = opened().next();
            rows.ifPresent(each -> here = assembler.assemble(each).iterator());
            if (rows.isEmpty()) {
                close();
            }
        } catch (RuntimeException | Error failed) {
            closeAfter(failed);
            throw failed;
        }
    }

    /** What failed first is what is told. */
    private void closeAfter(Throwable failed) {
        try {
            close();
        } catch (RuntimeException another) {
            failed.addSuppressed(another);
        }
    }

    private Chunks opened() {
        Chunks open = chunks;
        if (open == null) {
            open = source.get();
            chunks = open;
        }
        return open;
    }

    @Override
    public void close() {
        over = true;
        here = Collections.emptyIterator();
        Chunks open = chunks;
        chunks = null;
        if (open != null) {
            open.close();
        }
    }

    @Override
    public @Nullable Spliterator<Object> trySplit() {
        return null;
    }

    @Override
    public long estimateSize() {
        return Long.MAX_VALUE;
    }

    @Override
    public int characteristics() {
        return ORDERED | NONNULL | IMMUTABLE;
    }
}
