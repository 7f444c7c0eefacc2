package dev.lookahead.internal.relation;

import dev.lookahead.internal.form.Container;
import dev.lookahead.internal.form.Entities;
import dev.lookahead.internal.form.ForeignKeys;
import dev.lookahead.internal.form.Relation;
import dev.lookahead.internal.form.Resolution;
import dev.lookahead.internal.form.ResultShape;
import dev.lookahead.internal.form.RowType;
import dev.lookahead.internal.form.Shape;
import dev.lookahead.internal.form.Slot;
import dev.lookahead.internal.form.ValueSource;
import dev.lookahead.internal.guide.Code;
import dev.lookahead.internal.guide.Mistake;
import dev.lookahead.internal.guide.NearMiss;
import dev.lookahead.internal.guide.Outcome;
import dev.lookahead.internal.message.KnownNames;
import dev.lookahead.internal.schema.Attribute;
import dev.lookahead.internal.schema.Field;
import dev.lookahead.internal.schema.JavaType;
import dev.lookahead.internal.schema.Match;
import dev.lookahead.model.Prefetch;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The values of an owner that related rows are compared with; all of them are in its row. */
final class LocalValues {

    private final Entities entities;
    private final ForeignKeys foreignKeys;
    private final KnownNames knownNames;
    private final NameRules names;
    private final InRowRules inRow;
    private final RemoteColumns remotes;

    LocalValues(
            Entities entities,
            ForeignKeys foreignKeys,
            KnownNames knownNames,
            NameRules names,
            InRowRules inRow,
            RemoteColumns remotes) {
        this.entities = entities;
        this.foreignKeys = foreignKeys;
        this.knownNames = knownNames;
        this.names = names;
        this.inRow = inRow;
        this.remotes = remotes;
    }

    /**
     * A value in the owner's row.
     *
     * @param column the attribute that it is, or null where it is computed or of a joined row
     */
    record Local(Slot slot, Attribute.@Nullable Basic column) {

        /** Whether another column holds values in the same way. */
        boolean storedAs(Attribute.Basic other) {
            return column != null && Objects.equals(column.storage(), other.storage());
        }
    }

    /** The values at the end of a path, by their names there: one without a name, or those of an embeddable. */
    Outcome<Map<String, Local>> find(RowType row, String path, Field.Prefetch field) {
        return new Walk(path, field).from(row, 0);
    }

    private final class Walk {

        private final String path;
        private final List<String> segments;
        private final Field.Prefetch field;

        Walk(String path, Field.Prefetch field) {
            this.path = path;
            this.segments = List.of(path.split("\\.", -1));
            this.field = field;
        }

        Outcome<Map<String, Local>> from(RowType row, int index) {
            String name = segments.get(index);
            Optional<Resolution> resolution = names.resolution(row, name);
            if (resolution.isEmpty()) {
                return Outcome.wrong(unknown(row.label(), knownNames.of(row), name));
            }
            return go(row, index, resolution.get());
        }

        private Outcome<Map<String, Local>> go(RowType row, int index, Resolution resolution) {
            boolean last = index == segments.size() - 1;
            if (resolution instanceof Resolution.Leaf leaf
                    && last
                    && leaf.source().inRow()) {
                return Outcome.of(Map.of("", new Local(slot(leaf.source(), leaf.type()), column(row, leaf.source()))));
            }
            if (resolution instanceof Resolution.Inside inside) {
                return last ? embedded(row, inside) : inside(row, inside, index + 1);
            }
            if (resolution instanceof Resolution.Link found) {
                return over(inRow.joined(found), index);
            }
            return resolution instanceof Resolution.Broken ? Outcome.nothing() : Outcome.wrong(notInRow());
        }

        private Outcome<Map<String, Local>> over(Resolution.Link link, int index) {
            if (index == segments.size() - 1 || endsWithId(link, index)) {
                return id(link);
            }
            if (inRow(link)) {
                return from(link.target(), index + 1).map(found -> joined(link, found));
            }
            return Outcome.wrong(notInRow());
        }

        private Outcome<Map<String, Local>> inside(RowType row, Resolution.Inside inside, int index) {
            String name = segments.get(index);
            Optional<Resolution> resolution = names.inside(row, inside, name);
            if (resolution.isEmpty()) {
                return Outcome.wrong(unknown(
                        inside.embedded().type().simpleName(),
                        inside.embedded().attributes().keySet(),
                        name));
            }
            return go(row, index, resolution.get());
        }

