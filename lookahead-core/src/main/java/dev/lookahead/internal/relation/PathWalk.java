package dev.lookahead.internal.relation;

import dev.lookahead.internal.form.Resolution;
import dev.lookahead.internal.form.RowType;
import dev.lookahead.internal.message.Missing;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Follows the names of a path from a row on. What is wanted at its end does not matter here. */
public final class PathWalk {

    private final NameRules names;

    public PathWalk(NameRules names) {
        this.names = names;
    }

    /** The path, as far as its names lead. */
    public WalkedPath follow(RowType root, String path) {
        List<String> segments = List.of(path.split("\\.", -1));
        List<WalkedPath.Step> steps = new ArrayList<>();
        Position at = new Position(root, null);
        for (int index = 0; ; index++) {
            String name = segments.get(index);
            if (name.equals(Missing.THIS)) {
                return new WalkedPath(root, segments, steps, new WalkedPath.Itself(at.row(), at.inside(), index));
            }
            Resolution resolution = resolution(at, name).orElse(null);
            if (resolution == null) {
                return new WalkedPath(root, segments, steps, new WalkedPath.Unknown(at.row(), at.inside(), index));
            }
            boolean last = index == segments.size() - 1;
            Onward onward =
                    last ? null : resolution.accept(new WayOn(at.row(), index)).orElse(null);
            if (onward == null) {
                return new WalkedPath(root, segments, steps, new WalkedPath.Named(at.row(), index, resolution));
            }
            if (onward.step() != null) {
                steps.add(onward.step());
            }
            at = onward.to();
        }
    }

    private Optional<Resolution> resolution(Position at, String name) {
        return at.inside() == null ? names.resolution(at.row(), name) : names.inside(at.row(), at.inside(), name);
    }

    /**
     * Where the names before have led.
     *
     * @param inside an embeddable of the row, or null for the row itself
     */
    private record Position(RowType row, Resolution.@Nullable Inside inside) {}

    /**
     * Where another name leads.
     *
     * @param step the step to other rows, or null for one inside of the row
     */
    private record Onward(WalkedPath.@Nullable Step step, Position to) {}

    /** Where what a name means leads on to, if it does. */
    private record WayOn(RowType row, int index) implements Resolution.Visitor<Optional<Onward>> {

        @Override
        public Optional<Onward> leaf(Resolution.Leaf leaf) {
            return Optional.empty();
        }

        @Override
        public Optional<Onward> inside(Resolution.Inside inside) {
            return Optional.of(new Onward(null, new Position(row, inside)));
        }

        @Override
        public Optional<Onward> link(Resolution.Link link) {
            return Optional.of(new Onward(new WalkedPath.Over(link, index), new Position(link.target(), null)));
        }

        @Override
        public Optional<Onward> reference(Resolution.Reference reference) {
            return Optional.empty();
        }

        @Override
        public Optional<Onward> values(Resolution.Values values) {
            return values.collection().attribute().single()
                    ? Optional.empty()
                    : Optional.of(new Onward(
                            new WalkedPath.Into(values.collection()),
                            new Position(values.collection().row(), null)));
        }

        @Override
        public Optional<Onward> undeclared(Resolution.Undeclared undeclared) {
            return Optional.empty();
        }

        @Override
        public Optional<Onward> unsupported(Resolution.Unsupported unsupported) {
            return Optional.empty();
        }

        @Override
        public Optional<Onward> broken(Resolution.Broken broken) {
            return Optional.empty();
        }
    }
}
