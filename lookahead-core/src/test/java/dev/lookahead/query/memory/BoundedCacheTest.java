package dev.lookahead.query.memory;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lookahead.internal.common.BoundedCache;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** A cache holds no more than its weight allows, and keeps the values that are in use. */
class BoundedCacheTest {

    private static final long MOST = 1_000_000;
    private static final int WEIGHT = 1_000;

    private final Map<String, Integer> made = new ConcurrentHashMap<>();
    private final BoundedCache<String, String> cache = new BoundedCache<>(MOST, (key, value) -> WEIGHT);

    private String get(String key) {
        return cache.get(key, each -> {
            made.merge(each, 1, Integer::sum);
            return each + "!";
        });
    }

    @Test
    void theCacheNeverExceedsItsWeight() {
        for (int i = 0; i < 50_000; i++) {
            assertThat(get("cold " + i)).isEqualTo("cold " + i + "!");
            if (i % 1000 == 0) {
                assertThat(cache.weight()).isLessThanOrEqualTo(MOST);
                assertThat((long) cache.size() * WEIGHT).isEqualTo(cache.weight());
            }
        }
        assertThat(cache.weight()).isEqualTo(MOST);
    }

    @Test
    void valuesInUseSurviveAFlood() {
        List<String> hot = IntStream.range(0, 100).mapToObj(i -> "hot " + i).toList();
        for (int i = 0; i < 50_000; i++) {
            get("cold " + i);
            get(hot.get(i % hot.size()));
        }
        assertThat(hot).allSatisfy(key -> assertThat(made).containsEntry(key, 1));
        assertThat(cache.weight()).isLessThanOrEqualTo(MOST);
    }

    @Test
    void valuesThatAreNoLongerUsedMakeRoom() {
        for (int round = 0; round < 3; round++) {
            for (int time = 0; time < 3; time++) {
                for (int i = 0; i < 900; i++) {
                    get(round + " " + i);
                }
            }
        }
        assertThat(cache.weight()).isLessThanOrEqualTo(MOST);
        made.clear();
        for (int i = 0; i < 900; i++) {
            get("2 " + i);
        }
        assertThat(made).hasSizeLessThan(100);
    }

    @Test
    void valuesThatAreTooHeavyAreComputedAndNotKept() {
        BoundedCache<String, String> texts = new BoundedCache<>(100, (key, value) -> value.length());
        assertThat(texts.get("short", key -> "x".repeat(60))).hasSize(60);
        assertThat(texts.get("long", key -> "x".repeat(101))).hasSize(101);
        assertThat(texts.size()).isEqualTo(1);
        assertThat(texts.weight()).isEqualTo(60);
        assertThat(texts.get("long", key -> "again")).isEqualTo("again");
    }

    @Test
    void concurrentRequestsComputeAValueOnce() {
        IntStream.range(0, 20_000).parallel().forEach(i -> get("key " + i % 200));
        assertThat(made)
                .hasSize(200)
                .allSatisfy((key, times) -> assertThat(times).isEqualTo(1));
        assertThat(cache.weight()).isEqualTo(200L * WEIGHT);
    }
}
