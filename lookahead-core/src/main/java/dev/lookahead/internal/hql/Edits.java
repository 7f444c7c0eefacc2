package dev.lookahead.internal.hql;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Changes to a text. Places count code points, as the grammar does. */
final class Edits {

    /** What comes first where several changes begin at one place. */
    private enum Rank {
        /** It opens what is written around the text from here. */
        OPENS,
        INSERTED,
        /** It closes what is written around the text up to here. */
        CLOSES,
        REPLACED
    }

    private record Edit(int start, int end, String text, boolean always, Rank rank) {}

    private final int[] text;
    private final List<Edit> edits = new ArrayList<>();

    Edits(String text) {
        this.text = text.codePoints().toArray();
    }

    /** Writes something else, whatever was changed in there. */
    void replace(int start, int end, String better) {
        edits.removeIf(edit -> edit.start() >= start && edit.end() <= end && edit.start() < end);
        edits.add(new Edit(start, end, better, true, Rank.REPLACED));
    }

    void insert(int at, String more) {
        edits.add(new Edit(at, at, more, true, Rank.INSERTED));
    }

    /** Inserts what a name needs only where it could be another's too. */
    void qualify(int at, String more) {
        edits.add(new Edit(at, at, more, false, Rank.INSERTED));
    }

    /** Writes something around a part, whatever was changed in there and at its ends. */
    void surround(int start, int end, String before, String after) {
        edits.add(new Edit(start, start, before, true, Rank.OPENS));
        edits.add(new Edit(end, end, after, true, Rank.CLOSES));
    }

    /** All of the text. */
    String text(boolean qualified) {
        return text(0, text.length, qualified);
    }

    /** What a part of the text has become. */
    String text(int start, int end, boolean qualified) {
        StringBuilder changed = new StringBuilder();
        int at = start;
        List<Edit> inside = edits.stream()
                .filter(edit -> edit.start() >= start && edit.end() <= end && (edit.always() || qualified))
                .sorted(Comparator.comparingInt(Edit::start)
                        .thenComparing(Edit::rank)
                        .thenComparingInt(Edit::end))
                .toList();
        for (Edit edit : inside) {
            changed.append(new String(text, at, edit.start() - at)).append(edit.text());
            at = edit.end();
        }
        return changed.append(new String(text, at, end - at)).toString();
    }

    /** What stands somewhere, as it was written. */
    String written(int start, int end) {
        return new String(text, start, end - start);
    }
}
