package dev.lookahead.generator;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lookahead.Lookahead;
import dev.lookahead.guide.Sources;
import dev.lookahead.model.InvalidViewException;
import dev.lookahead.model.View;
import dev.lookahead.model.VirtualModel;
import dev.lookahead.testing.Database;
import dev.lookahead.testing.Fixture;
import dev.lookahead.testing.OnEachDatabase;
import dev.lookahead.testing.TestDatabase;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Components that are misspelt, flattened, renamed or wrongly contained, over entities of every mapping: a line that is offered
 * compiles, starts, and gives what plain Java reads of what was meant. A line is offered for each of them.
 */
@OnEachDatabase
class OfferedLinesTest {

    /** Entities whose rows are all there, by ids of all kinds. */
    private static final List<Class<?>> ROOTS = List.of(
            World.Book.class,
            World.Author.class,
            World.Review.class,
            World.Edition.class,
            World.Passport.class,
            World.Category.class,
            World.Shelf.class,
            World.Stock.class,
            World.Letter.class,
            World.Truck.class);

    private static final Pattern VIEW = Pattern.compile("\\bWrong(\\d+)");
    private static final Pattern NEW_MODEL = Pattern.compile("\\bVirtual([A-Z]\\w*)(?=\\.class| extends VirtualModel)");

    private static final long SEED = 7;

    private final Database database;
    private final Naive naive = new Naive(new Rows(SEED));

    OfferedLinesTest(TestDatabase place) {
        this.database = place.with(Fixture.of(
                entityManager -> new Rows(SEED).insert(entityManager), World.ENTITIES.toArray(Class<?>[]::new)));
    }

    @Test
    void offeredLinesCompileAndReadTheIntendedValues() {
        List<Misnomer> misnomers = ROOTS.stream()
                .flatMap(root -> Misnomers.of(root).stream())
                .flatMap(each -> Stream.of(each, each.underModel()))
                .toList();
        Map<Integer, String> told = told(misnomers);
        Map<Integer, List<String>> mended = new LinkedHashMap<>();
        told.forEach((number, mistake) -> {
            if (Sources.offersLine(mistake)) {
                mended.put(number, mended(misnomers.get(number), number, mistake));
            }
        });

        assertThat(wrong(misnomers, mended, told)).isEmpty();
        assertThat(told.keySet().stream()
                        .filter(number -> !mended.containsKey(number))
                        .map(misnomers::get))
                .isEmpty();
    }

    private Map<Integer, String> told(List<Misnomer> misnomers) {
        List<String> declarations = shown();
        for (int i = 0; i < misnomers.size(); i++) {
            declarations.addAll(misnomers.get(i).sources(i));
        }
        Map<Integer, String> told = new LinkedHashMap<>();
        mistakes(Generated.classes(declarations)).forEach(mistake -> told.putIfAbsent(number(mistake), mistake));
        return told;
    }

    /** The views of rows, which show an id as it is. */
    private static List<String> shown() {
        List<String> shown = new ArrayList<>();
        for (Class<?> entity : World.ENTITIES) {
            boolean several = entity == World.Stock.class;
            String type = Naive.id(row(entity)) == null
                    ? "Long"
                    : Misnomers.boxed(Naive.id(row(entity)).getClass());
            String id = entity == World.Country.class ? "@Lookup(\"code\") String id" : type + " id";
            shown.add("@View(" + entity.getSimpleName() + ".class)\npublic record " + Misnomers.shown(entity) + "("
                    + (several ? "String ware, Integer season" : id) + ") {}");
        }
        return shown;
    }

    private static Object row(Class<?> entity) {
        return new Rows(SEED).of(entity).get(0);
    }

    private List<String> mistakes(Map<String, Class<?>> classes) {
        try {
            start(classes);
            return List.of();
        } catch (InvalidViewException wrong) {
            return wrong.mistakes();
        }
    }

    private Lookahead start(Map<String, Class<?>> classes) {
        Class<?>[] declared = classes.values().stream()
                .filter(each -> each.isAnnotationPresent(View.class) || VirtualModel.class.isAssignableFrom(each))
                .toArray(Class<?>[]::new);
        return Lookahead.builder(database.factory()).views(declared).build();
    }

