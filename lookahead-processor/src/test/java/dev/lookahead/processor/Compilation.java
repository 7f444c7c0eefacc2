package dev.lookahead.processor;

import dev.lookahead.guide.Sources;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.annotation.processing.Processor;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaCompiler.CompilationTask;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.StandardLocation;
import javax.tools.ToolProvider;
import org.jspecify.annotations.Nullable;

/** What a compiler that has the processor on its path says, and makes. */
record Compilation(List<Diagnostic<? extends JavaFileObject>> diagnostics, Path output) {

    private static final Pattern TOKEN = Pattern.compile("\"[^\"]*\"|@?\\w+|\\S");

    static Compilation of(Path output, Sources sources, String... options) {
        return of(output, sources.units(), options);
    }

    static Compilation of(Path output, List<JavaFileObject> units, String... options) {
        List<String> arguments = new ArrayList<>(List.of("-parameters"));
        arguments.addAll(List.of(options));
        return compile(null, arguments, output, units);
    }

    /** Without the option that keeps the names of parameters. */
    static Compilation nameless(Path output, Sources sources) {
        return compile(null, List.of(), output, sources.units());
    }

    /** With these processors, and no others. */
    static Compilation by(List<Processor> processors, Path output, List<JavaFileObject> units) {
        return compile(processors, List.of("-parameters"), output, units);
    }

    private static Compilation compile(
            @Nullable List<Processor> processors, List<String> options, Path output, List<JavaFileObject> units) {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        DiagnosticCollector<JavaFileObject> said = new DiagnosticCollector<>();
        try (StandardJavaFileManager files =
                compiler.getStandardFileManager(said, Locale.ROOT, StandardCharsets.UTF_8)) {
            files.setLocationFromPaths(StandardLocation.CLASS_OUTPUT, List.of(output));
            List<String> arguments = new ArrayList<>(options);
            // Newer compilers look on the class path no more.
            arguments.addAll(List.of("-processorpath", System.getProperty("java.class.path")));
            CompilationTask task = compiler.getTask(null, files, said, arguments, null, units);
            if (processors != null) {
                task.setProcessors(processors);
            }
            task.call();
            return new Compilation(said.getDiagnostics(), output);
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    /** The texts of the errors, without the space that javac puts before all lines but the first. */
    List<String> errors() {
        return wrong().map(each -> "error: " + text(each)).toList();
    }

    /** The texts of the warnings. */
    List<String> warnings() {
        return diagnostics.stream()
                .filter(each -> each.getKind() == Diagnostic.Kind.WARNING)
                .map(each -> "warning: " + text(each))
                .toList();
    }

    private Stream<Diagnostic<? extends JavaFileObject>> wrong() {
        return diagnostics.stream().filter(each -> each.getKind() == Diagnostic.Kind.ERROR);
    }

    private static String text(Diagnostic<? extends JavaFileObject> diagnostic) {
        return diagnostic.getMessage(Locale.ROOT).replace("\n  ", "\n");
    }

    /** The place of an error: type, line and column in its text, and what stands there. */
    String position(int error) {
        Diagnostic<? extends JavaFileObject> diagnostic = wrong().toList().get(error);
        JavaFileObject source = diagnostic.getSource();
        if (source == null) {
            return "nowhere";
        }
        String type = source.getName().replaceAll(".*/|\\.java$", "");
        return "%s %d:%d %s"
                .formatted(
                        type,
                        diagnostic.getLineNumber() - Sources.LINES_BEFORE,
                        diagnostic.getColumnNumber(),
                        token(source, diagnostic));
    }

    /** That of a class literal is its dot. */
    private static String token(JavaFileObject source, Diagnostic<?> diagnostic) {
        try {
            CharSequence text = source.getCharContent(true);
            boolean dot = text.charAt((int) diagnostic.getPosition()) == '.';
            Matcher token = TOKEN.matcher(text);
            long start = dot ? diagnostic.getStartPosition() : diagnostic.getPosition();
            return token.find((int) start) ? token.group() : "";
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** The files that were made. */
    List<String> files() {
        try (Stream<Path> all = Files.walk(output)) {
            return all.filter(Files::isRegularFile)
                    .map(file -> output.relativize(file).toString())
                    .sorted()
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
