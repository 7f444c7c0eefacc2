package dev.lookahead;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import dev.lookahead.fixtures.Library;
import dev.lookahead.fixtures.Library.Book;
import dev.lookahead.model.CriteriaCondition;
import dev.lookahead.model.ExceptionFactory;
import dev.lookahead.model.Path;
import dev.lookahead.model.View;
import dev.lookahead.model.VirtualModel;
import dev.lookahead.testing.Reads;
import dev.lookahead.testing.TestDatabase;
import jakarta.persistence.EntityManager;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.Array;
import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Parameter;
import java.lang.reflect.Type;
import java.nio.file.Files;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.hibernate.StatelessSession;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What applications may name and call: no more than is meant, and nothing that takes null by mistake. */
@TestInstance(Lifecycle.PER_CLASS)
class PublicApiTest {

    interface VirtualBook extends VirtualModel<Book> {}

    @View(VirtualBook.class)
    record BookView(String title) {}

    private final Reads reads = Reads.of(TestDatabase.H2, Library.FIXTURE);
    private EntityManager entityManager;
    private StatelessSession session;

    @BeforeAll
    void open() {
        entityManager = reads.database().factory().createEntityManager();
        session = reads.database().factory().openStatelessSession();
    }

    @AfterAll
    void close() {
        entityManager.close();
        session.close();
    }

    /** A parameter of a public method that may not be null. */
    private record Place(Executable of, int parameter) {

        String name() {
            return of.getParameters()[parameter].getName();
        }

        @Override
        public String toString() {
            return of.getDeclaringClass().getSimpleName() + "." + of.getName() + " " + name();
        }
    }

    @ParameterizedTest
    @MethodSource("places")
    void nullIsRefusedWithTheNameOfTheArgument(Place place) {
        Parameter parameter = place.of().getParameters()[place.parameter()];
        Object[] arguments = Arrays.stream(place.of().getParameters())
                .map(each -> each.equals(parameter) ? null : argument(each.getType()))
                .toArray();
        assertRefused(place, arguments);
        if (parameter.isVarArgs()) {
            arguments[place.parameter()] = Array.newInstance(parameter.getType().getComponentType(), 1);
            assertRefused(place, arguments);
        }
    }

    private void assertRefused(Place place, Object[] arguments) {
        assertThatExceptionOfType(IllegalArgumentException.class)
                .isThrownBy(() -> call(place.of(), arguments))
                .withMessageEndingWith("(…) was given null for `" + place.name() + "`.");
    }

    private void call(Executable method, Object[] arguments) throws Throwable {
        try {
            if (method instanceof Constructor<?> constructor) {
                constructor.newInstance(arguments);
            } else {
                ((Method) method).invoke(instance(method), arguments);
            }
        } catch (InvocationTargetException thrown) {
            throw thrown.getCause();
        }
    }

    private @Nullable Object instance(Executable method) {
        Class<?> of = method.getDeclaringClass();
        if (Modifier.isStatic(method.getModifiers())) {
            return null;
        }
        if (of == Lookahead.class) {
            return reads.lookahead();
        }
        if (of == Lookahead.Builder.class) {
            return Lookahead.builder(reads.database().factory());
        }
        if (of == LookaheadQuery.class) {
            return reads.lookahead().query(entityManager, BookView.class);
        }
        assertThat(of).isEqualTo(WrapQuery.class);
        return reads.lookahead().wrap(entityManager, VirtualBook.class, List.of());
    }

    private Object argument(Class<?> type) {
        if (type.isArray()) {
            Object array = Array.newInstance(type.getComponentType(), 1);
            Array.set(array, 0, argument(type.getComponentType()));
            return array;
        }
        Path path = new Path("title");
        List<Object> values = List.of(
                "title",
                7,
                true,
                path,
                path.asc(),
                VirtualBook.class,
                List.of(),
                Map.of(),
                Duration.ofSeconds(1),
                entityManager,
                session,
                reads.database().factory(),
                (CriteriaCondition<Object>) (root, query, builder) -> null,
                (Function<Object, Object>) each -> null);
        return values.stream()
                .filter(value -> type.isInstance(value) || type.isPrimitive() && fits(type, value))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no value for " + type));
    }

    private static boolean fits(Class<?> primitive, Object value) {
        return primitive == int.class && value instanceof Integer
                || primitive == boolean.class && value instanceof Boolean;
    }

    private static Stream<Place> places() {
        return types().stream()
                .filter(type -> !type.isAnnotation() && !type.isInterface() || type == VirtualModel.class)
                .filter(type -> type != ExceptionFactory.class)
                .flatMap(type -> Stream.concat(
                        Arrays.stream(type.getDeclaredConstructors()), Arrays.stream(type.getDeclaredMethods())))
                .filter(each -> Modifier.isPublic(each.getModifiers()) && !each.isSynthetic())
                .filter(each -> !each.getName().equals("equals"))
                .flatMap(each -> Stream.iterate(0, i -> i < each.getParameterCount(), i -> i + 1)
                        .filter(i -> isRequired(each, i))
                        .map(i -> new Place(each, i)));
    }

    private static boolean isRequired(Executable method, int parameter) {
        AnnotatedType type = method.getAnnotatedParameterTypes()[parameter];
        return !method.getParameterTypes()[parameter].isPrimitive() && !type.isAnnotationPresent(Nullable.class);
    }

    @Test
    void namesNothingInternal() {
        List<String> internal = types().stream()
                .flatMap(type -> Stream.concat(
                        Arrays.stream(type.getDeclaredConstructors()), Arrays.stream(type.getDeclaredMethods())))
                .filter(each -> Modifier.isPublic(each.getModifiers()) || Modifier.isProtected(each.getModifiers()))
                .filter(each -> !each.isSynthetic())
                .filter(each -> signature(each).contains("dev.lookahead.internal"))
                .map(Executable::toGenericString)
                .toList();

        assertThat(internal).isEmpty();
    }

    /** Later types will have a later version. */
    @Test
    void saysSinceWhenATypeIsThere() {
        assertThat(types()).filteredOn(type -> type.getEnclosingClass() == null).allSatisfy(type -> {
            java.nio.file.Path source =
                    java.nio.file.Path.of("src/main/java", type.getName().replace('.', '/') + ".java");
            assertThat(Files.readString(source)).as(type.getName()).contains(" * @since ");
        });
    }

    private static String signature(Executable method) {
        List<Type> types = new ArrayList<>(List.of(method.getGenericParameterTypes()));
        if (method instanceof Method returning) {
            types.add(returning.getGenericReturnType());
        }
        return types.toString();
    }

    /** The public types of the packages that applications use. */
    private static Collection<Class<?>> types() {
        return new ClassFileImporter()
                        .withImportOption(new ImportOption.DoNotIncludeTests())
                        .importPackages("dev.lookahead", "dev.lookahead.model")
                        .stream()
                        .filter(each ->
                                List.of("dev.lookahead", "dev.lookahead.model").contains(each.getPackageName()))
                        .<Class<?>>map(each -> each.reflect())
                        .filter(each -> Modifier.isPublic(each.getModifiers()))
                        .toList();
    }
}
