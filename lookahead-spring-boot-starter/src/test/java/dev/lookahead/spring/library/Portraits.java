package dev.lookahead.spring.library;

import dev.lookahead.model.BatchLoader;
import dev.lookahead.model.FetchContext;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Loads from something that Spring has to give. */
public class Portraits implements BatchLoader<String, String>, DisposableBean {

    public static final AtomicInteger MADE = new AtomicInteger();
    public static final AtomicInteger DESTROYED = new AtomicInteger();

    private final Gallery gallery;

    public Portraits(Gallery gallery) {
        this.gallery = gallery;
        MADE.incrementAndGet();
    }

    @Override
    public Map<String, String> load(Set<String> names, FetchContext context) {
        gallery.sawReadOnlyTransaction(TransactionSynchronizationManager.isCurrentTransactionReadOnly());
        return names.stream().collect(Collectors.toMap(Function.identity(), gallery::portraitOf));
    }

    @Override
    public void destroy() {
        DESTROYED.incrementAndGet();
    }
}
