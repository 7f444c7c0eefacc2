package dev.lookahead.internal.relation;

import dev.lookahead.internal.form.Entities;
import dev.lookahead.internal.form.RowType;
import dev.lookahead.internal.hql.Computation;
import dev.lookahead.internal.hql.Subject;
import dev.lookahead.internal.schema.Field;
import dev.lookahead.internal.schema.ModelDescription;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The fields of the virtual model that rules a row, as its fragments see them. */
final class ComputedFields implements Subject.Fields {

    private final Entities entities;
    private final Recursion recursion;
    private final RowType row;

    ComputedFields(Entities entities, Recursion recursion, RowType row) {
        this.entities = entities;
        this.recursion = recursion;
        this.row = row;
    }

    @Override
    public Optional<Computation> named(String name) {
        return model().map(model -> model.field(name)).map(this::computation);
    }

    @Override
    public Set<String> computed() {
        return model().map(model -> model.fields().values().stream()
                        .filter(Field.Computed.class::isInstance)
                        .map(Field::name)
                        .collect(Collectors.toSet()))
                .orElse(Set.of());
    }

    private Optional<ModelDescription> model() {
        return entities.modelOf(row);
    }

    private Computation computation(Field field) {
        String name = "`" + field.label() + "` ";
        if (field instanceof Field.Related related) {
            String path = related.path();
            return new Computation.Outside(
                    name + "brings related rows, and is no part of this one"
                            + (path.isEmpty() ? "" : ": HQL knows the association, `" + path + "`"),
                    path.isEmpty() ? null : path);
        }
        if (field instanceof Field.Loaded) {
            return new Computation.Outside(name + "comes from a batch loader, after the rows are read", null);
        }
        if (field instanceof Field.Derived) {
            return new Computation.Outside(name + "is Java, which runs after the rows are read", null);
        }
        return recursion
                .expression(row, field)
                .<Computation>map(fragment -> new Computation.Expression(fragment.wording(), field.type()))
                .orElseGet(Computation.Broken::new);
    }
}
