package dev.lookahead.internal.plan;

import dev.lookahead.internal.database.Database;
import dev.lookahead.internal.form.ResultShape;
import dev.lookahead.internal.loader.Loaders;
import dev.lookahead.internal.query.Discovery;
import dev.lookahead.internal.query.Engine;
import dev.lookahead.internal.query.Units;
import dev.lookahead.testing.Fixture;
import dev.lookahead.testing.Reads;
import dev.lookahead.testing.TestDatabase;
import java.time.Duration;
import java.util.List;
import java.util.Set;

/** Plans of views. They are the same for every database, so one of them is enough. */
final class Plans {

    private Plans() {}

    /** How a view of a fixture's entities is read. */
    static Plan of(Fixture fixture, Class<?> view) {
        List<Database> databases =
                new Units(Reads.of(TestDatabase.H2, fixture).database().factory()).databases();
        Engine engine = new Discovery(databases, List.of(), List.of(view))
                .engine(factory -> null, new Loaders(type -> null, Duration.ZERO));
        ResultShape.Whole result = engine.result(view);
        return new Planner(engine.resolver()).plan(result.row(), Set.of(result));
    }
}
