package dev.lookahead.processor.reader;

import dev.lookahead.internal.schema.Attribute;
import dev.lookahead.internal.schema.JavaType;
import dev.lookahead.internal.schema.SchemaAnswer;
import jakarta.persistence.OrderColumn;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import org.hibernate.annotations.AnyDiscriminatorValue;
import org.hibernate.annotations.AnyKeyJavaClass;
import org.hibernate.annotations.ManyToAny;

/** Tells what references to rows of several entities may lead to. */
final class ReferenceReader {

    private final CompilerTypes types;

    ReferenceReader(CompilerTypes types) {
        this.types = types;
    }

    /** The reference; not known here where its entities or its key are told in another way than by values. */
    SchemaAnswer<Attribute> read(Member member) {
        boolean many = member.has(ManyToAny.class);
        Optional<TypeMirror> type = many ? element(member) : Optional.of(member.type());
        AnyKeyJavaClass key = member.annotation(AnyKeyJavaClass.class);
        Map<String, String> targets = targets(member);
        if (type.isEmpty() || key == null || targets.isEmpty()) {
            return SchemaAnswer.notKnownHere();
        }
        return SchemaAnswer.known(new Attribute.Reference(
                member.name(),
                JavaType.of(types.describe(type.get()).name()),
                targets,
                JavaType.of(new CompiledAnnotations(member.element(), types).className(key::value)),
                many,
                member.has(OrderColumn.class)));
    }

    private Optional<TypeMirror> element(Member member) {
        return types.asSuper(member.type(), Collection.class.getName()).map(DeclaredType::getTypeArguments).stream()
                .flatMap(arguments -> arguments.stream())
                .<TypeMirror>map(argument -> argument)
                .findFirst();
    }

    private Map<String, String> targets(Member member) {
        Map<String, String> targets = new TreeMap<>();
        CompiledAnnotations annotations = new CompiledAnnotations(member.element(), types);
        for (AnyDiscriminatorValue value : member.element().getAnnotationsByType(AnyDiscriminatorValue.class)) {
            targets.put(value.discriminator(), annotations.className(value::entity));
        }
        return targets;
    }
}
