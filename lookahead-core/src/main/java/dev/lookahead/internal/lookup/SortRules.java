package dev.lookahead.internal.lookup;

import dev.lookahead.internal.form.Form;
import dev.lookahead.internal.form.Meaning;
import dev.lookahead.internal.form.Part;
import dev.lookahead.internal.form.Relation;
import dev.lookahead.internal.form.RowType;
import dev.lookahead.internal.form.Shape;
import dev.lookahead.internal.form.Source;
import dev.lookahead.internal.guide.NearMiss;
import dev.lookahead.internal.schema.EntityDescription;
import dev.lookahead.internal.schema.JavaType;
import dev.lookahead.model.InvalidSortException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** What a name sorts by. It never becomes HQL: it has to be one that the rules know. */
public final class SortRules {

    private final Rules rules;

    public SortRules(Rules rules) {
        this.rules = rules;
    }

    public Part key(Form.Whole asked, String path) {
        return new Walk(asked, path).key();
    }

    /** One path on its way: over components of views as long as it can, then over fields and attributes. */
    private final class Walk {

        private final Form.Whole asked;
        private final String path;

        Walk(Form.Whole asked, String path) {
            this.asked = asked;
            this.path = path;
        }

        public Part key() {
            return sortable(in(asked, path));
        }

        private Part in(Form.Whole shown, String rest) {
            List<Part> parts = parts(shown);
            return component(parts, rest).orElseGet(() -> named(shown.row(), parts, rest));
        }

        private List<Part> parts(Form.Whole shown) {
            if (shown instanceof Form.View record) {
                return record.parts();
            }
            return shown instanceof Form.Sealed several ? common(several) : ((Form.Model) shown).parts();
        }

        /** What all records show of the row in the same way, and the row has by itself. */
        private List<Part> common(Form.Sealed several) {
            EntityDescription entity = rules.entities.of(several.row());
            List<Form.View> records = several.records().toList();
            return records.stream()
                    .limit(1)
                    .flatMap(record -> record.parts().stream())
                    .filter(part ->
                            isOf(entity, part.source()) && records.stream().allMatch(each -> shows(each, part)))
                    .toList();
        }

        private boolean isOf(EntityDescription entity, Source source) {
            return source instanceof Source.Nested nested
                    ? nested.parts().stream().allMatch(part -> isOf(entity, part.source()))
                    : source instanceof Source.Value value
                            && rules.entities.attribute(entity, value.path()).isPresent();
        }

        private boolean shows(Form.View record, Part common) {
            return record.parts().stream()
                    .anyMatch(part ->
                            part.name().equals(common.name()) && part.source().equals(common.source()));
        }

        private Optional<Part> component(List<Part> parts, String rest) {
            String further = after(rest);
            Optional<Part> found = parts.stream()
                    .filter(part -> part.name().equals(first(rest)))
                    .findFirst();
            return further == null
                    ? found.map(rules.joins::inRow)
                    : found.flatMap(part -> below(part.source(), further));
        }

        /** Inside the view of a related row, or the record of an embeddable. */
        private Optional<Part> below(Source source, String rest) {
            if (source instanceof Source.Nested nested) {
                return component(nested.parts(), rest);
            }
            if (!(source instanceof Source.Related related)) {
                return Optional.empty();
            }
            Optional<Part> inner = related.form() instanceof Form.Viewed shown
                    ? Optional.of(in(shown, rest))
                    : related.form() instanceof Form.Single value
                            ? below(value.part().source(), rest)
                            : Optional.empty();
            return inner.map(part -> related(related.relation(), part));
        }

        private Part named(RowType row, List<Part> components, String rest) {
            Meaning meaning =
                    rules.names.meaning(row, first(rest)).orElseThrow(() -> unknown(names(row, components), rest));
            return go(row, meaning, rest);
        }

        private Part go(RowType row, Meaning meaning, String rest) {
            String further = after(rest);
            if (further == null && meaning instanceof Meaning.Leaf leaf) {
                return part(leaf.source(), leaf.type());
            }
            if (further == null && meaning instanceof Meaning.Inside inside && isOneValue(inside)) {
                return part(
                        new Source.Value(inside.path(), inside.embedded().type()),
                        inside.embedded().type());
            }
            if (further != null && meaning instanceof Meaning.Link link) {
                Part inner = named(link.target(), List.of(), further);
                for (int i = link.chain().size() - 1; i >= 0; i--) {
                    inner = related(link.chain().get(i), inner);
                }
                return inner;
            }
            if (further != null && meaning instanceof Meaning.Inside inside) {
                Set<String> names = inside.embedded().attributes().keySet();
                Meaning next =
                        rules.names.inside(row, inside, first(further)).orElseThrow(() -> unknown(names, further));
                return go(row, next, further);
            }
            throw notOneValue();
        }

        /** One that Hibernate keeps in several columns, such as a time with its offset, has an order all the same. */
        private boolean isOneValue(Meaning.Inside inside) {
            return rules.schema.comparable(inside.embedded().type());
        }

        /** A value of a related row, which for sorting has to be in the owner's statement. */
        private Part related(Relation relation, Part inner) {
            return part(new Source.Related(rules.joins.joined(relation), new Form.Single(inner)), inner.type());
        }

        private Part part(Source source, JavaType type) {
            return new Part(path, type, Shape.of(type), source, "sort(\"" + path + "\")");
        }

        private Part sortable(Part part) {
            if (part.source().inRow()) {
                return part;
            }
            throw notOneValue();
        }

        private Set<String> names(RowType row, List<Part> components) {
            Set<String> names = new TreeSet<>(rules.knownNames.of(row));
            components.forEach(part -> names.add(part.name()));
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
            return new InvalidSortException(
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
