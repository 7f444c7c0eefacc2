package dev.lookahead.internal.lookup;

import dev.lookahead.internal.form.ResultShape;
import dev.lookahead.internal.form.RowType;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The views that are being looked into, each because the one before it shows it. */
final class ViewsUnderWay {

    private final Deque<Shown> entered = new ArrayDeque<>();
    private final Map<Shown, ResultShape.Viewed> begun = new HashMap<>();

    /** A view of a kind of row. */
    record Shown(String view, RowType row) {}

    void enter(Shown shown) {
        entered.push(shown);
    }

    /** Takes note of what will be made of a view, for those that lead back to it. */
    void begin(Shown shown, ResultShape.Viewed result) {
        begun.put(shown, result);
    }

    void leave(Shown shown) {
        entered.pop();
        begun.remove(shown);
    }

    boolean isEmpty() {
        return entered.isEmpty();
    }

    /** How many views lead to what is looked into. */
    int depth() {
        return entered.size();
    }

    /** The view that is looked into for itself. */
    Shown innermost() {
        return entered.element();
    }

    /** What will be made of a view, if that is being looked into. */
    Optional<ResultShape.Viewed> begun(Shown shown) {
        return Optional.ofNullable(begun.get(shown));
    }

    /** Whether a result, or a record of it, is not whole yet. */
    boolean contains(ResultShape.Viewed result) {
        return begun.containsValue(result) || result.records().anyMatch(begun::containsValue);
    }
}
