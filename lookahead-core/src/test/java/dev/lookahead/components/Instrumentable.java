package dev.lookahead.components;

import dev.lookahead.fixtures.Museums.Award;
import dev.lookahead.fixtures.Museums.Museum;
import dev.lookahead.model.Computed;
import dev.lookahead.model.Prefetch;
import dev.lookahead.model.Requires;
import dev.lookahead.model.View;
import dev.lookahead.model.VirtualModel;
import java.util.List;
import java.util.Locale;

/** Declarations for a tool to add members to, which is done to the outermost class too. */
final class Instrumentable {

    private Instrumentable() {}

    interface VirtualMuseum extends VirtualModel<Museum> {
        @Prefetch
        List<Award> awards();

        @Computed("upper(name)")
        String loud();

        @Requires("loud")
        default int length() {
            return loud().length();
        }
    }

    @View(Award.class)
    record AwardView(String name) {}

    record TitleView(String language, String quoted) {
        static String quoted(String text) {
            return "'" + text + "'";
        }
    }

    @View(VirtualMuseum.class)
    record MuseumView(
            String name, String loud, int length, String quiet, List<AwardView> awards, List<TitleView> titles) {
        static String quiet(String name) {
            return name.toLowerCase(Locale.ROOT);
        }
    }
}
