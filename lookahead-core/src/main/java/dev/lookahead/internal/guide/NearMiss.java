package dev.lookahead.internal.guide;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Finds the name that was probably meant. */
public final class NearMiss {

    private final Collection<String> names;

    /** Looks among these names. */
    public NearMiss(Collection<String> names) {
        this.names = names;
    }

    /** The nearest name, if one is near: a few typing errors away, or the same word longer. */
    public Optional<String> to(String wrong) {
        return all(wrong).stream().findFirst();
    }

    /** All names that are near, the nearest first. */
    public List<String> all(String wrong) {
        return names.stream()
                .filter(name -> !name.equals(wrong))
                .filter(name -> isNear(wrong, name))
                .sorted(Comparator.<String>comparingInt(name -> distance(wrong, name))
                        .thenComparing(Comparator.naturalOrder()))
                .toList();
    }

    /** Those of the near names that can hardly be other ones: misspelt, shortened, or one for several of a kind. */
    public List<String> sure(String wrong) {
        return all(wrong).stream().filter(name -> isSure(wrong, name)).toList();
    }

    private static boolean isSure(String wrong, String name) {
        Words meant = Words.of(name);
        Words written = Words.of(wrong);
        if (meant.size() != written.size()) {
            return distance(wrong, name) <= 1;
        }
        boolean shortened = wrong.length() > 3 && name.startsWith(wrong);
        return shortened || written.alike(meant) || isMisspelt(written.list(), meant.list());
    }

    /** Word by word, since {@code minAge} is not {@code maxAge}, nor {@code line1} {@code line2}. */
    private static boolean isMisspelt(List<String> wrong, List<String> right) {
        int all = 0;
        for (int i = 0; i < wrong.size(); i++) {
            int distance = Math.min(
                    distance(wrong.get(i), right.get(i)),
                    distance(Words.singular(wrong.get(i)), Words.singular(right.get(i))));
            int shorter = Math.min(wrong.get(i).length(), right.get(i).length());
            boolean digits = !digits(wrong.get(i)).equals(digits(right.get(i)));
            if (distance > Math.max(1, shorter / 4) || (distance > 0 && (shorter < 2 || digits))) {
                return false;
            }
            all += distance;
        }
        return all
                <= Math.max(
                        1, Math.min(2, wrong.stream().mapToInt(String::length).sum() / 4));
    }

    private static String digits(String word) {
        return word.replaceAll("\\D", "");
    }

    private static boolean isNear(String wrong, String name) {
        return distance(wrong, name) <= allowed(wrong, name)
                || sameStem(wrong, name)
                || Words.of(wrong).alike(Words.of(name));
    }

    /** A sentence that asks, with a leading space, or nothing. */
    public String question(String wrong) {
        return to(wrong).map(name -> " Did you mean `" + name + "`?").orElse("");
    }

    private static int allowed(String wrong, String name) {
        return Math.max(1, Math.min(wrong.length(), name.length()) / 3);
    }

    private static boolean sameStem(String wrong, String name) {
        int common = 0;
        int shorter = Math.min(wrong.length(), name.length());
        while (common < shorter && lower(wrong.charAt(common)) == lower(name.charAt(common))) {
            common++;
        }
        return common >= 5 && common * 2 >= Math.max(wrong.length(), name.length());
    }

    private static char lower(char c) {
        return Character.toLowerCase(c);
    }

    /** Levenshtein's distance without regard to case; a swap of neighbours counts one. */
    private static int distance(String left, String right) {
        String a = left.toLowerCase(Locale.ROOT);
        String b = right.toLowerCase(Locale.ROOT);
        int[][] cost = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            for (int j = 0; j <= b.length(); j++) {
                cost[i][j] = i == 0 || j == 0 ? i + j : step(cost, a, b, i, j);
            }
        }
        return cost[a.length()][b.length()];
    }

    private static int step(int[][] cost, String a, String b, int i, int j) {
        int change = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
        int best = Math.min(Math.min(cost[i - 1][j] + 1, cost[i][j - 1] + 1), cost[i - 1][j - 1] + change);
        boolean swapped = i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
        return swapped ? Math.min(best, cost[i - 2][j - 2] + 1) : best;
    }
}
