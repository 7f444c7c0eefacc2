package dev.lookahead.internal.lookup;

import dev.lookahead.internal.form.Container;
import dev.lookahead.internal.form.Entities;
import dev.lookahead.internal.form.RowType;
import dev.lookahead.internal.form.Shape;
import dev.lookahead.internal.guide.Code;
import dev.lookahead.internal.guide.Fix;
import dev.lookahead.internal.guide.Place;
import dev.lookahead.internal.message.Declarations;
import dev.lookahead.internal.message.KnownNames;
import dev.lookahead.internal.message.Missing;
import dev.lookahead.internal.message.Suggestion;
import dev.lookahead.internal.message.Suggestions;
import dev.lookahead.internal.message.UseSite;
import dev.lookahead.internal.relation.FieldMistakes;
import dev.lookahead.internal.schema.Attribute;
import dev.lookahead.internal.schema.EntityDescription;
import dev.lookahead.internal.schema.Field;
import dev.lookahead.internal.schema.JavaType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What is said of a method without an annotation that has the name of no attribute. */
final class PlainFields {

    private final Entities entities;
    private final KnownNames knownNames;
    private final Suggestions suggestions;
    private final FieldMistakes mistakes;

    PlainFields(Entities entities, KnownNames knownNames, Suggestions suggestions, FieldMistakes mistakes) {
        this.entities = entities;
        this.knownNames = knownNames;
        this.suggestions = suggestions;
        this.mistakes = mistakes;
    }

    void report(RowType row, Field.Plain field) {
        EntityDescription entity = entities.of(row);
        RowType plain = row.withoutModel();
        Missing missing = new Missing(plain, plain, null, List.of(field.name()), 0, useSite(entity, field));
        Optional<Suggestion> suggestion = suggestions.suggestion(missing);
        String meant = suggestion
                .map(Suggestion::meant)
                .or(() -> knownNames.near(missing).to(field.name()))
                .map(name -> " Did you mean `" + name + "`?")
                .orElse("");
        List<String> reasons = new ArrayList<>();
        reasons.add("`" + entity.simpleName() + "` has no attribute `" + field.name() + "`." + meant);
        suggestion.ifPresent(each -> reasons.addAll(each.reasons()));
        if (suggestion.isEmpty()) {
            reasons.add("There are `" + String.join("`, `", knownNames.of(plain)) + "`.");
            reasons.add(
                    "A method that is not named like an attribute needs an annotation such as `@Computed`, or a body.");
        }
        mistakes.report(
                Code.NOT_A_FIELD,
                field,
                "`" + field.label() + "` is not a field",
                reasons,
                suggestion.map(Suggestion::fix).orElse(null));
    }

    private UseSite useSite(EntityDescription entity, Field.Plain field) {
        Place place = FieldMistakes.place(field);
        return new UseSite(
                place,
                place,
                field.name(),
                field.name(),
                field.type(),
                null,
                JavaType.simple(field.declaredIn()),
                "`" + field.label() + "`",
                UseSite.Kind.FIELD,
                (path, type, keyedBy) -> computed(entity, field, path, type));
    }

    /** An expression gives values that stand by themselves. */
    private @Nullable Fix computed(EntityDescription entity, Field.Plain field, String path, JavaType type) {
        Attribute attribute = entities.attribute(entity, path).orElse(null);
        boolean value = attribute instanceof Attribute.Basic || (attribute == null && path.contains("."));
        return value && Shape.of(type).container() == Container.SINGLE
                ? FieldMistakes.change(
                        field, "@Computed(" + Declarations.quoted(path) + ") " + type + " " + field.name() + "();")
                : null;
    }
}
