package dev.lookahead.processor.reader;

import dev.lookahead.internal.schema.Classes;
import dev.lookahead.internal.schema.JavaType;
import dev.lookahead.internal.schema.SchemaAnswer;
import dev.lookahead.internal.schema.TypeDeclaration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.TypeElement;

/** The classes that a compiler sees: sources and class files alike. Confined to one compilation. */
public final class CompiledClasses implements Classes {

    private final CompilerTypes types;
    private final Set<String> nameless;
    private final Map<String, SchemaAnswer<TypeDeclaration>> found = new HashMap<>();

    /**
     * Looks at a compilation.
     *
     * @param nameless the classes whose parameters have no names when they run
     */
    public CompiledClasses(CompilerTypes types, Set<String> nameless) {
        this.types = types;
        this.nameless = nameless;
    }

    /** The class; not known here where it is missing, or annotated with something that is. */
    @Override
    public SchemaAnswer<TypeDeclaration> find(String name) {
        return found.computeIfAbsent(name, this::read);
    }

    @Override
    public SchemaAnswer<TypeDeclaration> find(JavaType type) {
        return find(type.name())
                .flatMap(found -> types.element(type.name())
                        .flatMap(element -> types.of(element, type.arguments()))
                        .<SchemaAnswer<TypeDeclaration>>map(
                                asked -> SchemaAnswer.known(((CompiledType) found).as(asked)))
                        .orElse(SchemaAnswer.known(found)));
    }

    private SchemaAnswer<TypeDeclaration> read(String name) {
        return types.element(name)
                .filter(type -> !MissingValues.in(type))
                .map(type ->
                        SchemaAnswer.<TypeDeclaration>known(new CompiledType(type, types, !nameless.contains(name))))
                .orElseGet(SchemaAnswer::notKnownHere);
    }

    @Override
    public Set<String> beside(String name) {
        return types.element(name).map(types::beside).orElse(Set.of());
    }

    /** What is not known may be assignable. */
    @Override
    public boolean assignable(JavaType from, JavaType to) {
        if (from.isArray() || to.isArray()) {
            return from.name().equals(to.name()) || to.equals(JavaType.OBJECT);
        }
        Optional<TypeElement> source = types.element(from.boxed().name());
        Optional<TypeElement> target = types.element(to.boxed().name());
        return source.isEmpty()
                || target.isEmpty()
                || types.isSubtype(source.get().asType(), target.get().asType());
    }
}
