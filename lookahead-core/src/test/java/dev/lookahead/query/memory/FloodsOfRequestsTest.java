package dev.lookahead.query.memory;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lookahead.fixtures.Library;
import dev.lookahead.fixtures.Library.Author;
import dev.lookahead.fixtures.Library.Book;
import dev.lookahead.model.Computed;
import dev.lookahead.model.Join;
import dev.lookahead.model.Prefetch;
import dev.lookahead.model.View;
import dev.lookahead.model.VirtualModel;
import dev.lookahead.testing.Reads;
import dev.lookahead.testing.TestDatabase;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntConsumer;
import org.junit.jupiter.api.Test;

/**
 * Requests that are all different take a bounded memory, of which kind soever they are. How many there are of each kind is
 * said by {@code -Dlookahead.flood=50000}, which takes its time; the bound is the same, whatever their number.
 */
class FloodsOfRequestsTest {

    /** What Lookahead keeps, what Hibernate keeps by the settings of this test, and what a heap is uncertain by. */
    private static final long MOST_KILOBYTES = 28_000;

    @Test
    void floodsOfDifferentRequestsTakeBoundedMemory() throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx96m",
                        "-XX:+UseSerialGC",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Requests.class.getName(),
                        System.getProperty("lookahead.flood", "60"))
                .redirectErrorStream(true)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        assertThat(process.waitFor()).as(said).isZero();
        assertThat(said.lines().filter(line -> line.startsWith(Requests.GREW)))
                .as(said)
                .hasSize(30)
                .allSatisfy(line -> assertThat(Long.parseLong(line.substring(line.lastIndexOf(' ') + 1)))
                        .isLessThan(MOST_KILOBYTES));
    }

    interface VirtualAuthor extends VirtualModel<Author> {
        Long id();

        String name();

        @Computed("size(books)")
        int bookCount();

        @Computed("upper(name)")
        String loud();

        @Computed("lower(name)")
        String low();

        @Prefetch
        List<VirtualBook> books();

        @Prefetch
        VirtualBook firstBook();

        @Join("firstBook")
        VirtualBook debut();
    }

    interface VirtualBook extends VirtualModel<Book> {
        Long id();

        String title();

        int published();

        @Computed("size(readBy)")
        int readerCount();

        @Prefetch
        List<VirtualAuthor> authors();
    }

    @View(VirtualBook.class)
    record BookView(Long id, String title, Integer published, Integer readerCount) {}

    @View(VirtualAuthor.class)
    record AuthorView(
            Long id,
            String name,
            Integer bookCount,
            String loud,
            String low,
            List<BookView> books,
            BookView firstBook,
            BookView debut) {}

    /** The program. */
    static final class Requests {

        static final String GREW = "grew by ";

        private static final List<String> LOOKUPS = List.of(
                "name",
                "bookCount",
                "loud",
                "low",
                "books.title",
                "books.published",
                "books.readerCount",
                "books.authors.name",
                "books.authors.loud",
                "firstBook.title",
                "firstBook.published",
                "firstBook.readerCount",
                "debut.title",
                "debut.published",
                "debut.readerCount",
                "firstBook.authors.low");

        private static final List<String> COMPONENTS = List.of(
                "id",
                "name",
                "bookCount",
                "loud",
                "low",
                "books.id",
                "books.title",
                "books.published",
                "books.readerCount",
                "firstBook.id",
                "firstBook.title",
                "firstBook.published",
                "firstBook.readerCount",
                "debut.id",
                "debut.title",
                "debut.published");

        private static final List<String> KEYS =
                List.of("name", "bookCount", "loud", "low", "id", "debut.title", "debut.published", "firstBook.title");

        public static void main(String[] arguments) {
            int number = Integer.parseInt(arguments[0]);
            try (Reads reads = Reads.alone(
                    TestDatabase.H2, Library.FIXTURE, Map.of("hibernate.query.plan_cache_max_size", "64"))) {
                Map<String, IntConsumer> kinds = kinds(reads);
                kinds.values().forEach(kind -> kind.accept(0));
                long before = kilobytes();
                kinds.forEach((name, kind) -> {
                    for (int i = 1; i <= number; i++) {
                        kind.accept(i);
                        if (i % Math.max(1, number / 5) == 0) {
                            System.out.println(
                                    GREW + "kilobytes, after " + i + " " + name + ": " + (kilobytes() - before));
                        }
                    }
                });
            }
        }

        private static Map<String, IntConsumer> kinds(Reads reads) {
            Map<String, IntConsumer> kinds = new LinkedHashMap<>();
            kinds.put("lookups", i -> reads.list(VirtualAuthor.class, query -> query.lookups(some(LOOKUPS, i))));
            kinds.put("components", i -> reads.list(AuthorView.class, query -> query.only(some(COMPONENTS, i))));
            kinds.put(
                    "orders by name",
                    i -> reads.list(AuthorView.class, query -> query.only("id").sort(order(i))));
            kinds.put(
                    "conditions",
                    i -> reads.list(AuthorView.class, query -> query.only("id").where("id <> " + i)));
            kinds.put(
                    "orders",
                    i -> reads.list(AuthorView.class, query -> query.only("id").orderBy("id + " + i)));
            kinds.put(
                    "ids",
                    i -> reads.list(AuthorView.class, query -> query.only("id").ids(List.of((long) i, 1L))));
            return kinds;
        }

        /** Another choice for each number. */
        private static String[] some(List<String> names, int number) {
            List<String> chosen = new ArrayList<>();
            for (int i = 0; i < names.size(); i++) {
                if ((number + 1 >> i & 1) == 1) {
                    chosen.add(names.get(i));
                }
            }
            return chosen.toArray(String[]::new);
        }

        /** Another order for each number. */
        private static String[] order(int number) {
            List<String> left = new ArrayList<>(KEYS);
            String[] order = new String[6];
            int rest = number;
            for (int i = 0; i < order.length; i++) {
                int choices = left.size() * 2;
                int choice = rest % choices;
                order[i] = left.remove(choice / 2) + (choice % 2 == 0 ? "" : " desc");
                rest /= choices;
            }
            return order;
        }

        private static long kilobytes() {
            for (int i = 0; i < 3; i++) {
                System.gc();
            }
            return (Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory()) / 1024;
        }
    }
}
