package dev.lookahead.testing;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.ArgumentsProvider;
import org.junit.jupiter.params.support.AnnotationConsumer;
import org.junit.jupiter.params.support.ParameterDeclarations;

/** A class's databases, or those of them that {@code -Dlookahead.databases=h2,postgres} names, for a quick look. */
final class ChosenDatabases implements ArgumentsProvider, AnnotationConsumer<OnEachDatabase> {

    private Set<TestDatabase> ofClass = Set.of();

    @Override
    public void accept(OnEachDatabase annotation) {
        ofClass = Set.of(annotation.value());
    }

    @Override
    public Stream<Arguments> provideArguments(ParameterDeclarations parameters, ExtensionContext context) {
        Set<TestDatabase> chosen = chosen(System.getProperty("lookahead.databases", ""));
        return Arrays.stream(TestDatabase.values())
                .filter(ofClass::contains)
                .filter(chosen::contains)
                .map(Arguments::of);
    }

    private static Set<TestDatabase> chosen(String named) {
        return named.isEmpty()
                ? Set.of(TestDatabase.values())
                : Arrays.stream(named.toUpperCase(Locale.ROOT).split(","))
                        .map(TestDatabase::valueOf)
                        .collect(Collectors.toSet());
    }
}
