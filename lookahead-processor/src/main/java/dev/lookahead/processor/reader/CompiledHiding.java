package dev.lookahead.processor.reader;

import dev.lookahead.internal.schema.Hiding;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import org.hibernate.annotations.Filter;
import org.hibernate.annotations.FilterJoinTable;
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

    /** Whether the table that links owners and elements hides some of its rows from sub-queries too late. */
    static boolean hidesLinks(Member collection) {
        return softDeletes(collection.element()) || collection.has(SQLJoinTableRestriction.class);
    }

    /** Whether a collection has a condition or filter of its own. */
    static boolean narrows(Member collection) {
        return collection.hasAny(
                List.of(SQLRestriction.class, SQLJoinTableRestriction.class, Filter.class, FilterJoinTable.class));
    }
}
