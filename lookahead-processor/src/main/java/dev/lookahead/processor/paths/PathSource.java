package dev.lookahead.processor.paths;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The source of a generated class: constants for annotations, a static method for each name that a path may begin
 * with, and classes whose methods lead on.
 */
final class PathSource {

    /** Imported: no generated class has this name, and javac resolves a name of four parts four times. */
    private static final String PATH = "Path";

    private final PathClass paths;
    private final StringBuilder text = new StringBuilder();

    PathSource(PathClass paths) {
        this.paths = paths;
    }

    /**
     * Writes the class.
     *
     * @param annotation what marks generated code, or nothing
     */
    String write(String annotation, List<PathMember> members) {
        if (!paths.packageName().isEmpty()) {
            text.append("package ").append(paths.packageName()).append(";\n\n");
        }
        text.append("import dev.lookahead.model.Path;\n\n")
                .append("/** The paths of {@code ")
                .append(paths.model())
                .append("}. */\n")
                .append(annotation);
        text.append(paths.isPublic() ? "public " : "")
                .append("final class ")
                .append(paths.simpleName())
                .append(" {\n");
        constants(members);
        text.append("\n    private ").append(paths.simpleName()).append("() {}\n");
        methods("    public static ", "\"", "", members);
        method("    public static ", PATH, "all", "\"*\"");
        type("Rows", "", members, true);
        embeddables("", members);
        return text.append("}\n").toString();
    }

    private void constants(List<PathMember> members) {
        Set<String> taken = new HashSet<>();
        for (PathMember member : members) {
            String constant = new PathName(member.name()).constant();
            text.append("\n    public static final String ")
                    .append(taken.add(constant) ? constant : member.name())
                    .append(" = \"")
                    .append(member.name())
                    .append("\";\n");
        }
    }

    /** A class whose methods lead on from a path. */
    private void type(String name, String way, List<PathMember> members, boolean rows) {
        text.append("\n    public static final class ")
                .append(name)
                .append(" extends ")
                .append(PATH)
                .append(" {\n\n        public ")
                .append(name)
                .append("(String names) {\n            super(names);\n        }\n");
        methods("        public ", "this + \".", way, members);
        if (rows) {
            method("        public ", PATH, "all", "this + \".*\"");
        }
        text.append("    }\n");
    }

    private void embeddables(String way, List<PathMember> members) {
        for (PathMember member : members) {
            if (member instanceof PathMember.Inside inside) {
                String name = way + new PathName(inside.name()).type();
                type(name, name, inside.members(), false);
                embeddables(name, inside.members());
            }
        }
    }

    private void methods(String modifiers, String before, String way, List<PathMember> members) {
        for (PathMember member : members) {
            String type = member instanceof PathMember.Rows rows
                    ? rows.paths() + ".Rows"
                    : member instanceof PathMember.Inside ? way + new PathName(member.name()).type() : PATH;
            method(modifiers, type, new PathName(member.name()).method(), before + member.name() + "\"");
        }
    }

    private void method(String modifiers, String type, String name, String path) {
        String indent = " ".repeat(modifiers.indexOf('p'));
        text.append('\n')
                .append(modifiers)
                .append(type)
                .append(' ')
                .append(name)
                .append("() {\n")
                .append(indent)
                .append("    return new ")
                .append(type)
                .append('(')
                .append(path)
                .append(");\n")
                .append(indent)
                .append("}\n");
    }
}
