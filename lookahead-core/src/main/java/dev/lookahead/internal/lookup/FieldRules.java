package dev.lookahead.internal.lookup;

import dev.lookahead.internal.form.Container;
import dev.lookahead.internal.form.Entities;
import dev.lookahead.internal.form.Fragment;
import dev.lookahead.internal.form.Resolution;
import dev.lookahead.internal.form.RowType;
import dev.lookahead.internal.form.Shape;
import dev.lookahead.internal.form.ValueSource;
import dev.lookahead.internal.form.Wording;
import dev.lookahead.internal.guide.Code;
import dev.lookahead.internal.guide.Fix;
import dev.lookahead.internal.guide.Mistake;
import dev.lookahead.internal.guide.Place;
import dev.lookahead.internal.hql.FragmentRules;
import dev.lookahead.internal.hql.Fragments.Role;
import dev.lookahead.internal.hql.Subject;
import dev.lookahead.internal.message.CountExpressions;
import dev.lookahead.internal.message.Declarations;
import dev.lookahead.internal.message.Imports;
import dev.lookahead.internal.schema.Attribute;
import dev.lookahead.internal.schema.EntityDescription;
import dev.lookahead.internal.schema.Field;
import dev.lookahead.internal.schema.JavaType;
import dev.lookahead.internal.schema.ModelDescription;
import dev.lookahead.internal.schema.SchemaAnswer;
import dev.lookahead.model.Computed;
import dev.lookahead.model.Where;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What the fields of virtual models mean. Each is looked into once for each kind of row. */
public final class FieldRules {

    private record Key(RowType row, String field) {}

    private final Rules rules;
    private final Map<Key, Resolution> resolutions = new HashMap<>();
    private final Set<Key> underWay = new LinkedHashSet<>();
    private final Map<RowType, List<Fragment>> conditions = new HashMap<>();
    private final Set<Fragment> unread = new HashSet<>();

    FieldRules(Rules rules) {
        this.rules = rules;
    }

    /** What a field means; mistakes in it are reported. */
    public Resolution resolution(RowType row, Field field) {
        Key key = new Key(row, field.name());
        Resolution known = resolutions.get(key);
        if (known != null) {
            return known;
        }
        if (!underWay.add(key)) {
            return requiresItself(field);
        }
        Resolution resolution = ambiguous(row, field) ? new Resolution.Broken() : read(row, field);
        underWay.remove(key);
        resolutions.put(key, resolution);
        return resolution;
    }

    private Resolution requiresItself(Field field) {
        String way = underWay.stream()
                .map(Key::field)
                .dropWhile(name -> !name.equals(field.name()))
                .collect(Collectors.joining("`, `", "`", "`"));
        boolean computed = field instanceof Field.Computed;
        report(
                computed ? Code.BAD_FRAGMENT : Code.BAD_REQUIRES,
                field,
                "`" + field.label() + "` " + (computed ? "is computed from itself" : "requires itself"),
                List.of("The way around is " + way + "."),
                null);
        return new Resolution.Broken();
    }

    /** What rows must satisfy by their virtual model, and by the sealed view that shows them. */
    public List<Fragment> conditions(RowType row) {
        List<Fragment> known = conditions.get(row);
        if (known == null) {
            known = Stream.concat(
                            rules.entities.modelOf(row).map(model -> conditions(row, model)).orElse(List.of()).stream(),
                            rules.sealedViews.conditions(row).stream())
                    .toList();
            conditions.put(row, known);
        }
        return known;
    }

    private List<Fragment> conditions(RowType row, ModelDescription model) {
        List<Fragment> found = new ArrayList<>();
        Subject subject = subject(row, model);
        for (ModelDescription.Condition condition : model.conditions()) {
            String declaredIn = condition.declaredIn();
            FragmentRules.Site site = new FragmentRules.Site(
                    new Place(declaredIn, null).at(Where.class, "value"),
                    "the condition",
                    JavaType.simple(declaredIn),
                    text -> "@Where(" + Declarations.quoted(text) + ")",
                    false);
            rules.fragments
                    .read(subject, Role.CONDITION, condition.text(), site)
                    .ifPresent(read -> found.add(read.fragment()));
        }
        return found;
    }

    private Resolution read(RowType row, Field field) {
        if (field instanceof Field.Prefetch prefetch) {
            return rules.relations.prefetch(row, prefetch);
        }
        if (field instanceof Field.Join join) {
            return rules.relations.join(row, join);
        }
        if (field instanceof Field.Computed computed) {
            return computed(row, computed);
        }
        if (field instanceof Field.Loaded loaded) {
            return rules.loaders.loaded(row, loaded);
        }
        if (field instanceof Field.Derived derived) {
            return rules.requirements.derived(row, derived);
        }
        if (field instanceof Field.Conflicting conflicting) {
            return conflicting(conflicting);
        }
        return field instanceof Field.Plain plain
                ? plain(row, plain)
                : noField((Field.NoField) field, ((Field.NoField) field).why(), null);
    }

