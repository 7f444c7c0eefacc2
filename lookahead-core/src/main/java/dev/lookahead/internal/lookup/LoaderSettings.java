package dev.lookahead.internal.lookup;

import dev.lookahead.internal.form.TimeLimit;
import dev.lookahead.internal.guide.Code;
import dev.lookahead.internal.guide.Place;
import dev.lookahead.internal.relation.FieldMistakes;
import dev.lookahead.internal.schema.Field;
import dev.lookahead.internal.schema.JavaType;
import dev.lookahead.internal.schema.LoaderDescription;
import dev.lookahead.model.BatchLoad;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What {@code @BatchLoad} says besides the loader and its key: a time limit, and arguments. */
record LoaderSettings(FieldMistakes mistakes) {

    /** How long an asynchronous loader may take, where its field says so. */
    Optional<Duration> limit(Field.Loaded field, LoaderDescription loader) {
        if (field.timeout().isEmpty()) {
            return Optional.empty();
        }
        Optional<Duration> limit = TimeLimit.parse(field.timeout());
        if (limit.isEmpty()) {
            bad(
                    field,
                    "timeout",
                    "the timeout `" + field.timeout() + "` of `" + field.label() + "` is not a duration",
                    List.of("It is " + TimeLimit.FORM + "."));
        } else if (!loader.asynchronous()) {
            bad(
                    field,
                    "timeout",
                    "`" + field.label() + "` has a timeout, and `" + JavaType.simple(loader.name())
                            + "` is a `BatchLoader`",
                    List.of(
                            "It runs on the thread of the query, and nobody can stop it there.",
                            "Limit the time in the loader itself, or make it an `AsyncBatchLoader`."));
        }
        return limit;
    }

    /** What the field tells its loader, by name; nothing where that is wrong. */
    Optional<Map<String, String>> arguments(Field.Loaded field) {
        Map<String, String> arguments = new LinkedHashMap<>();
        for (String each : field.arguments()) {
            int equals = each.indexOf('=');
            if (equals <= 0 || arguments.containsKey(each.substring(0, equals).strip())) {
                bad(
                        field,
                        "args",
                        "the argument `" + each + "` of `" + field.label() + "` is not of the form `name=value`",
                        List.of("Each name stands there once."));
                return Optional.empty();
            }
            arguments.put(
                    each.substring(0, equals).strip(),
                    each.substring(equals + 1).strip());
        }
        return Optional.of(arguments);
    }

    private void bad(Field.Loaded field, String value, String summary, List<String> reasons) {
        mistakes.report(Code.BAD_LOADER, at(field, value), summary, reasons, null);
    }

    /** The place of a value of the annotation. */
    static Place at(Field.Loaded field, String value) {
        return FieldMistakes.place(field).at(BatchLoad.class, value);
    }
}
