package dev.lookahead.processor.reader;

import dev.lookahead.internal.schema.Attribute;
import dev.lookahead.internal.schema.IdClass.Part;
import dev.lookahead.internal.schema.IdClass.Value;
import dev.lookahead.internal.schema.Identifier;
import dev.lookahead.internal.schema.JavaType;
import jakarta.persistence.IdClass;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToOne;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;

/** Tells what identifies the rows of an entity. */
final class IdentifierReader {

    private final CompilerTypes types;
    private final MappedClasses mapped;
    private final Set<TypeElement> underWay = new HashSet<>();

    IdentifierReader(CompilerTypes types, MappedClasses mapped) {
        this.types = types;
        this.mapped = mapped;
    }

    /** The identifier; nothing where it is not said, be it of an entity that it refers to. */
    Optional<Identifier> read(TypeElement entity) {
        List<TypeElement> lineage = mapped.lineage(entity);
        List<Member> members = mapped.members(lineage, (DeclaredType) entity.asType());
        List<Member> ids = members.stream()
                .filter(Member::isId)
                .sorted(Comparator.comparing(Member::name))
                .toList();
        if (ids.isEmpty() || !underWay.add(entity)) {
            return Optional.empty();
        }
        Set<String> names = members.stream().map(Member::name).collect(Collectors.toSet());
        Optional<Identifier> read =
                ids.size() > 1 || isOfClass(lineage, ids.get(0)) ? several(lineage, ids, names) : one(ids.get(0));
        underWay.remove(entity);
        return read;
    }

    /** Whether a class of identifiers holds an attribute alone; that of an associated entity's identifiers is none. */
    private boolean isOfClass(List<TypeElement> lineage, Member id) {
        Optional<JavaType> type = idClass(lineage);
        return type.isPresent()
                && !(isAssociation(id)
                        && target(id)
                                .map(target -> target.whole().type().equals(type.get()))
                                .orElse(false));
    }

    private Optional<Identifier> one(Member id) {
        return isAssociation(id)
                ? target(id).map(target -> target.behind(id.name()))
                : Optional.of(Identifier.of(value(id)));
    }

    private Optional<Identifier> several(List<TypeElement> lineage, List<Member> ids, Set<String> attributes) {
        List<Part> parts = new ArrayList<>();
        for (Member id : ids) {
            Optional<Part> part = isAssociation(id)
                    ? target(id)
                            .map(target -> target.part(
                                    id.name(), types.describe(id.type()).name()))
                    : Optional.of(new Value(id.name(), value(id), null));
            part.ifPresent(parts::add);
        }
        JavaType type = idClass(lineage).orElse(JavaType.OBJECT);
        return parts.size() == ids.size()
                ? Optional.of(Identifier.of(new dev.lookahead.internal.schema.IdClass(type, parts), attributes))
                : Optional.empty();
    }

    private Optional<JavaType> idClass(List<TypeElement> lineage) {
        return lineage.stream()
                .filter(each -> each.getAnnotation(IdClass.class) != null)
                .map(this::idClass)
                .reduce((general, special) -> special);
    }

    private JavaType idClass(TypeElement type) {
        CompiledAnnotations annotations = new CompiledAnnotations(type, types);
        IdClass annotation = type.getAnnotation(IdClass.class);
        return JavaType.of(annotations.className(annotation::value));
    }

    private static boolean isAssociation(Member id) {
        return id.has(ManyToOne.class) || id.has(OneToOne.class);
    }

    private Optional<Identifier> target(Member id) {
        return types.element(id.type()).filter(Targets::isEntity).flatMap(this::read);
    }

    private Attribute.Basic value(Member id) {
        return new Attribute.Basic(
                id.name(), JavaType.of(types.describe(id.type()).name()), null);
    }
}
