package dev.lookahead.internal.guide;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * A name as the words that it is made of: {@code nameOfAuthor}, {@code AUTHOR_NAME}.
 *
 * @param list the words, in lower case
 */
public record Words(List<String> list) {

    private static final Map<String, String> IRREGULAR =
            Map.of("children", "child", "people", "person", "men", "man", "women", "woman", "indices", "index");

    public Words {
        list = List.copyOf(list);
    }

    /** Takes a name apart, where a capital or an underscore begins a word. */
    public static Words of(String name) {
        return new Words(Arrays.stream(name.split("_|(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])"))
                .filter(word -> !word.isEmpty())
                .map(word -> word.toLowerCase(Locale.ROOT))
                .toList());
    }

    public int size() {
        return list.size();
    }

    public boolean isEmpty() {
        return list.isEmpty();
    }

    /** Whether these words come first, be they one or several of their kind. */
    public boolean startsWith(Words others) {
        return !others.isEmpty()
                && others.size() <= size()
                && singular(list.get(others.size() - 1)).equals(singular(others.list.get(others.size() - 1)))
                && list.subList(0, others.size() - 1).equals(others.list.subList(0, others.size() - 1));
    }

    /** Whether both name the same, be it one or several of their kind. */
    public boolean alike(Words others) {
        return size() == others.size() && startsWith(others);
    }

    /** Those behind the first ones. */
    public Words after(int first) {
        return new Words(list.subList(first, size()));
    }

    /** Those before the last ones. */
    public Words without(int last) {
        return new Words(list.subList(0, size() - last));
    }

    /** The same in the order of possession: {@code name of author} as {@code author name}. */
    public Words possessive() {
        int of = list.indexOf("of");
        if (of <= 0 || of == size() - 1) {
            return this;
        }
        List<String> turned = new ArrayList<>(after(of + 1).possessive().list());
        turned.addAll(list.subList(0, of));
        return new Words(turned);
    }

    /** The words as one name again. */
    public String joined() {
        StringBuilder name = new StringBuilder();
        for (String word : list) {
            name.append(name.isEmpty() ? word : word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1));
        }
        return name.toString();
    }

    /** The word for one of a kind, as far as its ending tells. */
    static String singular(String word) {
        String irregular = IRREGULAR.get(word);
        if (irregular != null) {
            return irregular;
        }
        if (word.endsWith("ies") && word.length() > 4) {
            return word.substring(0, word.length() - 3) + "y";
        }
        boolean sibilant = word.matches(".*(s|x|z|ch|sh)es");
        if (sibilant) {
            return word.substring(0, word.length() - 2);
        }
        return word.endsWith("s") && !word.endsWith("ss") && word.length() > 2
                ? word.substring(0, word.length() - 1)
                : word;
    }
}