        private Outcome<Map<String, Local>> embedded(RowType row, Resolution.Inside inside) {
            return attribute(row, inside.embedded(), inside.path());
        }

        /** A to-one association stands for its id: the foreign key, where that tells no row too many. */
        private Outcome<Map<String, Local>> id(Resolution.Link link) {
            String id = entities.of(link.target()).id().name();
            Optional<String> key = foreignKeys.of(link);
            if (key.isPresent()) {
                return attribute(link.target(), entities.idOf(link.target()), key.get() + "." + id);
            }
            if (inRow(link)) {
                return attribute(link.target(), entities.idOf(link.target()), id)
                        .map(found -> joined(link, found));
            }
            return Outcome.wrong(notInRow());
        }

        private boolean endsWithId(Resolution.Link link, int index) {
            String id = entities.of(link.target()).id().name();
            return index + 2 == segments.size() && segments.get(index + 1).equals(id);
        }

        private boolean inRow(Resolution.Link link) {
            return link.chain().stream().allMatch(Relation::joined);
        }

        private Outcome<Map<String, Local>> attribute(RowType row, Attribute attribute, String at) {
            Map<String, RemoteColumns.Remote> found = new LinkedHashMap<>();
            if (!remotes.columns(row.unit(), attribute, at, "", found)) {
                return remotes.leadsToUnknown(row.unit(), attribute) ? Outcome.nothing() : Outcome.wrong(notInRow());
            }
            Map<String, Local> locals = new LinkedHashMap<>();
            found.forEach((name, each) -> {
                JavaType type = each.column().type();
                locals.put(name, new Local(slot(new ValueSource.Value(each.path(), type), type), each.column()));
            });
            return Outcome.of(locals);
        }

        private Map<String, Local> joined(Resolution.Link link, Map<String, Local> found) {
            Map<String, Local> joined = new LinkedHashMap<>();
            found.forEach((name, local) -> {
                Slot slot = local.slot();
                for (int i = link.chain().size() - 1; i >= 0; i--) {
                    slot = slot(
                            new ValueSource.Related(link.chain().get(i), new ResultShape.Single(slot)), slot.type());
                }
                joined.put(name, new Local(slot, null));
            });
            return joined;
        }

        private Attribute.@Nullable Basic column(RowType row, ValueSource source) {
            return source.attribute()
                    .flatMap(attribute -> entities.attribute(entities.of(row), attribute))
                    .filter(Attribute.Basic.class::isInstance)
                    .map(Attribute.Basic.class::cast)
                    .orElse(null);
        }

        private Slot slot(ValueSource source, JavaType type) {
            return new Slot(path, type, new Shape(Container.SINGLE, type), source, field.label());
        }

        private Mistake unknown(String where, Set<String> known, String name) {
            NearMiss near = new NearMiss(known);
            return FieldMistakes.of(
                    Code.UNKNOWN_NAME,
                    FieldMistakes.place(field).at(Prefetch.class, "local"),
                    "`" + name + "`, which `" + field.label() + "` compares, is not known in `" + where + "`",
                    List.of("There are `" + String.join("`, `", new TreeSet<>(known)) + "`." + near.question(name)),
                    near.to(name)
                            .map(right -> FieldMistakes.change(field.withMatch(better(name, right))))
                            .orElse(null));
        }

        private Match better(String wrong, String right) {
            List<String> mended = segments.stream()
                    .map(segment -> segment.equals(wrong) ? right : segment)
                    .toList();
            String other = String.join(".", mended);
            return field.match()
                    .withLocal(field.match().local().stream()
                            .map(each -> each.equals(path) ? other : each)
                            .toList());
        }

        private Mistake notInRow() {
            return FieldMistakes.of(
                    Code.BAD_MATCH,
                    FieldMistakes.place(field).at(Prefetch.class, "local"),
                    "`" + path + "`, which `" + field.label() + "` compares, is not a value in the row of its owner",
                    List.of("It is an attribute, an embeddable, a computed field, or a to-one path to one of these."),
                    null);
        }
    }
}
