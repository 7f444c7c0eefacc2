package dev.lookahead.processor.reader;

import dev.lookahead.internal.schema.Attribute;
import dev.lookahead.internal.schema.JavaType;
import dev.lookahead.internal.schema.SchemaAnswer;
import jakarta.persistence.Convert;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OneToOne;
import java.lang.annotation.Annotation;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import org.hibernate.annotations.Any;
import org.hibernate.annotations.CompositeType;
import org.hibernate.annotations.JdbcType;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.ManyToAny;
import org.hibernate.annotations.Type;

/** Tells what the members of mapped classes are mapped as. */
final class AttributeReader {

    private static final List<Class<? extends Annotation>> TO_ONE = List.of(ManyToOne.class, OneToOne.class);

    private static final List<Class<? extends Annotation>> COLLECTIONS =
            List.of(OneToMany.class, ManyToMany.class, ElementCollection.class);

    private static final List<Class<? extends Annotation>> REFERENCES = List.of(Any.class, ManyToAny.class);

    private static final List<Class<? extends Annotation>> BASIC =
            List.of(Convert.class, Type.class, JdbcType.class, JdbcTypeCode.class);

    private final CompilerTypes types;
    private final MappedClasses mapped;
    private final AssociationReader associations;
    private final CollectionReader collections;
    private final ReferenceReader references;
    private final Set<String> embedding = new HashSet<>();

    AttributeReader(CompilerTypes types, MappedClasses mapped) {
        this.types = types;
        this.mapped = mapped;
        this.associations = new AssociationReader(types, mapped);
        this.collections = new CollectionReader(types, mapped, this::parts);
        this.references = new ReferenceReader(types);
    }

    /** The attribute; not known here where the annotations do not tell what it is. */
    SchemaAnswer<Attribute> read(Member member) {
        if (member.has(CompositeType.class)) {
            return SchemaAnswer.notKnownHere();
        }
        if (member.hasAny(REFERENCES)) {
            return references.read(member);
        }
        if (member.hasAny(TO_ONE)) {
            return associations.read(member, !embedding.isEmpty());
        }
        if (member.hasAny(COLLECTIONS)) {
            return collections.read(member);
        }
        Optional<DeclaredType> embeddable = embeddable(member);
        if (embeddable.isPresent()) {
            return embedded(member, embeddable.get());
        }
        return isBasic(member)
                ? SchemaAnswer.known(new Attribute.Basic(member.name(), types.describe(member.type()), null))
                : SchemaAnswer.notKnownHere();
    }

    private JavaType raw(TypeMirror type) {
        return JavaType.of(types.describe(type).name());
    }

    private Optional<DeclaredType> embeddable(Member member) {
        boolean said = member.has(Embedded.class) || member.has(EmbeddedId.class);
        return types.element(member.type())
                .filter(type -> said || (type.getAnnotation(Embeddable.class) != null && !member.hasAny(BASIC)))
                .map(type -> (DeclaredType) member.type());
    }

    private SchemaAnswer<Attribute> embedded(Member member, DeclaredType type) {
        return parts(member, type)
                .flatMap(
                        attributes -> SchemaAnswer.known(new Attribute.Embedded(member.name(), raw(type), attributes)));
    }

    /** All attributes of an embeddable that a member holds; not known here where one of them is not. */
    private SchemaAnswer<Map<String, Attribute>> parts(Member member, DeclaredType type) {
        String name = raw(type).name();
        if (!embedding.add(name)) {
            return SchemaAnswer.notKnownHere();
        }
        Map<String, Attribute> attributes = new TreeMap<>();
        boolean clear = true;
        for (Member inner : mapped.members(type, member.inside())) {
            Optional<Attribute> attribute = read(inner).value();
            clear &= attribute.isPresent();
            attribute.ifPresent(each -> attributes.put(inner.name(), each));
        }
        embedding.remove(name);
        return clear && !attributes.isEmpty() ? SchemaAnswer.known(attributes) : SchemaAnswer.notKnownHere();
    }

    /** A class of the application without annotations may be an embeddable of an XML file. */
    private boolean isBasic(Member member) {
        TypeMirror type = member.type();
        return type.getKind().isPrimitive()
                || type instanceof ArrayType
                || member.hasAny(BASIC)
                || types.element(type).filter(this::isValue).isPresent();
    }

    private boolean isValue(TypeElement type) {
        return type.getKind() == ElementKind.ENUM || types.name(type).startsWith("java.");
    }
}
