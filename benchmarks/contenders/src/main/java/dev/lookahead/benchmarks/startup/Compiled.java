package dev.lookahead.benchmarks.startup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** The generated application, compiled into a directory that is there until this is closed. */
final class Compiled implements AutoCloseable {

    private final Path root = Files.createTempDirectory("lookahead-start-up");
    private final Path classes = compile();

    Compiled() throws IOException {}

    Path classes() {
        return classes;
    }

    private Path compile() throws IOException {
        List<Path> files = new ArrayList<>();
        Path sources = Files.createDirectories(root.resolve("sources"));
        for (Map.Entry<String, String> source : Sources.all().entrySet()) {
            files.add(Files.writeString(sources.resolve(source.getKey() + ".java"), source.getValue()));
        }
        Path target = Files.createDirectories(root.resolve("classes"));
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        try (StandardJavaFileManager manager = compiler.getStandardFileManager(null, null, null)) {
            List<String> options = List.of(
                    "-d", target.toString(), "-cp", System.getProperty("java.class.path"), "-parameters", "-proc:none");
            if (!compiler.getTask(null, manager, null, options, null, manager.getJavaFileObjectsFromPaths(files))
                    .call()) {
                throw new IllegalStateException("the generated application does not compile");
            }
        }
        return target;
    }

    @Override
    public void close() throws IOException {
        delete(root);
    }

    static void delete(Path root) throws IOException {
        try (Stream<Path> files = Files.walk(root)) {
            // What is inside goes before what it is in.
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
