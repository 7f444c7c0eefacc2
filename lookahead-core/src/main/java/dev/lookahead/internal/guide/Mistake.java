package dev.lookahead.internal.guide;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something that is wrong with a declaration.
 *
 * @param code what kind of mistake it is
 * @param place where it stands
 * @param summary what is wrong, in one line
 * @param reasons why, and the near miss if there is one
 * @param fix what to write, where that can be said
 */
public record Mistake(
        Code code,
        Place place,
        String summary,
        List<String> reasons,
        @Nullable Fix fix) {

    public Mistake {
        reasons = List.copyOf(reasons);
    }

    /** The whole text. */
    public String text() {
        return code.severity().label() + ": " + message();
    }

    /** The same for who says by himself that it is an error. */
    public String message() {
        StringBuilder text = new StringBuilder(summary);
        for (String reason : reasons) {
            text.append("\n  ").append(reason);
        }
        if (fix != null) {
            text.append(fix.text());
        }
        return text.toString();
    }
}
