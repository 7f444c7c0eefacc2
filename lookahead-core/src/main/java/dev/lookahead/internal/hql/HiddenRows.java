package dev.lookahead.internal.hql;

import dev.lookahead.internal.guide.Code;
import dev.lookahead.internal.guide.Mistake;
import dev.lookahead.internal.hql.FragmentRules.Site;
import java.util.List;
import java.util.Optional;

/** Finds where a fragment would see rows that the mapping hides, which Hibernate does not say. */
public final class HiddenRows {

    private HiddenRows() {}

    /** What is wrong with a fragment, if there is something. */
    static Optional<Mistake> mistake(String text, Fragments.Role role, List<CollectionUse> uses, Site site) {
        return uses.stream()
                .flatMap(use -> which(use).map(rows -> mistake(text, role, use, rows, site)).stream())
                .findFirst();
    }

    private static Optional<String> which(CollectionUse use) {
        return new Oversights(use.attribute(), use.target())
                .of(use.kind(), use.spot().present());
    }

    private static Mistake mistake(String text, Fragments.Role role, CollectionUse use, String rows, Site site) {
        return new Mistake(
                Code.BAD_FRAGMENT,
                site.place(),
                site.what() + " of `" + site.label() + "` " + verb(use) + " rows that " + rows,
                reasons(text, use),
                new VisibleRows(text, role, site.type(), use)
                        .fragment()
                        .map(site::fix)
                        .orElse(null));
    }

    private static String verb(CollectionUse use) {
        return use.kind() == CollectionUse.Kind.SIZE ? "would count" : "would see";
    }

    /** What is told of a query's own text. */
    public static Optional<String> told(String text, Fragments.Role role, List<CollectionUse> uses) {
        return uses.stream()
                .flatMap(use -> which(use)
                        .map(rows -> verb(use) + " rows that " + rows + "\n  "
                                + String.join("\n  ", reasons(text, use))
                                + new VisibleRows(text, role, null, use)
                                        .fragment()
                                        .map(better -> "\n  Write: " + better)
                                        .orElse(""))
                        .stream())
                .findFirst();
    }

    private static List<String> reasons(String text, CollectionUse use) {
        String line = "  " + text.strip().replaceAll("\\s*\\R\\s*", " ");
        return List.of(
                line, "Hibernate does not hide them in `" + use.spot().range().of(text) + "`.");
    }
}
