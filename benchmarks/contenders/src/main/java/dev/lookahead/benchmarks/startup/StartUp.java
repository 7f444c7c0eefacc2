package dev.lookahead.benchmarks.startup;

import dev.lookahead.benchmarks.database.Server;
import dev.lookahead.benchmarks.measure.Options;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;

/** Starts an application with many views several times, each in a virtual machine of its own. */
public final class StartUp {

    private StartUp() {}

    /** The command. */
    public static void main(String... arguments) throws Exception {
        int rounds = Options.parse(Map.of("rounds", "5"), arguments).number("rounds");
        long[] hibernate = new long[rounds];
        long[] lookahead = new long[rounds];
        try (Compiled application = new Compiled();
                Server server = Server.start()) {
            for (int i = 0; i < rounds; i++) {
                String[] took = once(application.classes(), server.url()).split(" ", 2);
                hibernate[i] = Long.parseLong(took[0]);
                lookahead[i] = Long.parseLong(took[1]);
                System.err.println("start " + (i + 1) + " of " + rounds);
            }
        }
        System.out.println("## Start-up\n\n" + Sources.ENTITIES + " entities, " + Sources.ENTITIES * Sources.VIEWS_EACH
                + " views of 15 components each, " + rounds + " starts of a virtual machine, milliseconds\n\n"
                + "| | median | least | most |\n|---|---:|---:|---:|");
        System.out.println(line("Hibernate", hibernate));
        System.out.println(line("Lookahead after it: find, resolve, validate", lookahead));
    }

    private static String line(String name, long[] millis) {
        Arrays.sort(millis);
        return "| " + name + " | " + millis[millis.length / 2] + " | " + millis[0] + " | " + millis[millis.length - 1]
                + " |";
    }

    private static String once(Path classes, String url) throws IOException, InterruptedException {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        String path = classes + File.pathSeparator + System.getProperty("java.class.path");
        Process process = new ProcessBuilder(java, "-cp", path, StartUpOnce.class.getName(), url)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new IllegalStateException("a start failed");
        }
        return said.strip();
    }
}
