package dev.lookahead.benchmarks.startup;

import dev.lookahead.benchmarks.measure.Options;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** Compiles an application with many views with processors and without, each time in a compiler of its own. */
public final class Compiling {

    private Compiling() {}

    /** The command. */
    public static void main(String... arguments) throws Exception {
        int rounds = Options.parse(Map.of("rounds", "5"), arguments).number("rounds");
        long[] without = new long[rounds];
        long[] empty = new long[rounds];
        long[] with = new long[rounds];
        Path root = Files.createTempDirectory("lookahead-compiling");
        try {
            List<String> files = sources(root);
            for (int i = 0; i < rounds; i++) {
                without[i] = once(root, files, "-proc:none");
                empty[i] = once(root, files, "-processor", EmptyClasses.class.getName());
                with[i] = once(root, files, "-processor", "dev.lookahead.processor.LookaheadProcessor");
                System.err.println("round " + (i + 1) + " of " + rounds);
            }
        } finally {
            Compiled.delete(root);
        }
        System.out.println("## Compiling\n\n" + Sources.ENTITIES + " entities, " + Sources.ENTITIES * Sources.VIEWS_EACH
                + " views of 15 components each, " + rounds + " rounds of a new javac, milliseconds\n\n"
                + "| | median | least | most |\n|---|---:|---:|---:|");
        System.out.println(line("javac", without));
        System.out.println(line("javac with a processor that writes " + Sources.ENTITIES + " empty classes", empty));
        System.out.println(line("javac with Lookahead's", with));
    }

    private static String line(String name, long[] millis) {
        Arrays.sort(millis);
        return "| " + name + " | " + millis[millis.length / 2] + " | " + millis[0] + " | " + millis[millis.length - 1]
                + " |";
    }

    private static List<String> sources(Path root) throws IOException {
        List<String> files = new ArrayList<>();
        Path sources = Files.createDirectories(root.resolve("sources"));
        for (Map.Entry<String, String> source : Sources.all().entrySet()) {
            files.add(Files.writeString(sources.resolve(source.getKey() + ".java"), source.getValue())
                    .toString());
        }
        return files;
    }

    private static long once(Path root, List<String> files, String... options)
            throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "javac").toString());
        command.addAll(
                List.of("-d", Files.createDirectories(root.resolve("classes")).toString(), "-parameters"));
        command.addAll(List.of("-cp", System.getProperty("java.class.path")));
        command.addAll(List.of(options));
        command.addAll(files);
        long start = System.nanoTime();
        Process process = new ProcessBuilder(command).inheritIO().start();
        if (process.waitFor() != 0) {
            throw new IllegalStateException("the generated application does not compile");
        }
        return (System.nanoTime() - start) / 1_000_000;
    }
}
