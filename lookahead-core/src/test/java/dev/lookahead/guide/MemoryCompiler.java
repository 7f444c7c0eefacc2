package dev.lookahead.guide;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.tools.DiagnosticCollector;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/** Compiles sources of one package, {@code views}, and loads the classes, without a file. */
public final class MemoryCompiler {

    private MemoryCompiler() {}

    /** A source as a compiler takes it. */
    public static JavaFileObject unit(String name, String text) {
        return new Text(name, text);
    }

    /**
     * The classes of sources.
     *
     * @param sources by the simple names of their types
     */
    public static List<Class<?>> compile(Map<String, String> sources, String... options) {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();
        Memory memory = new Memory(compiler.getStandardFileManager(diagnostics, null, null));
        List<String> arguments = new ArrayList<>(List.of("-proc:none"));
        arguments.addAll(List.of(options));
        List<JavaFileObject> units = sources.entrySet().stream()
                .map(each -> unit(each.getKey(), each.getValue()))
                .toList();
        if (!compiler.getTask(null, memory, diagnostics, arguments, null, units).call()) {
            throw new AssertionError(diagnostics.getDiagnostics() + "\n" + sources.values());
        }
        try {
            Loader loader = new Loader(memory.classes);
            List<Class<?>> classes = new ArrayList<>();
            for (String name : sources.keySet()) {
                classes.add(loader.loadClass("views." + name));
            }
            return classes;
        } catch (ClassNotFoundException missing) {
            throw new AssertionError(missing);
        }
    }

    private static final class Text extends SimpleJavaFileObject {

        private final String text;

        Text(String name, String text) {
            super(URI.create("string:///views/" + name + ".java"), Kind.SOURCE);
            this.text = text;
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return text;
        }
    }

    private static final class Memory extends ForwardingJavaFileManager<JavaFileManager> {

        private final Map<String, ByteArrayOutputStream> classes = new HashMap<>();

        Memory(JavaFileManager manager) {
            super(manager);
        }

        @Override
        public JavaFileObject getJavaFileForOutput(
                Location location, String name, JavaFileObject.Kind kind, FileObject sibling) {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            classes.put(name, bytes);
            return new SimpleJavaFileObject(URI.create("memory:///" + name.replace('.', '/')), kind) {
                @Override
                public ByteArrayOutputStream openOutputStream() throws IOException {
                    return bytes;
                }
            };
        }
    }

    private static final class Loader extends ClassLoader {

        private final Map<String, ByteArrayOutputStream> classes;

        Loader(Map<String, ByteArrayOutputStream> classes) {
            super(MemoryCompiler.class.getClassLoader());
            this.classes = classes;
        }

        @Override
        protected Class<?> findClass(String name) throws ClassNotFoundException {
            ByteArrayOutputStream bytes = classes.get(name);
            if (bytes == null) {
                throw new ClassNotFoundException(name);
            }
            return defineClass(name, bytes.toByteArray(), 0, bytes.size());
        }
    }
}
