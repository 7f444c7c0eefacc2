package dev.lookahead.benchmarks;

import dev.lookahead.benchmarks.database.RoundTrip;
import dev.lookahead.benchmarks.database.Route;
import dev.lookahead.benchmarks.database.Server;
import dev.lookahead.benchmarks.films.FilmData;
import dev.lookahead.benchmarks.measure.Answers;
import dev.lookahead.benchmarks.measure.Options;
import dev.lookahead.benchmarks.measure.Pace;
import dev.lookahead.benchmarks.measure.Question;
import dev.lookahead.benchmarks.measure.Report;
import dev.lookahead.benchmarks.measure.Runner;
import dev.lookahead.benchmarks.movies.MovieData;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Measures everything in one run, and prints it as markdown. */
public final class Benchmarks {

    private Benchmarks() {}

    /** The command; its options and their defaults stand in the README. */
    public static void main(String... arguments) throws Exception {
        Options options = Options.parse(defaults(), arguments);
        try (Server server = Server.start();
                Route route = new Route(server)) {
            MovieData.FULL.load(route);
            FilmData.FULL.load(route);
            try (Movies movies = new Movies(route);
                    Films films = new Films(route)) {
                List<Question> pages = options.list("sizes").stream()
                        .map(size -> movies.page(Integer.parseInt(size)))
                        .toList();
                for (String latency : options.list("latency")) {
                    double millis = Double.parseDouble(latency);
                    print("The page", route, millis, options, pages);
                    print("Films", route, millis, options, films.questions());
                }
            }
        }
    }

    private static Map<String, String> defaults() {
        Map<String, String> defaults = new LinkedHashMap<>();
        defaults.put("workloads", "page,films");
        defaults.put("sizes", "20,100,1000,10000");
        defaults.put("latency", "0,1");
        defaults.put("contenders", ".");
        defaults.put("rounds", "10");
        defaults.put("slot", "300");
        defaults.put("warm-up", "2000");
        return defaults;
    }

    private static void print(String what, Route route, double latency, Options options, List<Question> questions)
            throws Exception {
        List<Question> asked = questions.stream()
                .map(question -> question.only(each -> options.wants("contenders", each.name())))
                .toList();
        RoundTrip trip = route.delay(latency);
        Pace pace = new Pace(options.number("rounds"), options.number("slot"), options.number("warm-up"));
        List<Answers> answers = new Runner(pace, route, System.err::println).run(asked);
        String title = what + (latency == 0 ? " on loopback" : " with " + latency + " ms of latency");
        System.out.println("`select 1` takes " + trip + ".\n");
        System.out.print(Report.summary(title, answers) + Report.details(title, answers));
    }
}
