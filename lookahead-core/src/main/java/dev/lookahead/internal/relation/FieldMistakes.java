package dev.lookahead.internal.relation;

import dev.lookahead.internal.guide.Code;
import dev.lookahead.internal.guide.Fix;
import dev.lookahead.internal.guide.Guide;
import dev.lookahead.internal.guide.Mistake;
import dev.lookahead.internal.guide.Place;
import dev.lookahead.internal.message.Declarations;
import dev.lookahead.internal.schema.Field;
import dev.lookahead.internal.schema.JavaType;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reports what is wrong with fields of virtual models: where a field stands, and how its declaration is changed. */
public record FieldMistakes(Guide guide) {

    public void report(Code code, Field field, String summary, List<String> reasons, @Nullable Fix fix) {
        report(code, place(field), summary, reasons, fix);
    }

    public void report(Code code, Place place, String summary, List<String> reasons, @Nullable Fix fix) {
        guide.report(of(code, place, summary, reasons, fix));
    }

    static Mistake of(Code code, Field field, String summary, List<String> reasons, @Nullable Fix fix) {
        return of(code, place(field), summary, reasons, fix);
    }

    static Mistake of(Code code, Place place, String summary, List<String> reasons, @Nullable Fix fix) {
        return new Mistake(code, place, summary, reasons, fix);
    }

    /** That a method is not a field, and the line to write instead, or null. */
    public void noField(Field field, String why, @Nullable String line) {
        report(
                Code.NOT_A_FIELD,
                field,
                "`" + field.label() + "` is not a field",
                List.of(why.endsWith(".") || why.endsWith("?") ? why : why + "."),
                line == null ? null : change(field, line));
    }

    public static Place place(Field field) {
        return new Place(field.declaredIn(), field.name());
    }

    /** The declaration of related rows that takes the place of the one of its name. */
    public static Fix change(Field.Related better) {
        return change(better, Declarations.field(better));
    }

    public static Fix change(Field field, String line) {
        return Fix.change(JavaType.simple(field.declaredIn()), line);
    }
}