    private Resolution conflicting(Field.Conflicting field) {
        String bases = field.choices().stream()
                .map(each -> JavaType.simple(each.declaredIn()))
                .collect(Collectors.joining("` and `", "`", "`"));
        List<String> reasons = new ArrayList<>();
        reasons.add("Declared in `" + JavaType.simple(field.declaredIn()) + "` again, it is what that says.");
        field.choices()
                .forEach(each -> reasons.add(
                        "In `" + JavaType.simple(each.declaredIn()) + "` it is `" + Declarations.field(each) + "`."));
        report(
                Code.AMBIGUOUS,
                field,
                "`" + field.label() + "` could be more than one thing, since " + bases + " declare it differently",
                reasons,
                null);
        return new Resolution.Broken();
    }

    /** Whether a field hides an attribute of its name that it does not read. */
    private boolean ambiguous(RowType row, Field field) {
        EntityDescription entity = rules.entities.of(row);
        if (field.name().endsWith("_")) {
            report(
                    Code.RESERVED_NAME,
                    field,
                    "`" + field.label() + "` ends in `_`, which is reserved",
                    List.of(),
                    null);
            return true;
        }
        boolean reads = field instanceof Field.Plain
                || field instanceof Field.Conflicting
                || field instanceof Field.NoField
                || (field instanceof Field.Related related && related.readsItsName());
        if (reads || entity.attribute(field.name()).value().isEmpty()) {
            return false;
        }
        report(
                Code.AMBIGUOUS,
                field,
                "`" + field.label() + "` has the name of an attribute that it does not read",
                List.of("`" + entity.simpleName() + "." + field.name() + "` and the field would both be `"
                        + field.name() + "`; give the field a name of its own."),
                null);
        return true;
    }

    private Resolution computed(RowType row, Field.Computed field) {
        EntityDescription entity = rules.entities.of(row);
        Optional<Attribute> collection = rules.entities
                .attribute(entity, field.expression().strip())
                .filter(each -> each instanceof Attribute.ToMany || each instanceof Attribute.Elements);
        if (collection.isPresent()) {
            computedCollection(entity, field, collection.get());
            return new Resolution.Broken();
        }
        Subject subject = subject(row);
        FragmentRules.Site site = new FragmentRules.Site(
                place(field).at(Computed.class, "value"),
                "the expression",
                field.label(),
                better -> Declarations.computed(field, better, typeFor(subject, better, field)),
                true,
                field.type());
        Optional<FragmentRules.Read> read = rules.fragments.read(subject, Role.EXPRESSION, field.expression(), site);
        if (read.isEmpty()) {
            // What shows the field may be wrong too.
            Fragment expression = new Fragment(Wording.of(field.expression(), Set.of()), field.label());
            unread.add(expression);
            return new Resolution.Leaf(new ValueSource.Computed(expression, field.type()), field.type());
        }
        JavaType given = read.get().type();
        if (given != null && !rules.types.fits(given, field.type())) {
            report(
                    Code.WRONG_TYPE,
                    field,
                    "`" + field.label() + "` is declared as `" + field.type() + "`, and its expression gives `" + given
                            + "`",
                    new Imports(rules.schema).sentence(field.declaredIn(), instead(given, field.type())),
                    change(field, Declarations.computed(field, field.expression(), instead(given, field.type()))));
            // By what it gives, what shows it can be judged too.
            return new Resolution.Leaf(new ValueSource.Computed(read.get().fragment(), given), given);
        }
        return new Resolution.Leaf(new ValueSource.Computed(read.get().fragment(), field.type()), field.type());
    }

    /** An expression is one value. */
    private void computedCollection(EntityDescription entity, Field.Computed field, Attribute collection) {
        String name = Declarations.quoted(collection.name());
        boolean rows = collection instanceof Attribute.ToMany
                && Shape.of(field.type()).container().holdsMany();
        report(
                Code.WRONG_TYPE,
                field,
                "`" + field.label() + "` computes `" + collection.name() + "`, which is a collection",
                List.of("An expression gives one value. "
                        + (collection instanceof Attribute.ToMany
                                ? "Related rows are brought by `@Prefetch`."
                                : "The values of `" + entity.simpleName() + "." + collection.name()
                                        + "` are given by a method of that name, without an annotation.")),
                rows
                        ? change(field, "@Prefetch(" + name + ") " + field.type() + " " + field.name() + "();")
                        : Optional.of(field.type())
                                .filter(CountExpressions::gives)
                                .map(type -> new CountExpressions(rules.subQueries).of(entity, collection, type))
                                .map(count -> change(field, Declarations.computed(field, count, field.type())))
                                .orElse(null));
    }

