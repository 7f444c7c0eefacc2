package dev.lookahead.internal.run;

import java.util.Optional;

/** Chunks after which whatever read them is done with. */
record LastChunks(Chunks chunks, Fetcher fetcher) implements Chunks {

    @Override
    public Optional<Fetched> next() {
        return chunks.next();
    }

    @Override
    public void close() {
        try (fetcher) {
            chunks.close();
        }
    }
}
