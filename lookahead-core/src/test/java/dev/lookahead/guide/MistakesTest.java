package dev.lookahead.guide;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lookahead.internal.guide.Code;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every mistake that start-up finds, with its whole text. */
class MistakesTest {

    @ParameterizedTest
    @MethodSource("cases")
    void everyMistakeIsReportedWithItsMessage(Corpus.Case wrong) {
        assertThat(String.join("\n\n", StartUp.mistakes(wrong.sources()))).isEqualTo(wrong.text());
    }

    @ParameterizedTest
    @MethodSource("offering")
    void theOfferedLineMendsTheMistake(Corpus.Case wrong) {
        List<String> mistakes = StartUp.mistakes(wrong.sources());
        for (String mistake : mistakes.stream().filter(Sources::offersLine).toList()) {
            assertThat(StartUp.mistakes(wrong.sources().mend(mistake))).doesNotContain(mistake);
        }
    }

    /** A line that makes a mistake go away, and a value up. */
    private static final Pattern INVENTED = Pattern.compile(
            "@Computed\\(\"(?:null|true|false|'|-?\\d|cast\\((?:null|'|-?\\d))|\\{ return (?:null|true|false|-?\\d|\"|')|limit = 1\\) \\w+ \\w+s\\(");

    @Test
    void noOfferedLineInventsAValue() {
        assertThat(cases()).noneMatch(each -> INVENTED.matcher(each.text()).find());
    }

    /** What a test of its own shows, since it takes more than sources. */
    private static final Set<String> ELSEWHERE =
            Set.of("LOST_NAMES", "OTHER_DATABASE", "UNSUPPORTED_MAPPING", "UNORDERED_LIMIT", "NEVER_TRUE");

    @Test
    void thereIsACaseForEveryCode() {
        Set<String> shown =
                cases().stream().map(each -> each.title().split("[ :]")[0]).collect(Collectors.toSet());
        assertThat(Arrays.stream(Code.values()).map(Enum::name))
                .filteredOn(code -> !ELSEWHERE.contains(code))
                .allMatch(shown::contains);
    }

    static List<Corpus.Case> offering() {
        return cases().stream().filter(each -> Sources.offersLine(each.text())).toList();
    }

    static List<Corpus.Case> cases() {
        return Corpus.read("mistakes.txt");
    }
}
