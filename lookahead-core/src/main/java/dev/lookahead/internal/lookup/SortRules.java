package dev.lookahead.internal.lookup;

import dev.lookahead.internal.form.Entities;
import dev.lookahead.internal.form.Relation;
import dev.lookahead.internal.form.Resolution;
import dev.lookahead.internal.form.ResultShape;
import dev.lookahead.internal.form.RowType;
import dev.lookahead.internal.form.Shape;
import dev.lookahead.internal.form.Slot;
import dev.lookahead.internal.form.ValueSource;
import dev.lookahead.internal.guide.NearMiss;
import dev.lookahead.internal.message.KnownNames;
import dev.lookahead.internal.relation.InRowRules;
import dev.lookahead.internal.relation.PathWalk;
import dev.lookahead.internal.relation.WalkedPath;
import dev.lookahead.internal.schema.EntityDescription;
import dev.lookahead.internal.schema.JavaType;
import dev.lookahead.internal.schema.Schema;
import dev.lookahead.model.ExceptionFactory;
import dev.lookahead.model.InvalidSortException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** What a name sorts by. It never becomes HQL: it has to be one that the rules know. */
public final class SortRules {

    private final Schema schema;
    private final Entities entities;
    private final KnownNames knownNames;
    private final PathWalk walk;
    private final InRowRules inRow;

    SortRules(Schema schema, Entities entities, KnownNames knownNames, PathWalk walk, InRowRules inRow) {
        this.schema = schema;
        this.entities = entities;
        this.knownNames = knownNames;
        this.walk = walk;
        this.inRow = inRow;
    }

    public Slot key(ResultShape.Whole asked, String path) {
        return new Walk(asked, path).key();
    }

    /** One path on its way: over components of views as long as it can, then over fields and attributes. */
    private final class Walk {

        private final ResultShape.Whole asked;
        private final String path;

        Walk(ResultShape.Whole asked, String path) {
            this.asked = asked;
            this.path = path;
        }

        Slot key() {
            return sortable(in(asked, path));
        }

        private Slot in(ResultShape.Whole shown, String rest) {
            List<Slot> slots = shown.accept(new Components());
            return component(slots, rest).orElseGet(() -> named(shown.row(), slots, rest));
        }

        private final class Components implements ResultShape.Whole.Visitor<List<Slot>> {

            @Override
            public List<Slot> view(ResultShape.View view) {
                return view.slots();
            }

            @Override
            public List<Slot> sealedView(ResultShape.Sealed view) {
                return common(view);
            }

            @Override
            public List<Slot> model(ResultShape.Model model) {
                return model.slots();
            }
        }

        /** What all records show of the row in the same way, and the row has by itself. */
        private List<Slot> common(ResultShape.Sealed several) {
            EntityDescription entity = entities.of(several.row());
            List<ResultShape.View> records = several.records().toList();
            return records.stream()
                    .limit(1)
                    .flatMap(record -> record.slots().stream())
                    .filter(slot ->
                            isOf(entity, slot.source()) && records.stream().allMatch(each -> shows(each, slot)))
                    .toList();
        }

        private boolean isOf(EntityDescription entity, ValueSource source) {
            List<Slot> inside = source.components();
            return inside.isEmpty()
                    ? source.attribute()
                            .flatMap(attribute -> entities.attribute(entity, attribute))
                            .isPresent()
                    : inside.stream().allMatch(slot -> isOf(entity, slot.source()));
        }

        private boolean shows(ResultShape.View record, Slot common) {
            return record.slots().stream()
                    .anyMatch(slot ->
                            slot.name().equals(common.name()) && slot.source().equals(common.source()));
        }

        private Optional<Slot> component(List<Slot> slots, String rest) {
            String further = after(rest);
            Optional<Slot> found = slots.stream()
                    .filter(slot -> slot.name().equals(first(rest)))
                    .findFirst();
            return further == null ? found.map(inRow::inRow) : found.flatMap(slot -> below(slot.source(), further));
        }

        /** Inside the view of a related row, or the record of an embeddable. */
        private Optional<Slot> below(ValueSource source, String rest) {
            return component(source.components(), rest)
                    .or(() -> source.asRelated()
                            .flatMap(related ->
                                    behind(related.result(), rest).map(slot -> related(related.relation(), slot))));
        }

        private Optional<Slot> behind(ResultShape result, String rest) {
            return result.asView()
                    .map(view -> in(view, rest))
                    .or(() -> result.value().flatMap(value -> below(value.source(), rest)));
        }

