package dev.lookahead.examples.readme;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lookahead.examples.readme.Page.Block;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The code in README.md and in docs is code that compiles, texts stand in files, and links lead somewhere. */
class PagesCodeTest {

    private static final Pattern REGION = Pattern.compile("(.+)\\[(.+)]( with imports)?");
    private static final Pattern LINK = Pattern.compile("\\]\\(([^)#:]+)(?:#([^)]+))?\\)");
    private static final Pattern HEADING = Pattern.compile("(?m)^#+ (.+)$");

    static Stream<Page> pages() {
        return Page.all().stream();
    }

    /** The texts of mistakes have a test of their own, which pastes what they offer. */
    static Stream<Arguments> code() {
        return pages().filter(page -> !page.file().equals("docs/errors.md"))
                .flatMap(page -> page.blocks().stream()
                        .filter(block -> block.language().equals("java"))
                        .map(block -> Arguments.of(page, block)));
    }

    static Stream<Block> texts() {
        return pages().flatMap(page -> page.blocks("text").stream());
    }

    @ParameterizedTest
    @MethodSource("code")
    void standsInAFile(Page page, Block block) {
        assertThat(block.kind()).as(page.file()).isEqualTo("code");
        Matcher region = REGION.matcher(block.subject());
        assertThat(region.matches()).isTrue();
        String file = region.group(1);
        String tag = region.group(2);
        assertThat(block.text())
                .isEqualTo(region.group(3) == null ? Page.region(file, tag) : Page.regionWithImports(file, tag));
    }

    /** The annotations of Lookahead are not where a reader would look first. */
    @ParameterizedTest
    @MethodSource("pages")
    void showsInItsFirstExampleWhatIsImported(Page page) {
        assertThat(page.blocks("code").stream().limit(1))
                .allSatisfy(block -> assertThat(block.subject()).endsWith(" with imports"));
    }

    @ParameterizedTest
    @MethodSource("texts")
    void isTheTextOfAFile(Block block) {
        assertThat(block.text()).isEqualTo(Page.read(block.subject()));
    }

    @ParameterizedTest
    @MethodSource("pages")
    void leadsToPagesAndHeadingsThatAreThere(Page page) {
        String folder = page.file().substring(0, page.file().lastIndexOf('/') + 1);
        for (MatchResult link : page.find(LINK)) {
            String target = Pattern.compile("[^/]+/\\.\\./")
                    .matcher(folder + link.group(1))
                    .replaceAll("");
            assertThat(Page.exists(target)).as(page.file() + ": " + target).isTrue();
            if (link.group(2) != null) {
                assertThat(new Page(target).find(HEADING))
                        .extracting(heading -> anchor(heading.group(1)))
                        .contains(link.group(2));
            }
        }
    }

    @Test
    void namesTheVersionOfTheBuild() {
        Matcher version = Pattern.compile("<artifactId>lookahead-parent</artifactId>\\s*<version>(.+?)</version>")
                .matcher(Page.read("pom.xml"));
        assertThat(version.find()).isTrue();

        assertThat(Page.README.blocks().stream()
                        .filter(block -> block.language().equals("xml")))
                .singleElement()
                .satisfies(block -> assertThat(block.text())
                        .containsOnlyOnce("<version>")
                        .contains("<version>" + version.group(1) + "</version>"));
    }

    /** As GitHub makes it of a heading. */
    private static String anchor(String heading) {
        return heading.toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N} _-]", "")
                .replace(' ', '-');
    }
}
