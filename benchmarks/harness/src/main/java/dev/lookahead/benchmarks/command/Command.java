package dev.lookahead.benchmarks.command;

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
import dev.lookahead.benchmarks.movies.GuardedData;
import dev.lookahead.benchmarks.movies.MovieData;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Measures all workloads of a process in one run, and prints them as markdown. */
public final class Command {

    private final Options options;
    private final Route route;
    private final Workloads workloads;
    private final Runner runner;

    private Command(Options options, Route route, Workloads workloads) {
        this.options = options;
        this.route = route;
        this.workloads = workloads;
        Pace pace = new Pace(options.number("rounds"), options.number("slot"), options.number("warm-up"));
        this.runner = new Runner(pace, route, System.err::println);
    }

    /** Runs it on a server of its own. */
    public static void run(Function<Route, Workloads> contenders, String... arguments) throws Exception {
        Options options = Options.parse(defaults(), arguments);
        try (Server server = Server.start();
                Route route = new Route(server)) {
            MovieData.FULL.load(route);
            GuardedData.load(route);
            FilmData.FULL.load(route);
            try (Workloads workloads = contenders.apply(route)) {
                new Command(options, route, workloads).measure();
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
        defaults.put("warm-up", "3000");
        return defaults;
    }

    private void measure() throws Exception {
        System.out.println("## " + workloads.title() + "\n\n" + machine() + "\n\nOptions: `" + options + "`\n");
        boolean first = true;
        for (String latency : options.list("latency")) {
            for (String workload : options.list("workloads")) {
                List<Answers> answers = measure(workload, Double.parseDouble(latency));
                if (first) {
                    System.out.println(Report.contenders(answers));
                }
                first = false;
            }
        }
    }

    private List<Answers> measure(String workload, double latency) throws Exception {
        RoundTrip trip = route.delay(latency);
        List<Answers> answers = runner.run(questions(workload));
        String title = workload + (latency == 0 ? ", loopback" : ", " + latency + " ms of latency");
        System.out.println("### " + title + "\n\n`select 1` takes " + trip + ".\n");
        System.out.println(Report.summary(answers) + Report.details(answers));
        return answers;
    }

    private List<Question> questions(String workload) {
        List<Question> all = workload.equals("films")
                ? workloads.films()
                : options.list("sizes").stream()
                        .map(size -> workloads.page(Integer.parseInt(size)))
                        .toList();
        return all.stream()
                .map(question -> question.only(each -> options.wants("contenders", each.name())))
                .toList();
    }

    private String machine() throws Exception {
        return System.getProperty("os.name") + " " + System.getProperty("os.arch") + ", "
                + Runtime.getRuntime().availableProcessors() + " processors, JDK " + Runtime.version() + ", "
                + route.version();
    }
}
