package dev.lookahead.processor.reader;

import dev.lookahead.internal.schema.Attribute;
import dev.lookahead.internal.schema.SchemaAnswer;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.JoinTable;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.MapsId;
import jakarta.persistence.OneToOne;
import java.lang.annotation.Annotation;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import org.hibernate.annotations.JoinColumnOrFormula;
import org.hibernate.annotations.JoinColumnsOrFormulas;
import org.hibernate.annotations.JoinFormula;
import org.hibernate.annotations.NotFound;
import org.jspecify.annotations.Nullable;

/** Tells what to-one associations lead to. */
final class AssociationReader {

    private static final List<Class<? extends Annotation>> FORMULAS =
            List.of(JoinFormula.class, JoinColumnOrFormula.class, JoinColumnsOrFormulas.class);

    private final CompilerTypes types;
    private final Targets targets;
    private final ReferencedColumns columns;

    AssociationReader(CompilerTypes types, MappedClasses mapped) {
        this.types = types;
        this.targets = new Targets(types);
        this.columns = new ReferencedColumns(mapped);
    }

    /**
     * The association; not known here where its target or key is not said.
     *
     * @param embedded whether it is one of an embeddable, all of which may be null
     */
    SchemaAnswer<Attribute> read(Member member, boolean embedded) {
        ManyToOne manyToOne = member.annotation(ManyToOne.class);
        if (manyToOne != null) {
            return read(member, "", manyToOne::targetEntity, optional(member, embedded, manyToOne.optional()));
        }
        OneToOne oneToOne = member.annotation(OneToOne.class);
        return oneToOne == null
                ? SchemaAnswer.notKnownHere()
                : read(
                        member,
                        oneToOne.mappedBy(),
                        oneToOne::targetEntity,
                        optional(member, embedded, oneToOne.optional()));
    }

    private SchemaAnswer<Attribute> read(Member member, String mappedBy, Supplier<Class<?>> said, boolean optional) {
        Optional<TypeElement> target = targets.entity(member, said, member.type());
        if (target.isEmpty() || member.hasAny(FORMULAS)) {
            return SchemaAnswer.notKnownHere();
        }
        boolean sure = !member.has(NotFound.class);
        String name = types.name(target.get());
        if (!mappedBy.isEmpty()) {
            return SchemaAnswer.known(new Attribute.ToOne(member.name(), name, mappedBy, true, null, sure, true));
        }
        return columns.named(target.get(), (DeclaredType) target.get().asType(), referenced(member))
                .flatMap(column -> SchemaAnswer.known(new Attribute.ToOne(
                        member.name(), name, null, column.isEmpty(), column.orElse(null), sure, optional)));
    }

    /** Whether a row may have no key. */
    private static boolean optional(Member member, boolean embedded, boolean said) {
        JoinColumn[] columns = member.element().getAnnotationsByType(JoinColumn.class);
        boolean elsewhere = member.has(JoinTable.class)
                || Arrays.stream(columns).anyMatch(column -> !column.table().isEmpty());
        boolean always = !said
                || member.isId()
                || member.has(MapsId.class)
                || (columns.length > 0 && Arrays.stream(columns).noneMatch(JoinColumn::nullable));
        return embedded || elsewhere || !always;
    }

    /** The one column that a key names, or nothing where it refers to the id. */
    private static @Nullable String referenced(Member member) {
        JoinColumn[] columns = member.element().getAnnotationsByType(JoinColumn.class);
        return columns.length == 1 && !columns[0].referencedColumnName().isEmpty()
                ? columns[0].referencedColumnName()
                : null;
    }
}
