package dev.lookahead.processor.reader;

import dev.lookahead.internal.schema.CollectionHiding;
import dev.lookahead.internal.schema.Hiding;
import jakarta.persistence.Entity;
import jakarta.persistence.Inheritance;
import jakarta.persistence.InheritanceType;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import org.hibernate.annotations.Filter;
import org.hibernate.annotations.FilterJoinTable;
import org.hibernate.annotations.NotFound;
import org.hibernate.annotations.SQLJoinTableRestriction;
import org.hibernate.annotations.SQLRestriction;
import org.hibernate.annotations.SoftDelete;
import org.hibernate.annotations.TenantId;

/** Tells by annotations what can hide rows. */
final class CompiledHiding {

    private static final String TENANT = "_tenantId";

    private CompiledHiding() {}

    /** What can hide rows of an entity. */
    static Hiding of(List<TypeElement> lineage, List<Member> members) {
        Stream<String> tenant =
                members.stream().anyMatch(member -> member.has(TenantId.class)) ? Stream.of(TENANT) : Stream.empty();
        Set<String> filters = Stream.concat(
                        tenant,
                        lineage.stream()
                                .flatMap(type -> Arrays.stream(type.getAnnotationsByType(Filter.class)))
                                .map(Filter::name))
                .collect(Collectors.toSet());
        return new Hiding(lineage.stream().anyMatch(CompiledHiding::softDeletes), restricts(lineage), filters);
    }

    private static boolean softDeletes(Element element) {
        return element.getAnnotation(SoftDelete.class) != null;
    }

    /** Whether one of these has a condition that Hibernate adds. */
    static boolean restricts(List<? extends Element> elements) {
        return elements.stream().anyMatch(element -> element.getAnnotation(SQLRestriction.class) != null);
    }

    /**
     * What hides rows of a collection.
     *
     * @param mappedBy the attribute of the target that it is the other side of, or nothing
     * @param inColumn whether a column of the target's own table links them
     */
    static CollectionHiding of(Member collection, TypeElement target, String mappedBy, boolean inColumn) {
        boolean links = mappedBy.isEmpty() ? hidesLinks(collection) : hidesLinks(target, mappedBy);
        return new CollectionHiding(
                links && !inColumn,
                collection.has(SQLJoinTableRestriction.class),
                collection.hasAny(List.of(SQLRestriction.class, Filter.class)),
                !inColumn && collection.has(NotFound.class),
                inColumn && isShared(target, mappedBy));
    }

    /** What hides values of a collection. */
    static CollectionHiding ofValues(Member collection) {
        return new CollectionHiding(hidesLinks(collection), false, narrows(collection), false, false);
    }

    /** Whether the table of a collection is soft-deleted: by itself, or as the rest of its owner. */
    static boolean hidesLinks(Member collection) {
        return softDeletes(collection.element())
                || (collection.element().getEnclosingElement() instanceof TypeElement owner
                        && lineage(owner).anyMatch(CompiledHiding::softDeletes));
    }

    private static boolean hidesLinks(TypeElement owner, String collection) {
        return lineage(owner)
                .anyMatch(type -> softDeletes(type)
                        || type.getEnclosedElements().stream()
                                .anyMatch(each -> isNamed(each, collection) && softDeletes(each)));
    }

    /** Whether a field or a getter is the attribute of this name. */
    private static boolean isNamed(Element member, String attribute) {
        return member.getSimpleName().contentEquals(attribute)
                || member.getSimpleName().toString().equalsIgnoreCase("get" + attribute);
    }

    private static Stream<TypeElement> lineage(TypeElement type) {
        return Stream.iterate(Optional.of(type), Optional::isPresent, each -> parent(each.get()))
                .map(Optional::get);
    }

    private static Optional<TypeElement> parent(TypeElement type) {
        return type.getSuperclass() instanceof DeclaredType parent && parent.asElement() instanceof TypeElement element
                ? Optional.of(element)
                : Optional.empty();
    }

    /** Whether rows of other entities stand in one table, and may have the column that refers to an owner. */
    private static boolean isShared(TypeElement target, String mappedBy) {
        List<TypeElement> parents = lineage(target)
                .skip(1)
                .filter(type -> type.getAnnotation(Entity.class) != null)
                .toList();
        boolean declaredHere = target.getEnclosedElements().stream().anyMatch(each -> isNamed(each, mappedBy));
        if (parents.isEmpty() || declaredHere) {
            return false;
        }
        Inheritance strategy = parents.get(parents.size() - 1).getAnnotation(Inheritance.class);
        return strategy == null || strategy.strategy() == InheritanceType.SINGLE_TABLE;
    }

    /** Whether a collection has a condition or filter of its own. */
    static boolean narrows(Member collection) {
        return collection.hasAny(
                List.of(SQLRestriction.class, SQLJoinTableRestriction.class, Filter.class, FilterJoinTable.class));
    }
}
