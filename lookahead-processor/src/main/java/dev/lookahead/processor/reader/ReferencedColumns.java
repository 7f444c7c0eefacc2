package dev.lookahead.processor.reader;

import dev.lookahead.internal.schema.SchemaAnswer;
import jakarta.persistence.Column;
import java.util.Locale;
import java.util.Optional;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import org.jspecify.annotations.Nullable;

/** Finds the attribute that a foreign key refers to by the name of its column. */
final class ReferencedColumns {

    private final MappedClasses mapped;

    ReferencedColumns(MappedClasses mapped) {
        this.mapped = mapped;
    }

    /** The attribute's name, or nothing for the id; not known here where no attribute seems to have that column. */
    SchemaAnswer<Optional<String>> named(TypeElement target, DeclaredType type, @Nullable String column) {
        if (column == null) {
            return SchemaAnswer.known(Optional.empty());
        }
        return mapped.members(mapped.lineage(target), type).stream()
                .filter(member -> columnOf(member).equals(folded(column)))
                .findFirst()
                .map(member ->
                        SchemaAnswer.known(member.isId() ? Optional.<String>empty() : Optional.of(member.name())))
                .orElseGet(SchemaAnswer::notKnownHere);
    }

    private static String columnOf(Member member) {
        Column column = member.annotation(Column.class);
        return folded(column == null || column.name().isEmpty() ? member.name() : column.name());
    }

    /** Naming strategies differ in case and underscores. */
    private static String folded(String name) {
        return name.replace("_", "").replace("`", "").toLowerCase(Locale.ROOT);
    }
}
