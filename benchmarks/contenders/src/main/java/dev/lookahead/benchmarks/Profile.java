package dev.lookahead.benchmarks;

import dev.lookahead.benchmarks.database.Route;
import dev.lookahead.benchmarks.database.Server;
import dev.lookahead.benchmarks.measure.Contender;
import dev.lookahead.benchmarks.measure.Options;
import dev.lookahead.benchmarks.measure.Question;
import dev.lookahead.benchmarks.movies.GuardedData;
import dev.lookahead.benchmarks.movies.MovieData;
import java.util.LinkedHashMap;
import java.util.Map;

/** Reads one contender's page in a loop, for a profiler to look at. */
public final class Profile {

    private Profile() {}

    /** The command. */
    public static void main(String... arguments) throws Exception {
        Options options = Options.parse(defaults(), arguments);
        try (Server server = Server.start();
                Route route = new Route(server)) {
            MovieData.FULL.load(route);
            GuardedData.load(route);
            try (Movies movies = new Movies(route)) {
                route.delay(options.number("latency"));
                Contender contender = named(movies.page(options.number("size")), options);
                System.err.println(contender.name() + ": process "
                        + ProcessHandle.current().pid());
                loop(contender, options.number("seconds"));
            }
        }
    }

    private static Map<String, String> defaults() {
        Map<String, String> defaults = new LinkedHashMap<>();
        defaults.put("contender", "^Lookahead$");
        defaults.put("size", "100");
        defaults.put("latency", "0");
        defaults.put("seconds", "60");
        return defaults;
    }

    private static Contender named(Question question, Options options) {
        return question.contenders().stream()
                .filter(each -> options.wants("contender", each.name()))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no such contender: " + options));
    }

    private static void loop(Contender contender, int seconds) throws Exception {
        for (int second = 0; second < seconds; second++) {
            long end = System.nanoTime() + 1_000_000_000L;
            int pages = 0;
            do {
                contender.read().read();
                pages++;
            } while (System.nanoTime() < end);
            System.err.println(pages + " pages a second");
        }
    }
}
