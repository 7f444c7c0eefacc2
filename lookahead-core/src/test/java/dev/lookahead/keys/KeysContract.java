package dev.lookahead.keys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.lookahead.model.InvalidQueryException;
import dev.lookahead.model.View;
import dev.lookahead.testing.Fixture;
import dev.lookahead.testing.Instances;
import dev.lookahead.testing.Reads;
import dev.lookahead.testing.TestDatabase;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * What holds for rows whatever their ids are made of: as roots, as owners and as targets of to-one,
 * to-many and many-to-many associations. There are four items, in the order of their ids: a has the parts b and
 * c and the friend d, b has the part d and the friends a and d, c and d have none.
 *
 * @param <K> the id
 * @param <E> the entity
 */
abstract class KeysContract<K, E> {

    /** Makes an item. */
    interface Maker<K, E> {
        E item(EntityManager entityManager, K id, String name, @Nullable E parent);
    }

    /** A row and nothing around it. */
    interface Plain<K> {
        K id();

        String name();
    }

    /** A row with all around it. */
    interface Whole<K> extends Plain<K> {
        @Nullable Plain<K> parent();

        List<? extends Plain<K>> parts();

        List<? extends Plain<K>> friends();

        List<? extends Plain<K>> admirers();

        @Nullable K parentId();

        List<K> partIds();

        Set<K> friendIds();
    }

    /** What a virtual model brings. */
    interface Declared<K> extends Plain<K> {
        @Nullable Plain<K> lastPart();

        @Nullable Plain<K> lastFriend();

        @Nullable Plain<K> fetched();

        long partCount();

        int friendCount();
    }

    private final Reads reads;
    private final List<K> keys;
    private final Class<? extends Plain<K>> plain;
    private final Class<? extends Whole<K>> whole;
    private final Class<? extends Declared<K>> declared;

    KeysContract(
            TestDatabase database,
            Fixture fixture,
            List<K> keys,
            Class<? extends Plain<K>> plain,
            Class<? extends Whole<K>> whole,
            Class<? extends Declared<K>> declared) {
        this.reads = Reads.of(database, fixture);
        this.keys = keys;
        this.plain = plain;
        this.whole = whole;
        this.declared = declared;
    }

    /** The fixture of an entity. */
    static <K, E> Fixture fixture(
            Class<E> entity, List<K> keys, Maker<K, E> maker, Function<E, List<E>> friends, Class<?>... others) {
        Class<?>[] entities =
                Stream.concat(Stream.of(entity), Arrays.stream(others)).toArray(Class<?>[]::new);
        return Fixture.of(
                entityManager -> {
                    E a = maker.item(entityManager, keys.get(0), "a", null);
                    E b = maker.item(entityManager, keys.get(1), "b", a);
                    maker.item(entityManager, keys.get(2), "c", a);
                    E d = maker.item(entityManager, keys.get(3), "d", b);
                    friends.apply(a).add(d);
                    friends.apply(b).add(d);
                    friends.apply(b).add(a);
                },
                entities);
    }

    @Test
    void rootsComeInTheOrderOfTheirIds() {
        assertThat(shown(reads.list(plain))).containsExactly("a", "b", "c", "d");
        assertThat(ids(reads.list(plain))).isEqualTo(keys);
        assertThat(reads.statements()).hasSize(1);
    }

    @Test
    void idsFindRowsInTheirOrder() {
        List<K> asked = List.of(keys.get(3), keys.get(0), keys.get(3), keys.get(1));
        assertThat(shown(reads.list(plain, query -> query.ids(asked)))).containsExactly("d", "a", "d", "b");
        assertThat(reads.statements()).hasSize(1);
        assertThat(reads.count(plain, query -> query.ids(asked))).isEqualTo(4);
        assertThatExceptionOfType(InvalidQueryException.class)
                .isThrownBy(() -> reads.list(plain, query -> query.ids(List.of(new StringBuilder()))))
                .withMessageContaining("was given a `StringBuilder`");
    }

    @Test
    void entitiesFindTheirRowsInTheirOrder() {
        reads.database().inTransaction(session -> {
            List<?> entities = reads.lookahead().query(session, plain).ids(keys).list().stream()
                    .map(Plain::id)
                    .map(id -> session.find(entity(), id))
                    .toList();
            List<Object> asked = new ArrayList<>(entities);
            Collections.reverse(asked);
            asked.add(entities.get(1));
            assertThat(shown(reads.lookahead()
                            .query(session, plain)
                            .entities(asked)
                            .list()))
                    .containsExactly("d", "c", "b", "a", "b");
        });
    }

    abstract Class<E> entity();

