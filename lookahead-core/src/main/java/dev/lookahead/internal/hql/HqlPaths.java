package dev.lookahead.internal.hql;

import dev.lookahead.internal.hql.PathUse.Step;
import java.util.ArrayList;
import java.util.List;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.tree.TerminalNode;
import org.hibernate.grammars.hql.HqlParser;
import org.jspecify.annotations.Nullable;

/** Takes paths of the grammar apart, which nest in what is written around them. */
final class HqlPaths {

    private HqlPaths() {}

    /** The steps of a path; none where it begins with something else than a name. */
    static List<Step> of(HqlParser.PathContext path) {
        HqlParser.GeneralPathFragmentContext general = path.generalPathFragment();
        return general != null ? of(general) : of(path.syntacticDomainPath(), path.pathContinuation());
    }

    static List<Step> of(HqlParser.GeneralPathFragmentContext path) {
        List<Step> steps = names(path.simplePath());
        add(steps, path.indexedPathAccessFragment());
        return steps;
    }

    static List<Step> of(
            HqlParser.SyntacticDomainPathContext path, HqlParser.@Nullable PathContinuationContext continuation) {
        List<Step> steps = new ArrayList<>();
        if (path.simplePath() != null) {
            steps.addAll(names(path.simplePath()));
            add(steps, path.indexedPathAccessFragment());
        } else if (path.treatedNavigablePath() != null) {
            HqlParser.TreatedNavigablePathContext treated = path.treatedNavigablePath();
            steps.addAll(of(treated.path()));
            steps.add(new PathUse.Treat(treated.simplePath().getText(), end(treated.RIGHT_PAREN())));
            add(steps, treated.pathContinuation());
        } else if (path.collectionValueNavigablePath() != null) {
            HqlParser.CollectionValueNavigablePathContext value = path.collectionValueNavigablePath();
            steps.addAll(of(value.path()));
            steps.add(new PathUse.Element(value.elementValueQuantifier().getText(), end(value.RIGHT_PAREN())));
            add(steps, value.pathContinuation());
        } else {
            HqlParser.MapKeyNavigablePathContext key = path.mapKeyNavigablePath();
            steps.addAll(of(key.path()));
            steps.add(new PathUse.Element(key.indexKeyQuantifier().getText(), end(key.RIGHT_PAREN())));
            add(steps, key.pathContinuation());
        }
        add(steps, continuation);
        return steps;
    }

    static List<Step> names(HqlParser.SimplePathContext path) {
        List<Step> steps = new ArrayList<>();
        segments(path).forEach(segment -> steps.add(new PathUse.Name(segment)));
        return steps;
    }

    static List<NameScope.Segment> segments(HqlParser.SimplePathContext path) {
        List<NameScope.Segment> segments = new ArrayList<>(List.of(segment(path.identifier())));
        path.simplePathElement().forEach(element -> segments.add(segment(element.identifier())));
        return segments;
    }

    static NameScope.Segment segment(HqlParser.IdentifierContext identifier) {
        return new NameScope.Segment(
                unquoted(identifier.getText()), identifier.getStart().getStartIndex(), end(identifier));
    }

    static String unquoted(String name) {
        return name.startsWith("`") && name.endsWith("`") && name.length() > 1
                ? name.substring(1, name.length() - 1)
                : name;
    }

    /** Where something ends in the text. */
    static int end(ParserRuleContext context) {
        return context.getStop().getStopIndex() + 1;
    }

    private static int end(TerminalNode token) {
        return token.getSymbol().getStopIndex() + 1;
    }

    private static void add(List<Step> steps, HqlParser.@Nullable PathContinuationContext continuation) {
        if (continuation != null) {
            steps.addAll(names(continuation.simplePath()));
        }
    }

    private static void add(List<Step> steps, HqlParser.@Nullable IndexedPathAccessFragmentContext indexed) {
        if (indexed == null) {
            return;
        }
        steps.add(new PathUse.At(
                indexed.expression().getStart().getStartIndex(),
                end(indexed.expression()),
                end(indexed.RIGHT_BRACKET())));
        if (indexed.generalPathFragment() != null) {
            steps.addAll(of(indexed.generalPathFragment()));
        }
    }
}
