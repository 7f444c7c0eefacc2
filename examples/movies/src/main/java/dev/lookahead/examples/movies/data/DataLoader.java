package dev.lookahead.examples.movies.data;

import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Fills what is missing in the database: the real movies always, the large set where {@code --movies=N} asks for it. */
@Component
class DataLoader implements SmartInitializingSingleton {

    private final DatasetWriter writer;
    private final int largeSetSize;

    DataLoader(DatasetWriter writer, @Value("${movies:0}") int largeSetSize) {
        this.writer = writer;
        this.largeSetSize = largeSetSize;
    }

    // An ApplicationRunner would be too late: by then the web server answers requests.
    @Override
    public void afterSingletonsInstantiated() {
        // The large set first: its movies have two directors each, and the first pages show them.
        if (largeSetSize > 0 && writer.isMissing(LargeMovies.FIRST_NAME)) {
            writer.write(LargeMovies.dataset(largeSetSize));
        }
        Dataset real = RealMovies.dataset();
        if (writer.isMissing(real.movies().get(0).getName())) {
            writer.write(real);
        }
    }
}
