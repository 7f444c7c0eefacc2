package dev.lookahead.internal.lookup;

import dev.lookahead.internal.form.Container;
import dev.lookahead.internal.form.Part;
import dev.lookahead.internal.form.RowType;
import dev.lookahead.internal.form.Source;
import dev.lookahead.internal.message.Asker;
import dev.lookahead.internal.message.Missing;
import dev.lookahead.internal.guide.Code;
import dev.lookahead.internal.guide.Fix;
import dev.lookahead.internal.guide.Mistake;
import dev.lookahead.internal.guide.Place;
import dev.lookahead.internal.schema.Answer;
import dev.lookahead.internal.schema.JavaType;
import dev.lookahead.internal.schema.ViewDescription;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Records that are made of a row's own values: of an embeddable in it, or of the row itself. */
final class NestedRules {

    /**
     * A record that is looked into.
     *
     * @param path the way to the embeddable, empty where it is the row, or an element of a collection
     * @param depth how many views lead to it
     */
    private record Nesting(String record, RowType row, String path, int depth) {}

    private final Rules rules;
    private final Set<Nesting> underWay = new HashSet<>();

    NestedRules(Rules rules) {
        this.rules = rules;
    }

    /**
     * The record of an embeddable, whose components are looked up inside that.
     *
     * @param path the way to it, empty where the row is itself one, as the element of a collection
     */
    Optional<Source> ofEmbeddable(JavaType record, RowType row, String path, Asker asker) {
        ViewDescription description = rules.schema.record(record).value().orElseThrow();
        return parts(description, row, path, asker).map(parts -> new Source.Nested(record.name(), parts, false));
    }

    /** What {@code this} gives at the start of a path, or nothing where a mistake was reported. */
    Optional<Source> ofRow(RowType row, Asker asker) {
        JavaType wanted = asker.shape().element();
        boolean element = row.elements() != null;
        boolean known = rules.schema.record(wanted).value().isPresent();
        if (element && known && !asker.shape().container().holdsMany()) {
            return ofEmbeddable(wanted, row, "", asker);
        }
        Answer<ViewDescription> record = known ? rules.schema.record(wanted) : rules.schema.view(wanted.name());
        if (record.isUnknown()) {
            return Optional.empty();
        }
        if (element || record.value().isEmpty()) {
            noRecord(row, wanted, asker);
            return Optional.empty();
        }
        if (asker.shape().container() != Container.SINGLE) {
            alwaysOne(asker);
            return Optional.empty();
        }
        return record.value()
                .filter(view -> isOfTheRow(view, row, asker))
                .flatMap(view -> parts(view, row, "", asker))
                .map(parts -> new Source.Nested(wanted.name(), parts, true));
    }

    private Optional<List<Part>> parts(ViewDescription record, RowType row, String path, Asker asker) {
        Nesting nesting = new Nesting(record.name(), row, path, rules.views.depth());
        if (!underWay.add(nesting)) {
            report(
                    Code.RECURSION,
                    asker.place(),
                    asker.subject() + " shows the same row as `" + record.simpleName() + "` again, without an end",
                    List.of("A record that `this` gives cannot be a part of itself."),
                    null);
            return Optional.empty();
        }
        Optional<List<Part>> parts = rules.components.parts(record, row, path.isEmpty() ? "" : path + ".");
        underWay.remove(nesting);
        return parts;
    }

    /** A record that says what it is a view of has to be one of this row, by the rules that hold for it. */
    private boolean isOfTheRow(ViewDescription view, RowType row, Asker asker) {
        String named = view.boundTo();
        if (named.isEmpty()) {
            return true;
        }
        if (rules.schema.virtualModel(named).isUnknown()) {
            return false;
        }
        Optional<RowType> ruled = rules.views.ruling(named, row);
        if (ruled.filter(row::equals).isPresent()) {
            return true;
        }
        report(
                Code.WRONG_VIEW,
                asker.place(),
                asker.subject() + " cannot be shown as `" + view.simpleName() + "`",
                List.of("`this` is a row of `" + row.label() + "`, and `" + view.simpleName() + "` is a view of `"
                        + JavaType.simple(named) + "`."),
                ruled.isPresent() ? Fix.annotate(view.simpleName(), "@View(" + row.label() + ".class)") : null);
        return false;
    }

    private void noRecord(RowType row, JavaType wanted, Asker asker) {
        boolean id = row.elements() == null
                && rules.types.fits(rules.entities.of(row).id().type(), wanted)
                && !wanted.equals(JavaType.OBJECT);
        report(
                Code.SAME_ROW,
                asker.place(),
                asker.subject() + " shows the row itself as `" + wanted + "`, which is no record",
                List.of("`this` is shown by a record whose components are columns and fields of the row."),
                id ? asker.withPath(rules.entities.of(row).id().name()) : null);
    }

    private void alwaysOne(Asker asker) {
        boolean many = asker.shape().container().holdsMany();
        report(
                Code.SAME_ROW,
                asker.place(),
                asker.subject() + " is declared as `" + asker.type() + "`, and `this` is "
                        + (many ? "one row" : "a row that is always there"),
                List.of(),
                asker.withType(asker.shape().element()));
    }

    /** Behind other names there is no row that a path starts at. */
    void misplaced(List<String> segments, String path, Asker asker) {
        List<String> others =
                segments.stream().filter(each -> !each.equals(Missing.THIS)).toList();
        report(
                Code.SAME_ROW,
                asker.named(),
                "`this`, in `" + path + "` of " + asker.subject() + ", is only understood by itself",
                List.of("It stands for the row that a path starts at. Related rows are shown by views of their own."),
                others.isEmpty() ? null : asker.withPath(String.join(".", others)));
    }

    private void report(Code code, Place place, String summary, List<String> reasons, @Nullable Fix fix) {
        rules.guide.report(new Mistake(code, place, summary, reasons, fix));
    }
}
