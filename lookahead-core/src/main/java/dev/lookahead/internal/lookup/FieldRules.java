package dev.lookahead.internal.lookup;

import dev.lookahead.internal.form.Entities;
import dev.lookahead.internal.form.Fragment;
import dev.lookahead.internal.form.Resolution;
import dev.lookahead.internal.form.RowType;
import dev.lookahead.internal.guide.Code;
import dev.lookahead.internal.guide.Outcome;
import dev.lookahead.internal.message.Declarations;
import dev.lookahead.internal.relation.FieldMistakes;
import dev.lookahead.internal.relation.RelationRules;
import dev.lookahead.internal.schema.EntityDescription;
import dev.lookahead.internal.schema.Field;
import dev.lookahead.internal.schema.JavaType;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What the fields of virtual models mean. Each is looked into once for each kind of row. */
public final class FieldRules {

    private record Key(RowType row, String field) {}

    private final Entities entities;
    private final RelationRules relations;
    private final ComputedRules computed;
    private final LoaderRules loaders;
    private final RequirementRules requirements;
    private final PlainRules plain;
    private final FieldMistakes mistakes;
    private final Map<Key, Resolution> resolutions = new HashMap<>();
    private final Set<Key> underWay = new LinkedHashSet<>();

    FieldRules(
            Entities entities,
            RelationRules relations,
            ComputedRules computed,
            LoaderRules loaders,
            RequirementRules requirements,
            PlainRules plain,
            FieldMistakes mistakes) {
        this.entities = entities;
        this.relations = relations;
        this.computed = computed;
        this.loaders = loaders;
        this.requirements = requirements;
        this.plain = plain;
        this.mistakes = mistakes;
    }

    /** What a field means; mistakes in it are reported. */
    public Resolution resolution(RowType row, Field field) {
        Key key = new Key(row, field.name());
        Resolution known = resolutions.get(key);
        if (known != null) {
            return known;
        }
        if (!underWay.add(key)) {
            return requiresItself(field);
        }
        Resolution resolution = ambiguous(row, field) ? new Resolution.Broken() : field.accept(new OfField(row));
        underWay.remove(key);
        resolutions.put(key, resolution);
        return resolution;
    }

    private Resolution requiresItself(Field field) {
        String way = underWay.stream()
                .map(Key::field)
                .dropWhile(name -> !name.equals(field.name()))
                .collect(Collectors.joining("`, `", "`", "`"));
        boolean expression = field instanceof Field.Computed;
        mistakes.report(
                expression ? Code.BAD_FRAGMENT : Code.BAD_REQUIRES,
                field,
                "`" + field.label() + "` " + (expression ? "is computed from itself" : "requires itself"),
                List.of("The way around is " + way + "."),
                null);
        return new Resolution.Broken();
    }

    /** Asks the rules of each kind of field what it means on a row. */
    private final class OfField implements Field.Visitor<Resolution> {

        private final RowType row;

        OfField(RowType row) {
            this.row = row;
        }

        @Override
        public Resolution prefetch(Field.Prefetch prefetch) {
            return told(relations.prefetch(row, prefetch));
        }

        @Override
        public Resolution join(Field.Join join) {
            return told(relations.join(row, join));
        }

        @Override
        public Resolution computed(Field.Computed expression) {
            return computed.resolution(row, expression);
        }

        @Override
        public Resolution loaded(Field.Loaded loaded) {
            return loaders.loaded(row, loaded);
        }

        @Override
        public Resolution derived(Field.Derived derived) {
            return requirements.derived(row, derived);
        }

        @Override
        public Resolution plain(Field.Plain attribute) {
            return plain.resolution(row, attribute);
        }

        @Override
        public Resolution conflicting(Field.Conflicting conflicting) {
            return FieldRules.this.conflicting(conflicting);
        }

        @Override
        public Resolution noField(Field.NoField none) {
            mistakes.noField(none, none.why(), null);
            return new Resolution.Broken();
        }
    }

    private Resolution told(Outcome<Resolution> outcome) {
        return outcome.tell(mistakes.guide()).orElseGet(Resolution.Broken::new);
    }

    /** The expression of a computed field; none where the field is wrong. */
    Optional<Fragment> expression(RowType row, Field field) {
        return computed.expression(resolution(row, field));
    }

    private Resolution conflicting(Field.Conflicting field) {
        String bases = field.choices().stream()
                .map(each -> JavaType.simple(each.declaredIn()))
                .collect(Collectors.joining("` and `", "`", "`"));
        List<String> reasons = new ArrayList<>();
        reasons.add("Declared in `" + JavaType.simple(field.declaredIn()) + "` again, it is what that says.");
        field.choices()
                .forEach(each -> reasons.add(
                        "In `" + JavaType.simple(each.declaredIn()) + "` it is `" + Declarations.field(each) + "`."));
        mistakes.report(
                Code.AMBIGUOUS,
                field,
                "`" + field.label() + "` could be more than one thing, since " + bases + " declare it differently",
                reasons,
                null);
        return new Resolution.Broken();
    }

    /** Whether a field hides an attribute of its name that it does not read. */
    private boolean ambiguous(RowType row, Field field) {
        EntityDescription entity = entities.of(row);
        if (field.name().endsWith("_")) {
            mistakes.report(
                    Code.RESERVED_NAME,
                    field,
                    "`" + field.label() + "` ends in `_`, which is reserved",
                    List.of(),
                    null);
            return true;
        }
        if (field.readsItsName() || entity.attribute(field.name()).value().isEmpty()) {
            return false;
        }
        mistakes.report(
                Code.AMBIGUOUS,
                field,
                "`" + field.label() + "` has the name of an attribute that it does not read",
                List.of("`" + entity.simpleName() + "." + field.name() + "` and the field would both be `"
                        + field.name() + "`; give the field a name of its own."),
                null);
        return true;
    }
}
