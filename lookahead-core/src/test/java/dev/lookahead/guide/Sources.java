package dev.lookahead.guide;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.tools.JavaFileObject;

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
    private static final String TYPE = "[\\w.]+(?:<[\\w.<>, ?\\[\\]]+>)?(?:\\[]|\\.\\.\\.)*";

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
    public List<String> types() {
        return List.copyOf(byName.values());
    }

    /** Everything, as a compiler takes it. */
    public List<JavaFileObject> units() {
        return byName.entrySet().stream()
                .map(each -> MemoryCompiler.unit(each.getKey(), HEAD + each.getValue()))
                .toList();
    }

    /** Compiles everything, and gives the classes. */
    public List<Class<?>> compile(String... options) {
        Map<String, String> texts = new LinkedHashMap<>();
        byName.forEach((name, type) -> texts.put(name, HEAD + type));
        return MemoryCompiler.compile(texts, options);
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
                : Pattern.compile("(?:@\\w+\\(\"[^\"]*\"\\) )*" + TYPE + " " + name + "(?=[,)])");
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
}
