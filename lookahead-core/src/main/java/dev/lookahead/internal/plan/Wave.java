package dev.lookahead.internal.plan;

import java.util.List;

/**
 * What can run when the waves before it are through.
 *
 * @param steps run together
 * @param loops run after those, each until it brings nothing new
 */
public record Wave(List<Step> steps, List<Loop> loops) {

    public Wave {
        steps = List.copyOf(steps);
        loops = List.copyOf(loops);
    }
}
