package dev.lookahead.benchmarks.startup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** Compiles the generated application into a directory. */
final class Compiled {

    private Compiled() {}

    static Path application() throws IOException {
        Path root = Files.createTempDirectory("lookahead-start-up");
        root.toFile().deleteOnExit();
        List<Path> files = new ArrayList<>();
        Path sources = Files.createDirectories(root.resolve("sources"));
        for (Map.Entry<String, String> source : Sources.all().entrySet()) {
            files.add(Files.writeString(sources.resolve(source.getKey() + ".java"), source.getValue()));
        }
        Path classes = Files.createDirectories(root.resolve("classes"));
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        try (StandardJavaFileManager manager = compiler.getStandardFileManager(null, null, null)) {
            List<String> options = List.of(
                    "-d",
                    classes.toString(),
                    "-cp",
                    System.getProperty("java.class.path"),
                    "-parameters",
                    "-proc:none");
            if (!compiler.getTask(null, manager, null, options, null, manager.getJavaFileObjectsFromPaths(files))
                    .call()) {
                throw new IllegalStateException("the generated application does not compile");
            }
        }
        return classes;
    }
}