        /** What fields and attributes lead to from a row on. */
        private Slot named(RowType row, List<Slot> components, String rest) {
            WalkedPath walked = walk.follow(row, rest);
            if (!walked.steps().stream().allMatch(WalkedPath.Over.class::isInstance)) {
                throw notOneValue();
            }
            Slot slot = walked.end().accept(new AtEnd(walked, components));
            List<Relation> way = walked.relations().toList();
            for (int i = way.size() - 1; i >= 0; i--) {
                slot = related(way.get(i), slot);
            }
            return slot;
        }

        /** What is sorted by where a path ends. */
        private final class AtEnd implements WalkedPath.End.Visitor<Slot>, Resolution.Visitor<Slot> {

            private final WalkedPath walked;
            private final List<Slot> components;

            AtEnd(WalkedPath walked, List<Slot> components) {
                this.walked = walked;
                this.components = components;
            }

            @Override
            public Slot named(WalkedPath.Named named) {
                if (walked.isLast(named.index())) {
                    return named.resolution().accept(this);
                }
                throw notOneValue();
            }

            @Override
            public Slot itself(WalkedPath.Itself itself) {
                throw unknown(itself.row(), itself.inside(), itself.index());
            }

            @Override
            public Slot unknown(WalkedPath.Unknown unknown) {
                throw unknown(unknown.row(), unknown.inside(), unknown.index());
            }

            private InvalidSortException unknown(RowType row, Resolution.@Nullable Inside inside, int index) {
                Set<String> known = inside == null
                        ? names(row, index == 0 ? components : List.of())
                        : inside.embedded().attributes().keySet();
                List<String> segments = walked.segments();
                return Walk.this.unknown(known, String.join(".", segments.subList(index, segments.size())));
            }

            @Override
            public Slot leaf(Resolution.Leaf leaf) {
                return slot(leaf.source(), leaf.type());
            }

            /** One that Hibernate keeps in several columns, such as a time with its offset, has an order all the same. */
            @Override
            public Slot inside(Resolution.Inside inside) {
                JavaType type = inside.embedded().type();
                if (schema.comparable(type)) {
                    return slot(new ValueSource.Value(inside.path(), type), type);
                }
                throw notOneValue();
            }

            @Override
            public Slot link(Resolution.Link link) {
                throw notOneValue();
            }

            @Override
            public Slot reference(Resolution.Reference reference) {
                throw notOneValue();
            }

            @Override
            public Slot values(Resolution.Values values) {
                throw notOneValue();
            }

            @Override
            public Slot undeclared(Resolution.Undeclared undeclared) {
                throw notOneValue();
            }

            @Override
            public Slot unsupported(Resolution.Unsupported unsupported) {
                throw notOneValue();
            }

            @Override
            public Slot broken(Resolution.Broken broken) {
                throw notOneValue();
            }
        }

        /** A value of a related row, which for sorting has to be in the owner's statement. */
        private Slot related(Relation relation, Slot inner) {
            return slot(new ValueSource.Related(inRow.joined(relation), new ResultShape.Single(inner)), inner.type());
        }

        private Slot slot(ValueSource source, JavaType type) {
            return new Slot(path, type, Shape.of(type), source, "sort(\"" + path + "\")");
        }

        private Slot sortable(Slot slot) {
            if (slot.source().inRow()) {
                return slot;
            }
            throw notOneValue();
        }

        private Set<String> names(RowType row, List<Slot> components) {
            Set<String> names = new TreeSet<>(knownNames.of(row));
            components.forEach(slot -> names.add(slot.name()));
            return names;
        }

        private InvalidSortException unknown(Set<String> names, String rest) {
            String wrong = first(rest);
            int start = path.length() - rest.length();
            String better = new NearMiss(names)
                    .to(wrong)
                    .map(name -> path.substring(0, start) + name + path.substring(start + wrong.length()))
                    .map(meant -> " Did you mean `" + meant + "`?")
                    .orElse("");
            return refused("." + better);
        }

        private InvalidSortException notOneValue() {
            return refused(": it is not one value in the row.");
        }

        private InvalidSortException refused(String end) {
            return ExceptionFactory.invalidSort(
                    path,
                    "`" + path + "` is nothing that `" + JavaType.simple(asked.type()) + "` can be sorted by" + end);
        }
    }

    private static String first(String path) {
        int dot = path.indexOf('.');
        return dot < 0 ? path : path.substring(0, dot);
    }

    private static @Nullable String after(String path) {
        int dot = path.indexOf('.');
        return dot < 0 ? null : path.substring(dot + 1);
    }
}
