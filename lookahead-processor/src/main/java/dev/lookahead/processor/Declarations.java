package dev.lookahead.processor;

import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;

/** Names what a round brings. */
final class Declarations {

    private Declarations() {}

    /** The types, those inside of others too, by the names that class loaders know them by. */
    static List<String> names(Collection<? extends Element> roots, Elements elements) {
        return ElementFilter.typesIn(roots).stream()
                .flatMap(Declarations::withNested)
                .map(type -> elements.getBinaryName(type).toString())
                .toList();
    }

    private static Stream<TypeElement> withNested(TypeElement type) {
        return Stream.concat(
                Stream.of(type),
                ElementFilter.typesIn(type.getEnclosedElements()).stream().flatMap(Declarations::withNested));
    }
}
