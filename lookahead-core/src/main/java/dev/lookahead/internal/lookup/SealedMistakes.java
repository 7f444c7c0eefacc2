package dev.lookahead.internal.lookup;

import dev.lookahead.internal.guide.Code;
import dev.lookahead.internal.guide.Fix;
import dev.lookahead.internal.guide.Guide;
import dev.lookahead.internal.guide.Mistake;
import dev.lookahead.internal.guide.Place;
import dev.lookahead.internal.schema.EntityDescription;
import dev.lookahead.internal.schema.JavaType;
import dev.lookahead.internal.schema.SealedDescription;
import dev.lookahead.model.View;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What can be wrong with what a sealed interface permits, and what to write instead. */
record SealedMistakes(Guide guide) {

    /** Something that is permitted is not marked. */
    void noView(SealedDescription view, String permitted) {
        report(
                Code.BAD_CASE,
                new Place(permitted, null),
                "`" + JavaType.simple(permitted) + "`, which `" + view.simpleName() + "` permits, is not a view",
                List.of("What a sealed view permits are records, or sealed interfaces of such, each marked with its"
                        + " entity or a virtual model of that: `@View(…)`."),
                null);
    }

    /** Two members are views of the same entity. */
    void sameEntity(SealedDescription view, String one, String other, String entity) {
        report(
                Code.BAD_CASE,
                new Place(other, null).at(View.class, "value"),
                "`" + JavaType.simple(one) + "` and `" + JavaType.simple(other) + "`, which `" + view.simpleName()
                        + "` permits, are both views of `" + JavaType.simple(entity) + "`",
                List.of("Nothing says which of them shows a row; one has to go, or to view another entity."),
                null);
    }

    /** A member is a view of an entity that no row of the interface's is of. */
    void otherEntity(SealedDescription view, EntityDescription entity, String member, String memberEntity) {
        String other = JavaType.simple(memberEntity);
        report(
                Code.BAD_CASE,
                new Place(member, null).at(View.class, "value"),
                "`" + JavaType.simple(member) + "`, which `" + view.simpleName() + "` permits, is a view of `" + other
                        + "`",
                List.of("`" + view.simpleName() + "` is a view of `" + entity.simpleName() + "`, and no row of that is"
                        + " one of `" + other + "`."),
                null);
    }

    /** No member shows the rows of an entity that rows of the interface's can be of. */
    void uncovered(SealedDescription view, EntityDescription entity, EntityDescription kind) {
        report(
                Code.UNCOVERED,
                new Place(view.name(), null),
                "`" + view.simpleName() + "` has no record for `" + kind.simpleName() + "`",
                List.of(
                        "A row of `" + entity.simpleName() + "` may be one of `" + kind.simpleName()
                                + "`. It is shown by the record of its entity, or of the nearest one above.",
                        "The new one stands in a `permits` clause too, if there is any."),
                record(view, kind));
    }

    /** A record that shows the id of an entity, inside of the interface. */
    static Fix record(SealedDescription view, EntityDescription kind) {
        return Fix.add(view.simpleName(), record(view.simpleName(), kind));
    }

    /** The declaration of such a record. */
    static String record(String view, EntityDescription kind) {
        return "@View(" + kind.simpleName() + ".class) record " + kind.simpleName() + "View("
                + kind.id().type().boxed() + " " + kind.id().name() + ") implements " + view + " {}";
    }

    private void report(Code code, Place place, String summary, List<String> reasons, @Nullable Fix fix) {
        guide.report(new Mistake(code, place, summary, reasons, fix));
    }
}
