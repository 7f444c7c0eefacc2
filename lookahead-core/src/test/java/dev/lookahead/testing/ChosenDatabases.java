package dev.lookahead.testing;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.ArgumentsProvider;
import org.junit.jupiter.params.support.ParameterDeclarations;

/** All databases, or those that {@code -Dlookahead.databases=h2,postgres} names, for a quick look. */
final class ChosenDatabases implements ArgumentsProvider {

    @Override
    public Stream<Arguments> provideArguments(ParameterDeclarations parameters, ExtensionContext context) {
        String named = System.getProperty("lookahead.databases", "");
        Set<String> chosen = Set.of(named.toUpperCase(Locale.ROOT).split(","));
        return Arrays.stream(TestDatabase.values())
                .filter(database -> named.isEmpty() || chosen.contains(database.name()))
                .map(Arguments::of);
    }
}