    private static int number(String mistake) {
        Matcher view = VIEW.matcher(mistake);
        assertThat(view.find()).as(mistake).isTrue();
        return Integer.parseInt(view.group(1));
    }

    /** The declarations with the offered lines, of which new types get names of their own. */
    private static List<String> mended(Misnomer misnomer, int number, String mistake) {
        String[] sources = misnomer.sources(number).toArray(String[]::new);
        return Sources.of(sources)
                .mend(NEW_MODEL.matcher(mistake).replaceAll("Virtual$1" + number))
                .types();
    }

    private List<String> wrong(List<Misnomer> misnomers, Map<Integer, List<String>> mended, Map<Integer, String> told) {
        List<String> declarations = shown();
        mended.values().forEach(declarations::addAll);
        Map<String, Class<?>> classes = Generated.classes(declarations);
        List<String> wrong = new ArrayList<>();
        Map<Integer, String> left = new LinkedHashMap<>();
        mistakes(classes).forEach(mistake -> left.putIfAbsent(numberIn(mistake), mistake));
        left.forEach((number, mistake) -> wrong.add(
                (number < 0 ? "" : misnomers.get(number) + "\n" + told.get(number)) + "\nis mended, but " + mistake));
        if (!wrong.isEmpty()) {
            return wrong;
        }
        Lookahead lookahead = start(classes);
        mended.keySet().forEach(number -> {
            Misnomer misnomer = misnomers.get(number);
            List<Object> expected = naive.all(misnomer.root()).stream()
                    .map(row -> canonical(misnomer.expected(naive, row)))
                    .toList();
            List<Object> given = given(lookahead, classes.get(Misnomer.view(number)), misnomer.name());
            if (!expected.equals(given)) {
                wrong.add(misnomer + "\n" + told.get(number) + "\nhas to be " + expected + "\nand is    " + given);
            }
        });
        return wrong;
    }

    private static int numberIn(String mistake) {
        Matcher number =
                Pattern.compile("\\b(?:Wrong|Ruled|Virtual[A-Z][a-z]+)(\\d+)").matcher(mistake);
        return number.find() ? Integer.parseInt(number.group(1)) : -1;
    }

    private List<Object> given(Lookahead lookahead, Class<?> view, String component) {
        try {
            return database.factory()
                    .fromTransaction(session -> lookahead.query(session, view).list().stream()
                            .map(row -> canonical(component(row, component)))
                            .toList());
        } catch (RuntimeException | AssertionError failed) {
            return List.of(failed.toString());
        }
    }

    private static Object component(Object view, String name) {
        try {
            return view.getClass().getMethod(name).invoke(view);
        } catch (ReflectiveOperationException missing) {
            throw new IllegalStateException(missing);
        }
    }

    /** Rows by their ids, numbers by what they amount to, and what has no order in one of its own. */
    private static Object canonical(Object value) {
        if (value instanceof Object[] array) {
            return canonical(Arrays.asList(array));
        }
        if (value instanceof Collection<?> several) {
            return several.stream()
                    .map(each -> Objects.toString(canonical(each)))
                    .sorted()
                    .toList();
        }
        if (value instanceof Optional<?> optional) {
            return canonical(optional.orElse(null));
        }
        if (value instanceof BigDecimal number) {
            return number.stripTrailingZeros();
        }
        if (value instanceof Number number) {
            return number.longValue();
        }
        if (value instanceof Record record) {
            return canonical(id(record));
        }
        return value != null && Naive.isEntity(value.getClass())
                ? canonical(idOf(value))
                : value == null ? "none" : text(value);
    }

    private static Object id(Record record) {
        return record.getClass().getRecordComponents().length == 1
                ? component(record, "id")
                : component(record, "ware") + "/" + component(record, "season");
    }

    private static Object idOf(Object row) {
        return row instanceof World.Stock stock ? stock.ware + "/" + stock.season : Naive.id(row);
    }

    private static Object text(Object value) {
        return value instanceof World.ShelfId id ? id.hall + "/" + id.no : value;
    }
}
