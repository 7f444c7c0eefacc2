package dev.lookahead.examples.readme;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lookahead.examples.readme.Readme.Block;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The code in the README is code that compiles. */
class ReadmeCodeTest {

    private static final Pattern REGION = Pattern.compile("(.+)\\[(.+)]");

    static Stream<Block> code() {
        return Readme.blocks().stream().filter(block -> block.language().equals("java"));
    }

    @ParameterizedTest
    @MethodSource("code")
    void standsInAFile(Block block) {
        assertThat(block.kind()).isEqualTo("code");
        Matcher region = REGION.matcher(block.subject());
        assertThat(region.matches()).isTrue();
        assertThat(block.text()).isEqualTo(Readme.region(region.group(1), region.group(2)));
    }

    @Test
    void namesTheVersionOfTheBuild() {
        Matcher version = Pattern.compile("<artifactId>lookahead-parent</artifactId>\\s*<version>(.+?)</version>")
                .matcher(Readme.read("pom.xml"));
        assertThat(version.find()).isTrue();

        assertThat(Readme.blocks().stream().filter(block -> block.language().equals("xml")))
                .singleElement()
                .satisfies(block -> assertThat(block.text())
                        .containsOnlyOnce("<version>")
                        .contains("<version>" + version.group(1) + "</version>"));
    }
}
