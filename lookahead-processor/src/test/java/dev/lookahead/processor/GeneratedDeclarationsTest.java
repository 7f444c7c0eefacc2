package dev.lookahead.processor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lookahead.Lookahead;
import dev.lookahead.generator.GeneratedDeclarations;
import dev.lookahead.guide.MemoryCompiler;
import dev.lookahead.model.InvalidViewException;
import dev.lookahead.model.View;
import dev.lookahead.model.VirtualModel;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.tools.JavaFileObject;
import org.hibernate.SessionFactory;
import org.hibernate.cfg.Configuration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Of declarations that are made at random the compiler and the start say the same: what compiles starts, and what a start refuses
 * for a reason that a compiler can know does not compile.
 *
 * <p>{@code -Dlookahead.generated.declarations=2000 -Dlookahead.generated.seed=7} asks for more than a build does, and for others.
 */
class GeneratedDeclarationsTest {

    private static final int NUMBER = Integer.getInteger("lookahead.generated.declarations", 100);
    private static final long SEED = Long.getLong("lookahead.generated.seed", 1);
    private static final Pattern EXPRESSION =
            Pattern.compile("\\.(\\w+)` is declared as `(\\w+)`, and its expression gives");
    private static final SessionFactory FACTORY = factory();

    @TempDir
    Path output;

    @AfterAll
    static void close() {
        FACTORY.close();
    }

    @Test
    void rightGeneratedDeclarationsCompile() {
        GeneratedDeclarations generated = new GeneratedDeclarations(SEED);
        List<String> declarations = IntStream.range(0, NUMBER)
                .boxed()
                .flatMap(each -> generated.right().stream())
                .toList();

        assertThat(Compilation.of(output, units(declarations)).errors()).isEmpty();
        assertThat(start(declarations)).isEmpty();
    }

    @Test
    void wrongGeneratedDeclarationsAreRefusedByTheCompilerAndAtStartUp() {
        GeneratedDeclarations generated = new GeneratedDeclarations(SEED);
        List<String> disagreements = new ArrayList<>();
        for (int i = 0; i < NUMBER; i++) {
            List<String> declarations = generated.changed(generated.right());
            List<String> compiled = Compilation.of(output, units(declarations)).errors();
            if (isJava(declarations)) {
                List<String> started = start(declarations);
                differences(compiled, started)
                        .forEach(each -> disagreements.add(String.join("\n", declarations) + "\n" + each));
            }
        }

        assertThat(disagreements).isEmpty();
    }

    /**
     * What only one of them says. The type of an expression is what only Hibernate knows: where it is not the one that is declared, the
     * start tells that, and the compiler tells of those that show the field.
     */
    private static Stream<String> differences(List<String> compiled, List<String> started) {
        List<String> fields = started.stream()
                .map(EXPRESSION::matcher)
                .filter(Matcher::find)
                .map(match -> "`" + match.group(1) + "` gives `" + match.group(2) + "`")
                .toList();
        return Stream.concat(
                compiled.stream()
                        .filter(each ->
                                !started.contains(each) && fields.stream().noneMatch(each::contains))
                        .map("only while compiling: "::concat),
                started.stream()
                        .filter(each -> !compiled.contains(each)
                                && !EXPRESSION.matcher(each).find())
                        .map("only at start: "::concat));
    }

    /** Whether a compiler takes them that knows nothing of views. */
    private boolean isJava(List<String> declarations) {
        return Compilation.of(output, units(declarations), "-proc:none")
                .errors()
                .isEmpty();
    }

    private static List<JavaFileObject> units(List<String> declarations) {
        return GeneratedDeclarations.sources(declarations).entrySet().stream()
                .map(each -> MemoryCompiler.unit(each.getKey(), each.getValue()))
                .toList();
    }

    private static List<String> start(List<String> declarations) {
        Map<String, String> sources = GeneratedDeclarations.sources(declarations);
        Class<?>[] classes = MemoryCompiler.compile(sources, "-parameters").stream()
                .filter(each -> each.isAnnotationPresent(View.class) || VirtualModel.class.isAssignableFrom(each))
                .toArray(Class<?>[]::new);
        try {
            Lookahead.builder(FACTORY).views(classes).build();
            return List.of();
        } catch (InvalidViewException wrong) {
            return wrong.mistakes();
        }
    }

    private static SessionFactory factory() {
        Configuration configuration = new Configuration();
        GeneratedDeclarations.entities().forEach(configuration::addAnnotatedClass);
        configuration.setProperty("hibernate.connection.url", "jdbc:h2:mem:generated");
        return configuration.buildSessionFactory();
    }
}
