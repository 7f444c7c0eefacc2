package dev.lookahead.generator;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * A component of a view that its author got wrong.
 *
 * @param root the entity of the view
 * @param name what the component is called
 * @param type what it is declared as
 * @param meant the path to what was meant
 * @param counted whether its rows or values were to be counted
 * @param ruled whether the view is one of a virtual model, which declares nothing
 */
record Misnomer(Class<?> root, String name, String type, String meant, boolean counted, boolean ruled) {

    /** The same under a virtual model. */
    Misnomer underModel() {
        return new Misnomer(root, name, type, meant, counted, true);
    }

    /** The declarations, whose names end in a number of their own. */
    List<String> sources(int number) {
        List<String> sources = new ArrayList<>();
        String bound = ruled ? "Ruled" + number : root.getSimpleName();
        sources.add("@View(" + bound + ".class)\npublic record " + view(number) + "(" + type + " " + name + ") {}");
        if (ruled) {
            sources.add("public interface " + bound + " extends VirtualModel<" + root.getSimpleName() + "> {}");
        }
        return sources;
    }

    static String view(int number) {
        return "Wrong" + number;
    }

    /** What the component has to give for a row: ids for rows, and a number where they are counted. */
    Object expected(Naive naive, Object row) {
        List<Object> found = List.of(row);
        boolean many = false;
        for (String step : meant.split("\\.")) {
            List<Object> next = new ArrayList<>();
            for (Object each : found) {
                Object value = each == null ? null : step(naive, each, step);
                if (value instanceof Collection<?> several) {
                    many = true;
                    next.addAll(several);
                } else {
                    next.add(value);
                }
            }
            found = next;
        }
        return counted ? Integer.valueOf(found.size()) : many ? found : found.get(0);
    }

    private static Object step(Naive naive, Object row, String name) {
        for (Attribute attribute : Attribute.of(row.getClass())) {
            if (attribute.name().equals(name) && attribute instanceof Attribute.ToMany) {
                return naive.many(row, name);
            }
            if (attribute.name().equals(name) && attribute instanceof Attribute.Elements) {
                return naive.elements(row, name);
            }
        }
        return naive.path(row, name);
    }

    @Override
    public String toString() {
        return type + " " + name + " of " + root.getSimpleName() + (ruled ? " under a virtual model" : "") + " for "
                + (counted ? "the number of " : "") + meant;
    }
}
