package dev.lookahead.guide;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lookahead.internal.guide.Code;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What docs/errors.md shows of each kind of mistake is what a test produces. */
class ErrorsPageTest {

    private static final Path ROOT = Path.of("").toAbsolutePath().getParent();
    private static final Pattern HEADING = Pattern.compile("(?m)^## (\\w+)$");
    private static final Pattern BLOCK =
            Pattern.compile("<!-- (case|told): (.+?) -->\n```\\w+\n(.*?)\n```\n", Pattern.DOTALL);

    private static final Map<String, Corpus.Case> CASES =
            MistakesTest.cases().stream().collect(Collectors.toMap(Corpus.Case::title, Function.identity()));

    /** The declarations of a case, or what is told of it; a case of the corpus, or a test of its own. */
    record Shown(String kind, String subject, String text) {

        @Override
        public String toString() {
            return kind + ": " + subject;
        }
    }

    @Test
    void everyCodeHasAnEntryWithAnExampleOfItsMessage() {
        String[] entries = HEADING.split(page());
        List<String> codes = HEADING.matcher(page())
                .results()
                .map(heading -> heading.group(1))
                .toList();

        assertThat(codes)
                .containsExactlyInAnyOrderElementsOf(
                        Arrays.stream(Code.values()).map(Enum::name).toList());
        for (int i = 0; i < codes.size(); i++) {
            List<Shown> told = blocks(entries[i + 1])
                    .filter(shown -> shown.kind().equals("told"))
                    .toList();
            assertThat(told).as(codes.get(i)).hasSize(1);
            assertThat(told.get(0).subject()).matches("(" + codes.get(i) + "\\b.*|.+Test\\.java)");
        }
    }

    @ParameterizedTest
    @MethodSource("shown")
    void everyMessageOnThePageIsProducedByATest(Shown shown) {
        Corpus.Case told = CASES.get(shown.subject());
        if (told == null) {
            assertThat(read(ROOT.resolve(shown.subject())).lines().map(String::strip))
                    .anySatisfy(line -> assertThat(line).startsWith(firstLine(shown)));
        } else if (shown.kind().equals("told")) {
            assertThat(shown.text()).isEqualTo(told.text());
        } else {
            assertThat(shown.text())
                    .isEqualTo(String.join("\n\n", told.sources().types()));
        }
    }

    private static String firstLine(Shown shown) {
        return shown.text().lines().findFirst().orElseThrow();
    }

    static Stream<Shown> shown() {
        return blocks(page());
    }

    private static Stream<Shown> blocks(String text) {
        return BLOCK.matcher(text).results().map(ErrorsPageTest::shown);
    }

    private static Shown shown(MatchResult block) {
        return new Shown(block.group(1), block.group(2), block.group(3));
    }

    private static String page() {
        return read(ROOT.resolve("docs/errors.md"));
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
