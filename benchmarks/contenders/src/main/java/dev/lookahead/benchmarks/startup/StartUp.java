package dev.lookahead.benchmarks.startup;

import dev.lookahead.benchmarks.database.Server;
import dev.lookahead.benchmarks.measure.Options;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.ToLongFunction;

/** Starts an application with many views several times, each in a virtual machine of its own. */
public final class StartUp {

    /** How long one start took, in milliseconds. */
    private record Took(long hibernate, long query, long lookahead) {}

    private StartUp() {}

    /** The command. */
    public static void main(String... arguments) throws Exception {
        int rounds = Options.parse(Map.of("rounds", "5"), arguments).number("rounds");
        List<Took> queried = new ArrayList<>();
        List<Took> plain = new ArrayList<>();
        try (Compiled application = new Compiled();
                Server server = Server.start()) {
            for (int i = 0; i < rounds; i++) {
                queried.add(once(application.classes(), server.url(), Sources.QUERY));
                plain.add(once(application.classes(), server.url()));
                System.err.println("round " + (i + 1) + " of " + rounds);
            }
        }
        System.out.println("## Start-up\n\n" + Sources.ENTITIES + " entities, " + Sources.ENTITIES * Sources.VIEWS_EACH
                + " views of 15 components each, " + rounds + " rounds of two new virtual machines, milliseconds\n\n"
                + "| | median | least | most |\n|---|---:|---:|---:|");
        System.out.println(line("Hibernate: the session factory", queried, Took::hibernate));
        System.out.println(line("Hibernate: the first query", queried, Took::query));
        System.out.println(line("Lookahead after both: find, resolve, validate", queried, Took::lookahead));
        System.out.println(line("Lookahead, the first to query", plain, Took::lookahead));
    }

    private static String line(String name, List<Took> starts, ToLongFunction<Took> part) {
        long[] millis = starts.stream().mapToLong(part).sorted().toArray();
        return "| " + name + " | " + millis[millis.length / 2] + " | " + millis[0] + " | " + millis[millis.length - 1]
                + " |";
    }

    private static Took once(Path classes, String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                classes + File.pathSeparator + System.getProperty("java.class.path"),
                StartUpOnce.class.getName()));
        command.addAll(List.of(arguments));
        Process process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new IllegalStateException("a start failed");
        }
        long[] millis = Arrays.stream(said.strip().split(" "))
                .mapToLong(Long::parseLong)
                .toArray();
        return new Took(millis[0], millis[1], millis[2]);
    }
}
