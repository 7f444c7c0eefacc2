package dev.lookahead.processor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lookahead.guide.Corpus;
import dev.lookahead.guide.Sources;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What start-up says of wrong declarations, said while they are compiled: the same texts, at their places. */
class CorpusTest {

    /** Where the compiler is silent, since only a running Hibernate knows. */
    private static final String SILENT = "start-up alone";

    private static final Map<String, List<String>> POSITIONS = positions();

    @TempDir
    Path output;

    @ParameterizedTest
    @MethodSource("wrong")
    void everyMistakeIsReportedByTheCompilerAndAtStartUp(Corpus.Case wrong) {
        Compilation compilation = Compilation.of(output, wrong.sources());
        List<String> told = compilation.errors();
        List<String> places = new ArrayList<>();
        for (String mistake : wrong.text().split("\n\n")) {
            int index = told.indexOf(mistake);
            places.add(index < 0 ? SILENT : compilation.position(index));
        }

        assertThat(places).isEqualTo(POSITIONS.get(wrong.title()));
        assertThat(told).isSubsetOf(wrong.text().split("\n\n"));
    }

    @ParameterizedTest
    @MethodSource("ofTheCompiler")
    void mistakesOfSourcesAreReportedByTheCompilerAlone(Corpus.Case wrong) {
        Compilation compilation = Compilation.of(output, wrong.sources());

        assertThat(String.join("\n\n", compilation.errors())).isEqualTo(wrong.text());
        assertThat(List.of(compilation.position(0))).isEqualTo(POSITIONS.get(wrong.title()));
    }

    @ParameterizedTest
    @MethodSource("offering")
    void theOfferedLineMendsTheMistake(Corpus.Case wrong) {
        for (String mistake : Compilation.of(output, wrong.sources()).errors()) {
            if (Sources.offersLine(mistake)) {
                Compilation mended = Compilation.of(output, wrong.sources().mend(mistake));
                assertThat(mended.errors()).doesNotContain(mistake).allMatch(CorpusTest::isOurs);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("right")
    void rightDeclarationsCompileWithoutAMessage(Corpus.Case right) {
        assertThat(Compilation.of(output, right.sources()).diagnostics()).isEmpty();
    }

    /** What javac itself has to say begins without a name in quotes. */
    private static boolean isOurs(String error) {
        return error.contains("`");
    }

    static List<Corpus.Case> wrong() {
        return Corpus.read("mistakes.txt");
    }

    static List<Corpus.Case> ofTheCompiler() {
        return Corpus.read("compiler.txt");
    }

    static List<Corpus.Case> offering() {
        return Stream.concat(wrong().stream(), ofTheCompiler().stream())
                .filter(each -> Sources.offersLine(each.text()))
                .toList();
    }

    static List<Corpus.Case> right() {
        return Corpus.read("right.txt");
    }

    private static Map<String, List<String>> positions() {
        Map<String, List<String>> positions = new LinkedHashMap<>();
        List<String> current = new ArrayList<>();
        for (String line : text().lines().toList()) {
            if (line.startsWith("=== ")) {
                current = new ArrayList<>();
                List<String> other = positions.put(line.substring("=== ".length()), current);
                assertThat(other).as("two cases are called " + line).isNull();
            } else {
                current.add(line);
            }
        }
        return positions;
    }

    private static String text() {
        try (InputStream text = CorpusTest.class.getResourceAsStream("/guide/positions.txt")) {
            return new String(text.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
