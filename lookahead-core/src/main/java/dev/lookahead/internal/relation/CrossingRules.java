package dev.lookahead.internal.relation;

import dev.lookahead.internal.form.Entities;
import dev.lookahead.internal.form.RowType;
import dev.lookahead.internal.form.Shape;
import dev.lookahead.internal.guide.Code;
import dev.lookahead.internal.guide.Fix;
import dev.lookahead.internal.guide.Mistake;
import dev.lookahead.internal.guide.Outcome;
import dev.lookahead.internal.message.CommonValues;
import dev.lookahead.internal.schema.Attribute;
import dev.lookahead.internal.schema.EntityDescription;
import dev.lookahead.internal.schema.Field;
import dev.lookahead.internal.schema.JavaType;
import dev.lookahead.internal.schema.Match;
import dev.lookahead.internal.schema.ModelDescription;
import dev.lookahead.internal.schema.Schema;
import dev.lookahead.internal.schema.SchemaAnswer;
import dev.lookahead.model.Prefetch;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Where a field may lead into another database, and which. */
final class CrossingRules {

    private static final String UNIT = "unit";

    private final Schema schema;
    private final Entities entities;
    private final CommonValues common;

    CrossingRules(Schema schema, Entities entities, CommonValues common) {
        this.schema = schema;
        this.entities = entities;
        this.common = common;
    }

    /**
     * The entity of this class that a field leads to: that of the persistence unit which the field names, else of the
     * owner's, else of the only other. Not known where there is a mistake.
     */
    Outcome<SchemaAnswer<EntityDescription>> entity(RowType row, Field.Prefetch field, String entity) {
        String unit = field.match().unit();
        if (!unit.isEmpty()) {
            SchemaAnswer<EntityDescription> named = schema.entity(unit, entity);
            if (named.isAbsent()) {
                return notKnown(notThere(field, entity));
            }
            return Outcome.of(named);
        }
        SchemaAnswer<EntityDescription> own = schema.entity(row.unit(), entity);
        List<EntityDescription> others = entities.elsewhere(row.unit(), entity);
        if (!own.isAbsent() || others.isEmpty()) {
            return Outcome.of(own);
        }
        if (others.size() > 1) {
            return notKnown(several(field, others));
        }
        return Outcome.of(SchemaAnswer.known(others.get(0)));
    }

    private static Outcome<SchemaAnswer<EntityDescription>> notKnown(Mistake mistake) {
        return Outcome.of(SchemaAnswer.<EntityDescription>notKnownHere()).with(mistake);
    }

    /** Whether a field follows associations to an entity of another database, which is a mistake. */
    Outcome<Boolean> refusesAssociations(RowType row, Field.Related field) {
        String given = Shape.of(field.type()).element().name();
        String entity =
                schema.virtualModel(given).value().map(ModelDescription::entity).orElse(given);
        List<EntityDescription> others = reached(row, field, entity);
        if (others.isEmpty()) {
            return field instanceof Field.Prefetch prefetch ? namesNone(row, prefetch, entity) : Outcome.of(false);
        }
        EntityDescription owner = entities.of(row);
        EntityDescription related = others.get(0);
        return Outcome.of(true)
                .with(FieldMistakes.of(
                        Code.OTHER_DATABASE,
                        field,
                        "`" + field.label() + "` leads to `" + related.simpleName() + "`, which is in another database",
                        List.of("No association leads into " + named(others)
                                + ". Rows there are found by equal values, which" + " `local` and `remote` name."),
                        equal(field, owner, related)));
    }

    /** Whether a field names a persistence unit that does not map its entity, which is a mistake. */
    private Outcome<Boolean> namesNone(RowType row, Field.Prefetch field, String entity) {
        return field.match().unit().isEmpty()
                ? Outcome.of(false)
                : entity(row, field, entity).map(SchemaAnswer::isUnknown);
    }

    /** The entities of other databases that a field may mean. */
    private List<EntityDescription> reached(RowType row, Field.Related field, String entity) {
        String unit =
                field instanceof Field.Prefetch prefetch ? prefetch.match().unit() : "";
        List<EntityDescription> others = entities.elsewhere(row.unit(), entity);
        if (!unit.isEmpty()) {
            return others.stream().filter(each -> each.unit().equals(unit)).toList();
        }
        return schema.entity(row.unit(), entity).isAbsent() ? others : List.of();
    }

    private @Nullable Fix equal(Field.Related field, EntityDescription owner, EntityDescription related) {
        boolean many = Shape.of(field.type()).container().holdsMany();
        Field.Prefetch prefetch = field instanceof Field.Join join ? join.asPrefetch() : (Field.Prefetch) field;
        return backByColumn(owner, related, prefetch.match())
                .or(() -> common.of(owner, related, field.name(), many))
                .map(match -> match.withUnit(prefetch.match().unit()))
                .map(match -> FieldMistakes.change(prefetch.withPath("").withMatch(match)))
                .orElse(null);
    }

    /** A column by which rows are mapped holds the owner's id. */
    private Optional<Match> backByColumn(EntityDescription owner, EntityDescription related, Match match) {
        return entities.attribute(related, match.mappedBy())
                .filter(Attribute.Basic.class::isInstance)
                .map(column -> Match.NONE.withLocal(List.of(owner.id().name())).withRemote(List.of(match.mappedBy())));
    }

    private Mistake several(Field.Prefetch field, List<EntityDescription> others) {
        String entity = others.get(0).simpleName();
        return FieldMistakes.of(
                Code.OTHER_DATABASE,
                field,
                "`" + field.label() + "` gives `" + entity + "`, which is in several other databases",
                List.of("It is to be had from " + named(others) + ", and `unit` says from which."),
                FieldMistakes.change(
                        field.withMatch(field.match().withUnit(others.get(0).unit()))));
    }

    private Mistake notThere(Field.Prefetch field, String entity) {
        List<EntityDescription> all = schema.everywhere(entity);
        return FieldMistakes.of(
                Code.OTHER_DATABASE,
                FieldMistakes.place(field).at(Prefetch.class, UNIT),
                "`" + field.label() + "` reads `" + JavaType.simple(entity) + "` from the persistence unit `"
                        + field.match().unit() + "`, which does not map it",
                all.isEmpty() ? List.of() : List.of("It is to be had from " + named(all) + "."),
                all.isEmpty()
                        ? null
                        : FieldMistakes.change(field.withMatch(
                                field.match().withUnit(all.get(0).unit()))));
    }

    private static String named(List<EntityDescription> entities) {
        return entities.stream().map(EntityDescription::unit).sorted().collect(Collectors.joining("` and `", "`", "`"));
    }
}
