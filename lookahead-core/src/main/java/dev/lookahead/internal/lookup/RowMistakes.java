package dev.lookahead.internal.lookup;

import dev.lookahead.internal.form.Resolution;
import dev.lookahead.internal.form.Shape;
import dev.lookahead.internal.guide.Code;
import dev.lookahead.internal.guide.Fix;
import dev.lookahead.internal.guide.Mistake;
import dev.lookahead.internal.message.Contents;
import dev.lookahead.internal.message.Imports;
import dev.lookahead.internal.message.UseSite;
import dev.lookahead.internal.message.ViewGuess;
import dev.lookahead.internal.schema.JavaType;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What can be wrong with the type by which a place shows related rows.
 *
 * @param many whether there are several rows
 * @param contents what the type of the place holds
 */
record RowMistakes(
        PathMistakes.Collaborators with, UseSite useSite, Resolution.Link link, boolean many, Contents contents) {

    /** Whether it holds a view of the rows or their ids, whatever stands around these. */
    boolean isShown() {
        return with.schema().boundTo(contents.element().name()).isPresent()
                || with.types().fits(with.entities().of(link.target()).id().type(), contents.element());
    }

    /** What they are wanted as is not marked as a view. */
    void noView(JavaType wanted) {
        String target = link.target().label();
        boolean several = with.schema().sealedView(wanted.name()).value().isPresent();
        boolean record = several || with.schema().record(wanted).value().isPresent();
        boolean model = with.schema().virtualModel(wanted.name()).value().isPresent();
        report(
                Code.WRONG_VIEW,
                useSite.subject() + " shows rows of `"
                        + JavaType.simple(link.target().entity()) + "` as `" + wanted + "`, which is not a view",
                model
                        ? with.shown().reasons(wanted)
                        : List.of(
                                record
                                        ? "A " + (several ? "sealed interface" : "record")
                                                + " that shows rows says which: `@View(" + target + ".class)`."
                                        : "Related rows are shown by a view, or by their ids."),
                record
                        ? Fix.annotate(wanted.simpleName(), "@View(" + target + ".class)")
                        : new ViewGuess(with.schema())
                                .of(link.target(), useSite)
                                .map(view -> many ? contents.several(view) : contents.one(view))
                                .map(useSite::withType)
                                .orElse(null));
    }

    /** Something that holds views or ids, and not as rows are given. */
    void wrongContainer() {
        Optional<JavaType> element = contents.isRaw()
                ? new ViewGuess(with.schema()).of(link.target(), useSite)
                : Optional.of(contents.element());
        Optional<JavaType> right = element.map(each -> many ? contents.several(each) : contents.one(each));
        List<String> reasons = new ArrayList<>();
        reasons.add(
                contents.isRaw()
                        ? "A container says what it holds: a view of the rows, or their ids."
                        : many
                                ? "Several rows are given as a `List`, `Set`, `SortedSet`, `Collection` or"
                                        + " `Map` of views or ids, which is empty where there are none."
                                : "One row is given as a view or its id, which is null where there is none, or"
                                        + " as an `Optional` of that.");
        right.ifPresent(type -> reasons.addAll(
                new Imports(with.schema()).sentence(useSite.place().type(), type)));
        report(
                Code.WRONG_TYPE,
                useSite.subject() + " is declared as `" + useSite.type() + "`, but `"
                        + link.chain().get(0).label() + "` gives " + (many ? "several rows" : "one row"),
                reasons,
                right.map(type -> keyed(type)).orElse(null));
    }

    /** A declaration with this type, and with what a map of it is keyed by. */
    private @Nullable Fix keyed(JavaType type) {
        Shape shape = Shape.of(type);
        boolean known =
                !shape.keyed() || useSite.keyedBy() != null || with.mapKeys().mapKey(link.last()) != null;
        return known
                ? useSite.withType(type)
                : with.mapKeys()
                        .fitting(with.entities().of(link.target()), Objects.requireNonNull(shape.key()))
                        .map(key -> useSite.rewrite().with(useSite.path(), type, key))
                        .orElseGet(
                                () -> useSite.withType(new JavaType(List.class.getName(), List.of(shape.element()))));
    }

    private void report(Code code, String summary, List<String> reasons, @Nullable Fix fix) {
        with.guide().report(new Mistake(code, useSite.place(), summary, reasons, fix));
    }
}
