package dev.lookahead.guide;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.tools.DiagnosticCollector;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** Declarations as source, each a top-level type of one package, to be compiled and to be mended. */
public final class Sources {

    private static final String HEAD = """
            package views;
            import dev.lookahead.guide.cinema.*;
            import dev.lookahead.model.*;
            import java.math.BigDecimal;
            import java.util.*;
            """;

    /** How many lines stand before each type. */
    public static final int LINES_BEFORE = (int) HEAD.lines().count();

    private static final Pattern NAME = Pattern.compile("\\b(?:interface|record|class|enum)\\s+(\\w+)");
    private static final Pattern FIX = Pattern.compile(
            "\\n {2}(Add to the components of|Add to|Write in|Write on|Declare)(?: ([\\w.]+))?:\\n {6}(.+)");

    private final Map<String, String> byName;

    private Sources(Map<String, String> byName) {
        this.byName = byName;
    }

    public static Sources of(String... types) {
        Map<String, String> byName = new LinkedHashMap<>();
        for (String type : types) {
            Matcher name = NAME.matcher(type);
            if (!name.find()) {
                throw new IllegalArgumentException(type);
            }
            byName.put(name.group(1), type.strip());
        }
        return new Sources(byName);
    }

    /** The declarations, in the order that they were given in. */
    List<String> types() {
        return List.copyOf(byName.values());
    }

    /** Everything, as a compiler takes it. */
    public List<JavaFileObject> units() {
        return byName.entrySet().stream()
                .<JavaFileObject>map(each -> new Text(each.getKey(), HEAD + each.getValue()))
                .toList();
    }

    /** Compiles everything, and gives the classes. */
    public List<Class<?>> compile(String... options) {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();
        StandardJavaFileManager standard = compiler.getStandardFileManager(diagnostics, null, null);
        Memory memory = new Memory(standard);
        List<String> arguments = new ArrayList<>(List.of("-proc:none"));
        arguments.addAll(List.of(options));
        if (!compiler.getTask(null, memory, diagnostics, arguments, null, units())
                .call()) {
            throw new AssertionError(diagnostics.getDiagnostics() + "\n" + byName.values());
        }
        try {
            Loader loader = new Loader(memory.classes);
            List<Class<?>> classes = new ArrayList<>();
            for (String name : byName.keySet()) {
                classes.add(loader.loadClass("views." + name));
            }
            return classes;
        } catch (ClassNotFoundException missing) {
            throw new AssertionError(missing);
        }
    }

    /** Whether a message offers a line. */
    public static boolean offersLine(String mistake) {
        return FIX.matcher(mistake).find();
    }

    /** The same sources with the lines of a message pasted where it says. */
    public Sources mend(String mistake) {
        Matcher fix = FIX.matcher(mistake);
        if (!fix.find()) {
            throw new AssertionError("no line is offered by\n" + mistake);
        }
        Sources mended = pasted(fix);
        while (fix.find()) {
            mended = mended.pasted(fix);
        }
        return mended;
    }

    private Sources pasted(Matcher fix) {
        String line = fix.group(3);
        if (fix.group(1).equals("Declare")) {
            List<String> all = new ArrayList<>(byName.values());
            all.add("public " + line);
            return of(all.toArray(String[]::new));
        }
        String target = fix.group(2);
        int dot = target.indexOf('.');
        String type = dot < 0 ? target : target.substring(0, dot);
        String member = dot < 0 ? "" : target.substring(dot + 1);
        Map<String, String> mended = new LinkedHashMap<>(byName);
        mended.computeIfPresent(type, (name, text) -> switch (fix.group(1)) {
            case "Add to" -> text.substring(0, text.lastIndexOf('}')) + line + "\n}";
            case "Add to the components of" ->
                text.replaceFirst("record (\\w+)\\(", "record $1(" + Matcher.quoteReplacement(line + ", "));
            case "Write in" -> declared(text, line);
            default -> annotated(text, member, line);
        });
        return new Sources(mended);
    }

    /** Replaces the declaration of the line's name: a method of an interface, or a component. */
    private static String declared(String text, String line) {
        boolean method = line.endsWith("();");
        String head = method ? line.substring(0, line.length() - "();".length()) : line;
        String name = head.substring(head.lastIndexOf(' ') + 1);
        Pattern old = method
                ? Pattern.compile("(?m)^[^\\n]*\\b" + name + "\\(\\);")
                : Pattern.compile("(?:@\\w+\\(\"[^\"]*\"\\) )*[\\w<>, ]+? " + name + "(?=[,)])");
        Matcher matcher = old.matcher(text);
        if (!matcher.find()) {
            throw new AssertionError("`" + name + "` is not declared in\n" + text);
        }
        String found = matcher.group();
        String lead = found.startsWith(" ") ? " " : "";
        return matcher.replaceFirst(Matcher.quoteReplacement(lead + line));
    }

    private static String annotated(String text, String member, String line) {
        String kind = line.substring(0, line.indexOf('('));
        String argument = "\\((?:\"[^\"]*\"|[^)\"])*\\)";
        String before = member.isEmpty() ? "" : "(?=\\s*(?:default )?[\\w<>]+ " + member + "\\()";
        Matcher present = Pattern.compile(kind + argument + before).matcher(text);
        if (present.find()) {
            return present.replaceFirst(Matcher.quoteReplacement(line));
        }
        return member.isEmpty()
                ? line + "\n" + text
                : text.replaceFirst("(?=default [\\w<>]+ " + member + "\\()", Matcher.quoteReplacement(line + "\n"));
    }

    @Override
    public String toString() {
        return String.join("\n", byName.values());
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
            super(Sources.class.getClassLoader());
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
