package dev.lookahead.internal.lookup;

import dev.lookahead.internal.form.Container;
import dev.lookahead.internal.form.Entities;
import dev.lookahead.internal.form.RowType;
import dev.lookahead.internal.form.Slot;
import dev.lookahead.internal.form.TypeRules;
import dev.lookahead.internal.form.ValueSource;
import dev.lookahead.internal.guide.Code;
import dev.lookahead.internal.guide.Fix;
import dev.lookahead.internal.guide.Guide;
import dev.lookahead.internal.guide.Mistake;
import dev.lookahead.internal.guide.Place;
import dev.lookahead.internal.message.Missing;
import dev.lookahead.internal.message.UseSite;
import dev.lookahead.internal.relation.Recursion;
import dev.lookahead.internal.schema.JavaType;
import dev.lookahead.internal.schema.Schema;
import dev.lookahead.internal.schema.SchemaAnswer;
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

    private final Schema schema;
    private final Entities entities;
    private final TypeRules types;
    private final RowBindings bindings;
    private final ViewsUnderWay views;
    private final Recursion recursion;
    private final Guide guide;
    private final Set<Nesting> underWay = new HashSet<>();

    NestedRules(
            Schema schema,
            Entities entities,
            TypeRules types,
            RowBindings bindings,
            ViewsUnderWay views,
            Recursion recursion,
            Guide guide) {
        this.schema = schema;
        this.entities = entities;
        this.types = types;
        this.bindings = bindings;
        this.views = views;
        this.recursion = recursion;
        this.guide = guide;
    }

    /**
     * The record of an embeddable, whose components are looked up inside that.
     *
     * @param path the way to it, empty where the row is itself one, as the element of a collection
     */
    Optional<ValueSource> ofEmbeddable(JavaType record, RowType row, String path, UseSite useSite) {
        ViewDescription description = schema.record(record).value().orElseThrow();
        return slots(description, row, path, useSite).map(slots -> new ValueSource.Nested(record.name(), slots, false));
    }

    /** What {@code this} gives at the start of a path, or nothing where a mistake was reported. */
    Optional<ValueSource> ofRow(RowType row, UseSite useSite) {
        JavaType wanted = useSite.shape().element();
        boolean element = row.elements() != null;
        boolean known = schema.record(wanted).value().isPresent();
        if (element && known && !useSite.shape().container().holdsMany()) {
            return ofEmbeddable(wanted, row, "", useSite);
        }
        SchemaAnswer<ViewDescription> record = known ? schema.record(wanted) : schema.view(wanted.name());
        if (record.isUnknown()) {
            return Optional.empty();
        }
        if (element || record.value().isEmpty()) {
            noRecord(row, wanted, useSite);
            return Optional.empty();
        }
        if (useSite.shape().container() != Container.SINGLE) {
            alwaysOne(useSite);
            return Optional.empty();
        }
        return record.value()
                .filter(view -> isOfTheRow(view, row, useSite))
                .flatMap(view -> slots(view, row, "", useSite))
                .map(slots -> new ValueSource.Nested(wanted.name(), slots, true));
    }

    private Optional<List<Slot>> slots(ViewDescription record, RowType row, String path, UseSite useSite) {
        Nesting nesting = new Nesting(record.name(), row, path, views.depth());
        if (!underWay.add(nesting)) {
            report(
                    Code.RECURSION,
                    useSite.place(),
                    useSite.subject() + " shows the same row as `" + record.simpleName() + "` again, without an end",
                    List.of("A record that `this` gives cannot be a part of itself."),
                    null);
            return Optional.empty();
        }
        Optional<List<Slot>> slots = recursion.slots(record, row, path.isEmpty() ? "" : path + ".");
        underWay.remove(nesting);
        return slots;
    }

    /** A record that says what it is a view of has to be one of this row, by the rules that hold for it. */
    private boolean isOfTheRow(ViewDescription view, RowType row, UseSite useSite) {
        String named = view.boundTo();
        if (named.isEmpty()) {
            return true;
        }
        if (schema.virtualModel(named).isUnknown()) {
            return false;
        }
        Optional<RowType> ruled = bindings.ruling(named, row);
        if (ruled.filter(row::equals).isPresent()) {
            return true;
        }
        report(
                Code.WRONG_VIEW,
                useSite.place(),
                useSite.subject() + " cannot be shown as `" + view.simpleName() + "`",
                List.of("`this` is a row of `" + row.label() + "`, and `" + view.simpleName() + "` is a view of `"
                        + JavaType.simple(named) + "`."),
                ruled.isPresent() ? Fix.annotate(view.simpleName(), "@View(" + row.label() + ".class)") : null);
        return false;
    }

    private void noRecord(RowType row, JavaType wanted, UseSite useSite) {
        boolean id = row.elements() == null
                && types.fits(entities.of(row).id().type(), wanted)
                && !wanted.equals(JavaType.OBJECT);
        report(
                Code.SAME_ROW,
                useSite.place(),
                useSite.subject() + " shows the row itself as `" + wanted + "`, which is not a record",
                List.of("`this` is shown by a record whose components are columns and fields of the row."),
                id ? useSite.withPath(entities.of(row).id().name()) : null);
    }

    private void alwaysOne(UseSite useSite) {
        boolean many = useSite.shape().container().holdsMany();
        report(
                Code.SAME_ROW,
                useSite.place(),
                useSite.subject() + " is declared as `" + useSite.type() + "`, but `this` is "
                        + (many ? "one row" : "a row that is always there"),
                List.of(),
                useSite.withType(useSite.shape().element()));
    }

    /** Behind other names there is no row that a path starts at. */
    void misplaced(List<String> segments, String path, UseSite useSite) {
        List<String> others =
                segments.stream().filter(each -> !each.equals(Missing.THIS)).toList();
        report(
                Code.SAME_ROW,
                useSite.named(),
                "`this`, in `" + path + "` of " + useSite.subject() + ", is only understood by itself",
                List.of("It stands for the row that a path starts at. Related rows are shown by views of their own."),
                others.isEmpty() ? null : useSite.withPath(String.join(".", others)));
    }

    private void report(Code code, Place place, String summary, List<String> reasons, @Nullable Fix fix) {
        guide.report(new Mistake(code, place, summary, reasons, fix));
    }
}
