package dev.lookahead.processor.reader;

import dev.lookahead.internal.schema.Attribute;
import dev.lookahead.internal.schema.JavaType;
import dev.lookahead.internal.schema.SchemaAnswer;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.JoinColumns;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.MapKey;
import jakarta.persistence.MapKeyClass;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.OrderColumn;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import org.hibernate.annotations.ListIndexBase;
import org.hibernate.annotations.NotFound;
import org.jspecify.annotations.Nullable;

/** Tells what collections and maps hold, and what says which of it belongs to an owner. */
final class CollectionReader {

    private final CompilerTypes types;
    private final MappedClasses mapped;
    private final Targets targets;
    private final BiFunction<Member, DeclaredType, SchemaAnswer<Map<String, Attribute>>> parts;

    /**
     * Leaves embeddables to another.
     *
     * @param parts the attributes of an embeddable that a member holds
     */
    CollectionReader(
            CompilerTypes types,
            MappedClasses mapped,
            BiFunction<Member, DeclaredType, SchemaAnswer<Map<String, Attribute>>> parts) {
        this.types = types;
        this.mapped = mapped;
        this.targets = new Targets(types);
        this.parts = parts;
    }

    /**
     * What a member holds.
     *
     * @param key what it is keyed by where it is a map, else null
     */
    private record Held(TypeMirror element, @Nullable TypeMirror key) {}

    /** The attribute; not known here where it is not said what it holds. */
    SchemaAnswer<Attribute> read(Member member) {
        Optional<Held> held = held(member);
        if (held.isEmpty() || member.has(MapKeyClass.class)) {
            return SchemaAnswer.notKnownHere();
        }
        ElementCollection values = member.annotation(ElementCollection.class);
        if (values != null) {
            TypeMirror element = targets.named(member, values::targetClass)
                    .<TypeMirror>map(TypeElement::asType)
                    .orElse(held.get().element());
            return values(member, new Held(element, held.get().key()));
        }
        OneToMany oneToMany = member.annotation(OneToMany.class);
        if (oneToMany != null) {
            return rows(member, held.get(), oneToMany.mappedBy(), oneToMany::targetEntity);
        }
        ManyToMany manyToMany = member.annotation(ManyToMany.class);
        return manyToMany == null
                ? SchemaAnswer.notKnownHere()
                : rows(member, held.get(), "", manyToMany::targetEntity);
    }

    private Optional<Held> held(Member member) {
        return Stream.of(Collection.class, Map.class)
                .flatMap(type -> types.asSuper(member.type(), type.getName()).stream())
                .map(DeclaredType::getTypeArguments)
                .filter(arguments -> !arguments.isEmpty())
                .map(arguments ->
                        new Held(arguments.get(arguments.size() - 1), arguments.size() == 1 ? null : arguments.get(0)))
                .findFirst();
    }

    private boolean isSet(Member member) {
        return types.asSuper(member.type(), Set.class.getName()).isPresent();
    }

    private SchemaAnswer<Attribute> rows(Member member, Held held, String mappedBy, Supplier<Class<?>> said) {
        Optional<TypeElement> target = targets.entity(member, said, held.element());
        if (target.isEmpty()) {
            return SchemaAnswer.notKnownHere();
        }
        boolean inColumn = member.has(OneToMany.class)
                && (!mappedBy.isEmpty() || member.hasAny(List.of(JoinColumn.class, JoinColumns.class)));
        boolean plain = !CompiledHiding.narrows(member) && !CompiledHiding.restricts(List.of(target.get()));
        String inverse = mappedBy.isEmpty() ? null : mappedBy;
        return key(member, held.key(), target.get())
                .flatMap(key -> SchemaAnswer.known(new Attribute.ToMany(
                        member.name(),
                        types.name(target.get()),
                        plain ? inverse : null,
                        inverse,
                        inColumn ? Attribute.Membership.COLUMN : inTable(member, plain),
                        CompiledHiding.of(member, target.get(), mappedBy, inColumn),
                        !inColumn && held.key() == null && !isSet(member),
                        indexed(member),
                        order(member),
                        key.orElse(null))));
    }

    private SchemaAnswer<Attribute> values(Member member, Held held) {
        TypeMirror element = held.element();
        if (element.getKind() == TypeKind.TYPEVAR || element.getKind() == TypeKind.ERROR) {
            return SchemaAnswer.notKnownHere();
        }
        boolean embeddable = types.element(element)
                .filter(type -> type.getAnnotation(Embeddable.class) != null)
                .isPresent();
        SchemaAnswer<Map<String, Attribute>> inside =
                embeddable ? parts.apply(member, (DeclaredType) element) : SchemaAnswer.known(Map.of());
        return inside.flatMap(attributes -> key(member, held.key(), null)
                .flatMap(key -> SchemaAnswer.known(new Attribute.Elements(
                        member.name(),
                        JavaType.of(types.describe(element).name()),
                        attributes,
                        inTable(member, !CompiledHiding.narrows(member)),
                        CompiledHiding.ofValues(member),
                        indexed(member),
                        order(member),
                        key.orElse(null)))));
    }

    /** What a map is keyed by: an attribute of its rows, another entity, or a value beside them. */
    private SchemaAnswer<Optional<Attribute.MapKey>> key(
            Member member, @Nullable TypeMirror key, @Nullable TypeElement target) {
        if (key == null) {
            return SchemaAnswer.known(Optional.empty());
        }
        MapKey said = member.annotation(MapKey.class);
        String attribute = said == null ? null : said.name();
        if (attribute != null && attribute.isEmpty()) {
            attribute =
                    target == null ? "" : mapped.id(target).map(Member::name).orElse("");
        }
        Optional<TypeElement> entity = types.element(key).filter(Targets::isEntity);
        Optional<Member> id = entity.flatMap(mapped::id);
        if ((entity.isPresent() && id.isEmpty()) || (attribute != null && attribute.isEmpty())) {
            return SchemaAnswer.notKnownHere();
        }
        JavaType type = types.describe(id.map(Member::type).orElse(key));
        return SchemaAnswer.known(Optional.of(new Attribute.MapKey(
                JavaType.of(type.name()), attribute, id.map(Member::name).orElse(null))));
    }

    private static Attribute.Membership inTable(Member member, boolean plain) {
        return plain && !CompiledHiding.hidesLinks(member) && !member.has(NotFound.class)
                ? Attribute.Membership.TABLE
                : Attribute.Membership.PART_OF_TABLE;
    }

    private static boolean indexed(Member member) {
        return member.has(OrderColumn.class) || member.has(ListIndexBase.class);
    }

    private static @Nullable String order(Member member) {
        OrderBy order = member.annotation(OrderBy.class);
        return order == null || order.value().isBlank() ? null : order.value();
    }
}
