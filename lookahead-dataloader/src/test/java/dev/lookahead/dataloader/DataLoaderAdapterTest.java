package dev.lookahead.dataloader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.lookahead.Lookahead;
import dev.lookahead.model.BatchLoad;
import dev.lookahead.model.BatchLoadException;
import dev.lookahead.model.FetchContext;
import dev.lookahead.model.View;
import dev.lookahead.model.VirtualModel;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.stream.Collectors;
import org.dataloader.BatchLoaderEnvironment;
import org.dataloader.MappedBatchLoader;
import org.dataloader.MappedBatchLoaderWithContext;
import org.hibernate.SessionFactory;
import org.hibernate.cfg.JdbcSettings;
import org.hibernate.cfg.SchemaToolingSettings;
import org.hibernate.jpa.HibernatePersistenceConfiguration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The loaders of a GraphQL server, used as they are. */
class DataLoaderAdapterTest {

    private final List<Set<Long>> keys = new ArrayList<>();
    private SessionFactory factory;

    @Entity(name = "Song")
    static class Song {
        @Id
        Long id;

        String title;
    }

    /** Written for java-dataloader; knows nothing of song 2. */
    static final class PlaysLoader implements MappedBatchLoader<Long, Integer> {
        private final List<Set<Long>> asked;

        PlaysLoader(List<Set<Long>> asked) {
            this.asked = asked;
        }

        @Override
        public CompletionStage<Map<Long, Integer>> load(Set<Long> keys) {
            asked.add(keys);
            return CompletableFuture.supplyAsync(() -> keys.stream()
                    .filter(key -> key != 2)
                    .collect(Collectors.toMap(key -> key, key -> key.intValue() * 100)));
        }
    }

    /** The same with a context. */
    static final class LyricsLoader implements MappedBatchLoaderWithContext<Long, String> {
        @Override
        public CompletionStage<Map<Long, String>> load(Set<Long> keys, BatchLoaderEnvironment environment) {
            String language = environment.<FetchContext>getContext().parameter("language", String.class);
            return language == null
                    ? CompletableFuture.failedStage(new IllegalStateException("no language"))
                    : CompletableFuture.completedStage(
                            keys.stream().collect(Collectors.toMap(key -> key, key -> language + key)));
        }
    }

    static final class Plays extends DataLoaderAdapter<Long, Integer> {
        Plays(PlaysLoader loader) {
            super(loader);
        }
    }

    static final class Lyrics extends DataLoaderAdapter<Long, String> {
        Lyrics(LyricsLoader loader) {
            super(loader);
        }
    }

    interface VirtualSong extends VirtualModel<Song> {
        @BatchLoad(Plays.class)
        Integer plays();

        @BatchLoad(value = Lyrics.class, uses = "language")
        String lyrics();
    }

    @View(VirtualSong.class)
    record PlaysView(String title, Integer plays) {}

    @View(VirtualSong.class)
    record LyricsView(String lyrics) {}

    @BeforeEach
    void fill() {
        factory = new HibernatePersistenceConfiguration("songs")
                .managedClasses(Song.class)
                .property(JdbcSettings.JAKARTA_JDBC_URL, "jdbc:h2:mem:songs")
                .property(SchemaToolingSettings.JAKARTA_HBM2DDL_DATABASE_ACTION, "create")
                .createEntityManagerFactory();
        factory.inTransaction(session -> {
            for (long id = 1; id <= 3; id++) {
                Song song = new Song();
                song.id = id;
                song.title = "Song " + id;
                session.persist(song);
            }
        });
    }

    @AfterEach
    void close() {
        factory.close();
    }

    @Test
    void aMappedBatchLoaderIsAskedOnceWithAllKeys() {
        assertThat(list(PlaysView.class, Map.of()))
                .containsExactly(
                        new PlaysView("Song 1", 100), new PlaysView("Song 2", null), new PlaysView("Song 3", 300));
        assertThat(keys).containsExactly(Set.of(1L, 2L, 3L));
    }

    @Test
    void aLoaderWithContextIsGivenTheFetchContext() {
        assertThat(list(LyricsView.class, Map.of("language", "en")))
                .containsExactly(new LyricsView("en1"), new LyricsView("en2"), new LyricsView("en3"));
    }

    @Test
    void aFailureNamesTheField() {
        Map<String, Object> nothing = new HashMap<>();
        nothing.put("language", null);

        assertThatExceptionOfType(BatchLoadException.class)
                .isThrownBy(() -> list(LyricsView.class, nothing))
                .withMessage("`VirtualSong.lyrics`: `Lyrics` failed: java.lang.IllegalStateException: no language");
    }

    private <T> List<T> list(Class<T> view, Map<String, ?> parameters) {
        Lookahead lookahead = Lookahead.builder(factory)
                .loaders(
                        type -> type == Plays.class ? new Plays(new PlaysLoader(keys)) : new Lyrics(new LyricsLoader()))
                .build();
        return factory.fromTransaction(
                session -> lookahead.query(session, view).with(parameters).list());
    }
}
