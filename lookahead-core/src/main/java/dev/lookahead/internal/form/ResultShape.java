package dev.lookahead.internal.form;

import dev.lookahead.internal.schema.EntityDescription;
import dev.lookahead.internal.schema.JavaType;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** What is made of a row. Equal shapes of one row are one instance. */
public sealed interface ResultShape {

    <R> R accept(ResultShape.Visitor<R> visitor);

    /** Says something of each case. */
    interface Visitor<R> extends Whole.Visitor<R> {

        R single(Single single);
    }

    /** The records that can be made of a row. */
    default Stream<View> records() {
        return Stream.empty();
    }

    /** Whether it is a record. */
    default boolean isRecord() {
        return false;
    }

    /** Itself, where it is what users call a view. */
    default Optional<Viewed> asView() {
        return Optional.empty();
    }

    /** Itself, where it is an instance of a virtual model. */
    default Optional<Model> asModel() {
        return Optional.empty();
    }

    /** The value that it is, where it is no more than one. */
    default Optional<Slot> value() {
        return Optional.empty();
    }

    /** Whether it is a value that is itself several. */
    default boolean holdsMany() {
        return value().filter(slot -> slot.shape().container().holdsMany()).isPresent();
    }

    /** What a query can ask for. */
    sealed interface Whole extends ResultShape {

        /** The class that it is an instance of. */
        String type();

        /** The kind of row that it is made of. */
        RowType row();

        <R> R accept(Whole.Visitor<R> visitor);

        @Override
        default <R> R accept(ResultShape.Visitor<R> visitor) {
            return accept((Whole.Visitor<R>) visitor);
        }

        /** Says something of each case. */
        interface Visitor<R> extends Viewed.Visitor<R> {

            R model(Model model);
        }
    }

    /**
     * What a user calls a view. Resolved once for each view and kind of row, so identity is equality. It
     * may lead back to itself.
     */
    sealed interface Viewed extends Whole {

        /** Its class. */
        String view();

        @Override
        default String type() {
            return view();
        }

        <R> R accept(Viewed.Visitor<R> visitor);

        @Override
        default <R> R accept(Whole.Visitor<R> visitor) {
            return accept((Viewed.Visitor<R>) visitor);
        }

        @Override
        default Optional<Viewed> asView() {
            return Optional.of(this);
        }

        /** Itself, or those of a sealed interface. */
        @Override
        Stream<View> records();

        /** Says something of each case. */
        interface Visitor<R> {

            R view(View view);

            R sealedView(Sealed view);
        }
    }

    /** A record. */
    final class View implements Viewed {

        private final String view;
        private final RowType row;
        private List<Slot> slots = List.of();

        /** A view whose slots are not known yet. */
        public View(String view, RowType row) {
            this.view = view;
            this.row = row;
        }

        public View(String view, RowType row, List<Slot> slots) {
            this(view, row);
            this.slots = List.copyOf(slots);
        }

        /** Takes the slots, once they are known; the view is shared from then on. */
        public View with(List<Slot> known) {
            slots = List.copyOf(known);
            return this;
        }

        @Override
        public String view() {
            return view;
        }

        @Override
        public RowType row() {
            return row;
        }

        @Override
        public <R> R accept(Viewed.Visitor<R> visitor) {
            return visitor.view(this);
        }

        @Override
        public Stream<View> records() {
            return Stream.of(this);
        }

        @Override
        public boolean isRecord() {
            return true;
        }

        public List<Slot> slots() {
            return slots;
        }

        /** Whether an attribute of the row is shown as it is. */
        public boolean shows(String attribute) {
            return slots.stream().anyMatch(slot -> slot.source().shows(attribute));
        }

        /** Whether it shows what tells its row from others, as far as that is known here. */
        public boolean showsId(EntityDescription entity) {
            return shows(entity.id().name())
                    || entity.id().type().equals(JavaType.OBJECT)
                    || (entity.idClass() != null
                            && entity.idColumns().stream().allMatch(column -> shows(column.name())));
        }
    }

    /** That one of the records of a sealed interface which is a view of the row's own entity. */
    public final class Sealed implements Viewed {

        private final String view;
        private final RowType row;
        private ValueSource.OneOf cases = new ValueSource.OneOf(List.of());

        /** A view whose cases are not known yet. */
        public Sealed(String view, RowType row) {
            this.view = view;
            this.row = row;
        }

        /** Takes the cases, once they are known; the view is shared from then on. */
        public Sealed with(ValueSource.OneOf known) {
            cases = known;
            return this;
        }

        @Override
        public String view() {
            return view;
        }

        @Override
        public RowType row() {
            return row;
        }

        /** The row as each of the entities that there is a record of, the most special ones first. */
        public ValueSource.OneOf cases() {
            return cases;
        }

        @Override
        public <R> R accept(Viewed.Visitor<R> visitor) {
            return visitor.sealedView(this);
        }

        @Override
        public Stream<View> records() {
            return cases.records();
        }
    }

    /**
     * An instance of the virtual model that gives these fields and no others.
     *
     * @param fields by their names
     * @param origin for whom it is made
     * @param entity how it comes to the entity that it stands around
     */
    record Model(RowType row, Map<String, Slot> fields, Origin origin, Entity entity) implements Whole {

        public Model {
            fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
        }

        @Override
        public String type() {
            return row.model() == null ? row.entity() : row.model();
        }

        @Override
        public <R> R accept(Whole.Visitor<R> visitor) {
            return visitor.model(this);
        }

        @Override
        public Optional<Model> asModel() {
            return Optional.of(this);
        }

        /** What it gives, in their order. */
        public List<Slot> slots() {
            return List.copyOf(fields.values());
        }
    }

    /** How an instance of a virtual model comes to its entity. */
    enum Entity {
        /** It stands around none. */
        NONE,
        /** It comes with the row. */
        WITH_ROW,
        /** It is read when it is first asked for, with those of all rows of its kind. */
        ON_DEMAND
    }

    /** A value of the row, as at the end of a path. */
    record Single(Slot slot) implements ResultShape {

        @Override
        public <R> R accept(ResultShape.Visitor<R> visitor) {
            return visitor.single(this);
        }

        @Override
        public Optional<Slot> value() {
            return Optional.of(slot);
        }
    }
}
