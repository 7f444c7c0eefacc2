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
import org.jspecify.annotations.Nullable;

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
        return model().map(model -> model.field(name)).map(field -> field.accept(new OfField()));
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

    /** What each kind of field is to a fragment. */
    private final class OfField implements Field.Visitor<Computation> {

        @Override
        public Computation prefetch(Field.Prefetch prefetch) {
            return related(prefetch);
        }

        @Override
        public Computation join(Field.Join join) {
            return related(join);
        }

        @Override
        public Computation computed(Field.Computed computed) {
            return expression(computed);
        }

        @Override
        public Computation loaded(Field.Loaded loaded) {
            return outside(loaded, "comes from a batch loader, after the rows are read", null);
        }

        @Override
        public Computation derived(Field.Derived derived) {
            return outside(derived, "is Java, which runs after the rows are read", null);
        }

        @Override
        public Computation plain(Field.Plain plain) {
            return expression(plain);
        }

        @Override
        public Computation conflicting(Field.Conflicting conflicting) {
            return expression(conflicting);
        }

        @Override
        public Computation noField(Field.NoField none) {
            return expression(none);
        }

        private Computation related(Field.Related field) {
            String path = field.path();
            String known = path.isEmpty() ? "" : ": HQL knows the association, `" + path + "`";
            return outside(
                    field,
                    "reads related rows, so it is not a value of this row" + known,
                    path.isEmpty() ? null : path);
        }

        private Computation outside(Field field, String why, @Nullable String instead) {
            return new Computation.Outside("`" + field.label() + "` " + why, instead);
        }

        private Computation expression(Field field) {
            return recursion
                    .expression(row, field)
                    .<Computation>map(fragment -> new Computation.Expression(fragment.wording(), field.type()))
                    .orElseGet(Computation.Broken::new);
        }
    }
}
