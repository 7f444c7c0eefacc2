package dev.lookahead.components;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lookahead.components.Instrumentable.AwardView;
import dev.lookahead.components.Instrumentable.MuseumView;
import dev.lookahead.components.Instrumentable.TitleView;
import dev.lookahead.components.Instrumentable.VirtualMuseum;
import dev.lookahead.fixtures.Museums;
import dev.lookahead.testing.OnEachDatabase;
import dev.lookahead.testing.Reads;
import dev.lookahead.testing.TestDatabase;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.reflect.Method;
import java.util.List;
import java.util.stream.Stream;
import org.jacoco.core.instr.Instrumenter;
import org.jacoco.core.runtime.IRuntime;
import org.jacoco.core.runtime.LoggerRuntime;
import org.jacoco.core.runtime.RuntimeData;
import org.junit.jupiter.api.Test;

/** Views and virtual models to which JaCoCo has added members of its own. */
@OnEachDatabase
class InstrumentedRecordsTest {

    private final Reads reads;

    InstrumentedRecordsTest(TestDatabase database) {
        reads = Reads.of(database, Museums.FIXTURE);
    }

    @Test
    void instrumentedRecordsAreReadAsTheyWereWritten() throws Exception {
        Instrumented classes = new Instrumented();
        Class<?> view = classes.loadClass(MuseumView.class.getName());
        assertThat(Stream.of(view.getDeclaredMethods())).anyMatch(Method::isSynthetic);

        Class<?>[] declared = {view, classes.of(AwardView.class), classes.of(VirtualMuseum.class)};
        Reads instrumented = reads.by(lookahead -> lookahead.views(declared));
        List<?> museums = instrumented.list(view, query -> query.ids(List.of(2L, 3L)));

        assertThat(museums)
                .hasToString(List.of(
                                new MuseumView(
                                        "Prado",
                                        "PRADO",
                                        5,
                                        "prado",
                                        List.of(new AwardView("Paint")),
                                        List.of(new TitleView("es", "'El Prado'"))),
                                new MuseumView("Empty", "EMPTY", 5, "empty", List.of(), List.of()))
                        .toString());
        assertThat(instrumented.statements()).hasSize(3);
    }

    /** Loads what is declared for it anew, as JaCoCo's agent does. */
    private static final class Instrumented extends ClassLoader {

        private final Instrumenter instrumenter;

        Instrumented() throws Exception {
            super(Instrumentable.class.getClassLoader());
            IRuntime runtime = new LoggerRuntime();
            runtime.startup(new RuntimeData());
            instrumenter = new Instrumenter(runtime);
        }

        Class<?> of(Class<?> type) {
            try {
                return loadClass(type.getName());
            } catch (ClassNotFoundException missing) {
                throw new IllegalStateException(missing);
            }
        }

        @Override
        protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
            if (!name.startsWith(Instrumentable.class.getName())) {
                return super.loadClass(name, resolve);
            }
            Class<?> loaded = findLoadedClass(name);
            return loaded == null ? define(name) : loaded;
        }

        private Class<?> define(String name) {
            try (InputStream original = getResourceAsStream(name.replace('.', '/') + ".class")) {
                byte[] bytes = instrumenter.instrument(original, name);
                return defineClass(name, bytes, 0, bytes.length);
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
        }
    }
}