    /** The type to write beside another expression: the declared one, if that can hold what it gives. */
    private JavaType typeFor(Subject subject, String expression, Field.Computed field) {
        return rules.fragments
                .given(subject, expression)
                .filter(given -> !rules.types.fits(given, field.type()))
                .map(given -> instead(given, field.type()))
                .orElse(field.type());
    }

    /** The type to write instead of one that does not fit; a value is never optional, but null. */
    private JavaType instead(JavaType given, JavaType declared) {
        Shape shape = Shape.of(declared);
        return rules.types.instead(given, shape.container() == Container.OPTIONAL ? shape.element() : declared);
    }

    /** The expression of a computed field; none where the field is wrong. */
    Optional<Fragment> expression(RowType row, Field field) {
        return resolution(row, field) instanceof Resolution.Leaf leaf
                        && leaf.source() instanceof ValueSource.Computed computed
                        && !unread.contains(computed.expression())
                ? Optional.of(computed.expression())
                : Optional.empty();
    }

    /** The row that what its virtual model says of all rows names, which are of the entity of that. */
    Subject subject(RowType row, ModelDescription model) {
        EntityDescription entity = rules.entities.beside(rules.entities.of(row), model.entity());
        return new Subject(entity, new ComputedFields(rules, row));
    }

    /** The row that fragments name. */
    Subject subject(RowType row) {
        return new Subject(rules.entities.of(row), new ComputedFields(rules, row));
    }

    private Resolution plain(RowType row, Field.Plain field) {
        EntityDescription entity = rules.entities.of(row);
        SchemaAnswer<Attribute> answer = entity.attribute(field.name());
        if (answer.isUnknown()) {
            return new Resolution.Broken();
        }
        Optional<Attribute> attribute = answer.value();
        if (attribute.isEmpty()) {
            rules.plain.unknown(row, field);
            return new Resolution.Broken();
        }
        Optional<String> target = Entities.target(attribute.get());
        if (target.isPresent()) {
            String kind = attribute.get() instanceof Attribute.ToOne ? "@Join " : "@Prefetch ";
            return noField(
                    field,
                    "It is an association, and does not say how it is read",
                    kind + rules.containers.right(field.type(), attribute.get()) + " " + field.name() + "();");
        }
        Resolution resolution = rules.names.attribute(row, field.name()).orElseThrow();
        if (attribute.get() instanceof Attribute.Elements elements && !fits(elements, Shape.of(field.type()))) {
            JavaType right = KeyRules.whole(elements);
            report(
                    Code.WRONG_TYPE,
                    field,
                    "`" + field.label() + "` is declared as `" + field.type() + "`, and the attribute is `" + right
                            + "`",
                    List.of(),
                    change(field, right + " " + field.name() + "();"));
            return resolution;
        }
        if (!isWhole(field, attribute.get())) {
            return new Resolution.Broken();
        }
        if (resolution instanceof Resolution.Leaf leaf && !rules.types.fits(leaf.type(), field.type())) {
            JavaType right = instead(leaf.type(), field.type());
            report(
                    Code.WRONG_TYPE,
                    field,
                    "`" + field.label() + "` is declared as `" + field.type() + "`, and the attribute is `"
                            + leaf.type() + "`",
                    new Imports(rules.schema).sentence(field.declaredIn(), right),
                    change(field, right + " " + field.name() + "();"));
            return resolution;
        }
        return resolution;
    }

    private boolean isWhole(Field field, Attribute attribute) {
        if (attribute instanceof Attribute.Embedded embedded) {
            return rules.embeddables.isWhole(field, embedded.type(), embedded.attributes());
        }
        return !(attribute instanceof Attribute.Elements elements)
                || rules.embeddables.isWhole(field, elements.element(), elements.attributes());
    }

    private boolean fits(Attribute.Elements elements, Shape shape) {
        return shape.container().holdsMany()
                && rules.types.fits(elements.element(), shape.element())
                && rules.keys.fits(elements.mapKey(), shape);
    }

    private Resolution noField(Field field, String why, @Nullable String line) {
        report(
                Code.NOT_A_FIELD,
                field,
                "`" + field.label() + "` is no field",
                List.of(why.endsWith(".") || why.endsWith("?") ? why : why + "."),
                line == null ? null : change(field, line));
        return new Resolution.Broken();
    }

    void report(Code code, Field field, String summary, List<String> reasons, @Nullable Fix fix) {
        report(code, place(field), summary, reasons, fix);
    }

    void report(Code code, Place place, String summary, List<String> reasons, @Nullable Fix fix) {
        rules.guide.report(new Mistake(code, place, summary, reasons, fix));
    }

    static Place place(Field field) {
        return new Place(field.declaredIn(), field.name());
    }

    /** The declaration of related rows that takes the place of the one of its name. */
    static Fix change(Field.Related better) {
        return change(better, Declarations.related(better));
    }

    static Fix change(Field field, String line) {
        return Fix.change(JavaType.simple(field.declaredIn()), line);
    }
}
