package dev.lookahead.benchmarks.startup;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * An application of 40 entities with 200 views of 15 components each: columns, a path over a to-one, a
 * computed count and expression, a static component, and nested views up to four levels deep.
 */
final class Sources {

    static final String PACKAGE = "generated";

    /** How the names of virtual models begin. */
    static final String MODEL = "Virtual";

    static final int ENTITIES = 40;
    static final int VIEWS_EACH = 5;

    /** A query that an application with such fields may have too: a count and a function. */
    static final String QUERY = "select e.id, (select count(*) from Entity0 c where c.id < e.id) from Entity0 e"
            + " where upper(e.a0) = 'A'";

    /** Entities that know each other. */
    private static final int GROUP = 4;

    private static final int COLUMNS = 10;

    private Sources() {}

    /** The sources by the names of their classes. */
    static Map<String, String> all() {
        Map<String, String> sources = new LinkedHashMap<>();
        for (int i = 0; i < ENTITIES; i++) {
            sources.put("Entity" + i, entity(i));
            sources.put(MODEL + i, model(i));
            for (int k = 0; k < VIEWS_EACH; k++) {
                sources.put("View" + i + "x" + k, view(i, k));
            }
        }
        return sources;
    }

    private static boolean hasChildren(int i) {
        return i % GROUP > 0;
    }

    private static String entity(int i) {
        int parent = i % GROUP == GROUP - 1 ? i : i + 1;
        StringBuilder text = new StringBuilder("package " + PACKAGE + ";\nimport jakarta.persistence.*;\n"
                + "@Entity public class Entity" + i + " {\n@Id Long id;\n");
        for (int column = 0; column < COLUMNS; column++) {
            text.append("String a").append(column).append(";\n");
        }
        text.append("@ManyToOne(fetch = FetchType.LAZY) Entity").append(parent).append(" parent;\n");
        if (hasChildren(i)) {
            text.append("@OneToMany(mappedBy = \"parent\") java.util.Set<Entity")
                    .append(i - 1)
                    .append("> children;\n");
        }
        return text.append("}\n").toString();
    }

    private static String model(int i) {
        String children = hasChildren(i) ? "@Prefetch java.util.List<" + MODEL + (i - 1) + "> children();\n" : "";
        String counted = hasChildren(i)
                ? "select count(*) from Entity" + (i - 1) + " c where c.parent = this"
                : "select count(*) from Entity" + i + " c where c.id < this.id";
        return "package " + PACKAGE + ";\nimport dev.lookahead.model.*;\n"
                + "public interface " + MODEL + i + " extends VirtualModel<Entity" + i + "> {\n" + children
                + "@Computed(\"" + counted + "\") long count();\n"
                + "@Computed(\"upper(a0)\") String label();\n}\n";
    }

    private static String view(int i, int k) {
        StringBuilder text = new StringBuilder("package " + PACKAGE + ";\nimport dev.lookahead.model.*;\n" + "@View("
                + MODEL + i + ".class) public record View" + i + "x" + k + "(");
        for (int column = 0; column < COLUMNS; column++) {
            text.append("String a").append(column).append(", ");
        }
        text.append("long count, String label, @Lookup(\"parent.a1\") String parentName, String loud, ")
                .append(hasChildren(i) ? "java.util.List<View" + (i - 1) + "x" + k + "> children" : "Long id");
        return text.append(") {\nstatic String loud(String a0) { return a0 + \"!\"; }\n}\n")
                .toString();
    }
}
