package dev.lookahead.testing;

import java.util.Arrays;
import java.util.List;
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
    private List<? extends Enum<?>> with = List.of();

    @Override
    public void accept(OnEachDatabase annotation) {
        ofClass = Set.of(annotation.value());
        with = Arrays.stream(annotation.with())
                .flatMap(each -> Arrays.stream(each.getEnumConstants()))
                .toList();
    }

    @Override
    public Stream<Arguments> provideArguments(ParameterDeclarations parameters, ExtensionContext context) {
        Set<TestDatabase> chosen = chosen(System.getProperty("lookahead.databases", ""));
        return Arrays.stream(TestDatabase.values())
                .filter(ofClass::contains)
                .filter(chosen::contains)
                .flatMap(database -> with.isEmpty()
                        ? Stream.of(Arguments.of(database))
                        : with.stream().map(each -> Arguments.of(database, each)));
    }

    private static Set<TestDatabase> chosen(String named) {
        return named.isEmpty()
                ? Set.of(TestDatabase.values())
                : Arrays.stream(named.toUpperCase(Locale.ROOT).split(","))
                        .map(TestDatabase::valueOf)
                        .collect(Collectors.toSet());
    }
}
