package dev.lookahead.examples.readme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.lookahead.Lookahead;
import dev.lookahead.spring.ViewRepository;
import java.lang.module.ModuleDescriptor;
import java.lang.module.ModuleFinder;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The jars have the module names that the page about compatibility promises. */
class ModuleNamesTest {

    private static Stream<Arguments> jars() {
        return Stream.of(
                Arguments.of(Lookahead.class, "dev.lookahead"),
                Arguments.of(ViewRepository.class, "dev.lookahead.spring"));
    }

    @ParameterizedTest
    @MethodSource("jars")
    void areStable(Class<?> type, String name) throws URISyntaxException {
        Path jar =
                Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI());
        assumeTrue(Files.isRegularFile(jar), "only a build has made a jar");

        assertThat(ModuleFinder.of(jar).findAll())
                .extracting(module -> module.descriptor().name())
                .containsExactly(name);
        assertThat(ModuleFinder.of(jar).find(name).orElseThrow().descriptor())
                .extracting(ModuleDescriptor::isAutomatic)
                .isEqualTo(true);
    }
}
