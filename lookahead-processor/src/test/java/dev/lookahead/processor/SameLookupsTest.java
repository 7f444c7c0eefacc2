package dev.lookahead.processor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lookahead.guide.Corpus;
import dev.lookahead.guide.StartUp;
import dev.lookahead.internal.form.ResultShape;
import dev.lookahead.internal.hql.DeclaredFragments;
import dev.lookahead.internal.resolve.Resolver;
import dev.lookahead.internal.schema.DeclaredSchema;
import dev.lookahead.internal.schema.Schema;
import dev.lookahead.model.View;
import dev.lookahead.processor.reader.CompiledClasses;
import dev.lookahead.processor.reader.CompiledEntities;
import dev.lookahead.processor.reader.CompiledNames;
import dev.lookahead.processor.reader.CompilerTypes;
import java.lang.reflect.RecordComponent;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.RoundEnvironment;
import javax.annotation.processing.SupportedAnnotationTypes;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.TypeElement;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What a view needs, told by both readers. */
class SameLookupsTest {

    /** What may be mapped elsewhere, and sealed views of entities that others may extend. */
    private static final Set<String> HIBERNATE_ALONE = Set.of(
            "what only Hibernate knows",
            "rows of several entities",
            "a sealed view of a tree",
            "a sealed view whose record of the abstract entity shows none of the rows");

    @TempDir
    Path output;

    @ParameterizedTest
    @MethodSource("views")
    void theCompilerFindsTheSameLookupsAsTheStart(Corpus.Case right) {
        Resolving compiler = new Resolving();
        Compilation.by(List.of(compiler), output, right.sources().units());
        List<Class<?>> classes = right.sources().compile("-parameters");
        Resolver resolver = StartUp.resolver(classes);
        Map<String, String> atStart = new TreeMap<>();
        classes.stream()
                .filter(type -> type.isAnnotationPresent(View.class))
                .forEach(view -> atStart.put(view.getName(), text(resolver.view(view.getName()))));

        assertThat(compiler.found).isNotEmpty().isEqualTo(atStart);
    }

    static List<Corpus.Case> views() {
        return Corpus.read("right.txt").stream()
                .filter(each -> each.sources().toString().matches("(?s).*(^|\n)@View.*"))
                .filter(each -> !HIBERNATE_ALONE.contains(each.title()))
                .toList();
    }

    private static String text(Object form) {
        return text(form, new HashSet<>());
    }

    private static String text(Object value, Set<ResultShape.View> known) {
        if (value instanceof ResultShape.View view) {
            return known.add(view)
                    ? view.view() + " of " + view.row() + ":\n" + text(view.slots(), known)
                    : view.view();
        }
        if (value instanceof Collection<?> collection) {
            Stream<String> each = collection.stream().map(element -> text(element, known));
            return (collection instanceof Set ? each.sorted() : each).collect(Collectors.joining(",\n", "[", "]"));
        }
        if (value instanceof Map<?, ?> map) {
            return text(map.values(), known);
        }
        return value instanceof Record data ? fields(data, known) : String.valueOf(value);
    }

    private static String fields(Record data, Set<ResultShape.View> known) {
        StringBuilder text = new StringBuilder(data.getClass().getSimpleName());
        for (RecordComponent component : data.getClass().getRecordComponents()) {
            try {
                text.append(' ')
                        .append(component.getName())
                        .append('=')
                        .append(text(component.getAccessor().invoke(data), known));
            } catch (ReflectiveOperationException hidden) {
                throw new AssertionError(hidden);
            }
        }
        return text.toString();
    }

    /** Asks the rules what the views need that are compiled. */
    @SupportedAnnotationTypes("*")
    private static final class Resolving extends AbstractProcessor {

        private final Map<String, String> found = new TreeMap<>();
        private final Set<String> compiled = new HashSet<>();

        @Override
        public SourceVersion getSupportedSourceVersion() {
            return SourceVersion.latestSupported();
        }

        @Override
        public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
            compiled.addAll(Declarations.names(round.getRootElements(), processingEnv.getElementUtils()));
            if (round.processingOver()) {
                CompilerTypes types = new CompilerTypes(processingEnv);
                Schema schema =
                        new DeclaredSchema(new CompiledClasses(types, Set.of()), new CompiledEntities(types)::describe);
                Resolver resolver =
                        new Resolver(schema, new DeclaredFragments(schema, new CompiledNames(types, schema, compiled)));
                compiled.stream()
                        .filter(name -> schema.view(name).value().isPresent() && !name.contains("$"))
                        .forEach(name -> found.put(name, text(resolver.view(name))));
            }
            return false;
        }
    }
}