    @Test
    void relatedRowsAreFoundByTheirKeys() {
        List<? extends Whole<K>> items = reads.list(whole);

        assertThat(ids(items)).isEqualTo(keys);
        assertThat(all(items, item -> name(item.parent()))).containsExactly(null, "a", "a", "b");
        assertThat(all(items, item -> shown(item.parts())))
                .containsExactly(List.of("b", "c"), List.of("d"), List.of(), List.of());
        assertThat(all(items, item -> shown(item.friends())))
                .containsExactly(List.of("d"), List.of("a", "d"), List.of(), List.of());
        assertThat(all(items, item -> shown(item.admirers())))
                .containsExactly(List.of("b"), List.of(), List.of(), List.of("a", "b"));
        assertThat(reads.statements()).hasSize(4);
    }

    @Test
    void idsOfRelatedRowsAreShown() {
        List<? extends Whole<K>> items = reads.list(whole);

        K a = keys.get(0);
        K b = keys.get(1);
        K d = keys.get(3);
        assertThat(all(items, Whole::parentId)).containsExactly(null, a, a, b);
        assertThat(all(items, Whole::partIds))
                .containsExactly(List.of(b, keys.get(2)), List.of(d), List.of(), List.of());
        assertThat(all(items, Whole::friendIds)).containsExactly(Set.of(d), Set.of(a, d), Set.of(), Set.of());
    }

    @Test
    void declaredFieldsBringRelatedRowsAndCounts() {
        List<? extends Declared<K>> items = reads.list(declared);

        assertThat(ids(items)).isEqualTo(keys);
        assertThat(all(items, item -> name(item.lastPart()))).containsExactly("c", "d", null, null);
        assertThat(all(items, item -> name(item.lastFriend()))).containsExactly("d", "d", null, null);
        assertThat(all(items, item -> name(item.fetched()))).containsExactly(null, "a", "a", "b");
        assertThat(all(items, Declared::partCount)).containsExactly(2L, 1L, 0L, 0L);
        assertThat(all(items, Declared::friendCount)).containsExactly(1, 2, 0, 0);
        // The parents are here already: all items are.
        assertThat(reads.statements()).hasSize(3);
    }

    @Test
    void pagesAndStreamsGiveTheSameRows() {
        assertThat(shown(reads.list(
                        plain,
                        query -> query.where("name <> 'b'").sort("name desc").page(1, 2))))
                .containsExactly("a");
        BiFunction<Integer, Class<? extends Whole<K>>, List<String>> streamed =
                (rows, view) -> reads.read(view, query -> {
                    try (Stream<? extends Whole<K>> items = query.stream(rows)) {
                        return items.map(item -> item.name() + shown(item.parts()))
                                .toList();
                    }
                });
        assertThat(streamed.apply(3, whole)).containsExactly("a[b, c]", "b[d]", "c[]", "d[]");
    }

    /** Keys that entities have are the keys that rows have. */
    @Test
    void wrappedEntitiesHaveTheSameRelatedRowsAsLookups() {
        around(declared.getAnnotation(View.class).value());
    }

    @SuppressWarnings({"unchecked", "rawtypes"}) // Whatever the virtual model, it is one of the entity.
    private void around(Class model) {
        String[] fields = Instances.fields(model).toArray(String[]::new);
        reads.database().inTransaction(session -> {
            List<E> entities = session.createSelectionQuery(
                            "from " + session.getMetamodel().entity(entity()).getName() + " this order by id(this)",
                            entity())
                    .getResultList();
            Map<String, Object> around = new LinkedHashMap<>();
            List<?> wrapped = reads.lookahead().wrap(session, model, entities).list();
            reads.database().reset();
            for (String field : fields) {
                around.put(field, Instances.along(wrapped, field));
            }
            int statements = reads.statements().size();
            reads.database().reset();
            List<?> lookedUp = reads.lookahead()
                    .query(session, (Class<?>) model)
                    .lookups(fields)
                    .list();
            for (String field : fields) {
                assertThat(around).containsEntry(field, Instances.along(lookedUp, field));
            }
            assertThat(statements).isLessThanOrEqualTo(reads.statements().size());
        });
    }

    private static <T, R> List<R> all(List<? extends T> items, Function<T, R> property) {
        List<R> all = new ArrayList<>();
        items.forEach(item -> all.add(property.apply(item)));
        return all;
    }

    private static List<String> shown(List<? extends Plain<?>> items) {
        return all(items, Plain::name);
    }

    private List<K> ids(List<? extends Plain<K>> items) {
        return all(items, Plain::id);
    }

    private static @Nullable String name(@Nullable Plain<?> item) {
        return item == null ? null : item.name();
    }
}
