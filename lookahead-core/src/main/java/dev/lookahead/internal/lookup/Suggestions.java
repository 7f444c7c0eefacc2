package dev.lookahead.internal.lookup;

import dev.lookahead.internal.guide.Fix;
import dev.lookahead.internal.guide.NearMiss;
import dev.lookahead.internal.schema.Attribute;
import dev.lookahead.internal.schema.EntityDescription;
import dev.lookahead.internal.schema.JavaType;
import dev.lookahead.internal.schema.Schema;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Makes up the declaration that is missing. Every line compiles where it is pasted. */
final class Suggestions {

    private static final Map<String, String> ZERO = Map.of(
            "boolean", "false",
            "byte", "cast(0 as Byte)",
            "short", "cast(0 as Short)",
            "int", "0",
            "long", "0L",
            "float", "0F",
            "double", "0D",
            "char", "cast('' as Character)");

    private static final Set<String> BASIC = Set.of(
            "java.lang.String",
            "java.lang.Integer",
            "java.lang.Long",
            "java.lang.Short",
            "java.lang.Byte",
            "java.lang.Double",
            "java.lang.Float",
            "java.lang.Boolean",
            "java.math.BigDecimal",
            "java.math.BigInteger",
            "java.util.UUID",
            "java.time.LocalDate",
            "java.time.LocalDateTime",
            "java.time.LocalTime",
            "java.time.Instant",
            "java.time.OffsetDateTime");

    private final Schema schema;
    private final Entities entities;
    private final SubQueries subQueries;
    private final CommonValues common;

    Suggestions(Schema schema, Entities entities, SubQueries subQueries, CommonValues common) {
        this.schema = schema;
        this.entities = entities;
        this.subQueries = subQueries;
        this.common = common;
    }

    /** All that can be named on a row. */
    Set<String> names(RowType row) {
        Set<String> names = new TreeSet<>(entities.of(row).attributes().keySet());
        entities.modelOf(row).ifPresent(model -> names.addAll(model.fields().keySet()));
        return names;
    }

    NearMiss near(RowType row) {
        return new NearMiss(names(row));
    }

    /** The field of the virtual model that a component of this name and type asks for. */
    Optional<String> field(RowType row, String name, JavaType type) {
        EntityDescription entity = entities.of(row);
        Shape shape = Shape.of(type);
        Optional<String> related = schema.boundTo(shape.element().name()).map(JavaType::simple);
        if (related.isPresent()) {
            return relation(entity, name, shape, related.get());
        }
        return shape.container().holdsMany() || !expressible(shape.element())
                ? Optional.empty()
                : Optional.of(computed(entity, name, shape.element()));
    }

    /** The field that a method without an annotation was meant to be: an attribute by a near name. */
    @Nullable String attribute(RowType row, String name, JavaType type) {
        EntityDescription entity = entities.of(row);
        return new NearMiss(entity.attributes().keySet())
                .to(name)
                .flatMap(near -> entity.attribute(near).value())
                .filter(near -> near instanceof Attribute.Basic basic
                        && basic.type().boxed().equals(type.boxed()))
                .map(near -> "@Computed(\"" + near.name() + "\") " + type + " " + name + "();")
                .or(() -> field(row, name, type))
                .orElse(null);
    }

    /** The prefetch of an association whose rows nobody has described yet. */
    Optional<String> prefetch(EntityDescription entity, String association, Shape shape) {
        return entity.attribute(association)
                .value()
                .flatMap(Entities::target)
                .map(target -> "@Prefetch " + wrapped(shape, JavaType.simple(target)) + " " + association + "();");
    }

    private Optional<String> relation(EntityDescription entity, String name, Shape shape, String rows) {
        String type = wrapped(shape, rows);
        Optional<Attribute> same = entity.attribute(name).value();
        if (same.isPresent()) {
            boolean one = same.get() instanceof Attribute.ToOne;
            String kind = one ? "@Join " : shape.container().holdsMany() ? "@Prefetch " : "@Prefetch(limit = 1) ";
            return Optional.of(kind + type + " " + name + "();");
        }
        String target =
                schema.virtualModel(rowsOf(shape)).value().map(m -> m.entity()).orElse(rowsOf(shape));
        return entity.attributes().values().stream()
                .filter(each -> Entities.target(each).filter(target::equals).isPresent())
                .filter(each ->
                        each instanceof Attribute.ToMany == shape.container().holdsMany())
                .findFirst()
                .map(each -> "@Prefetch(\"" + each.name() + "\") " + type + " " + name + "();")
                .or(() -> equal(entity, name, shape, target, type));
    }

    /** Rows without an association, by values that seem to be the same. */
    private Optional<String> equal(EntityDescription entity, String name, Shape shape, String target, String type) {
        List<EntityDescription> others = entities.elsewhere(entity.unit(), target);
        return schema.entity(entity.unit(), target)
                .value()
                .or(() -> others.size() == 1 ? Optional.of(others.get(0)) : Optional.empty())
                .flatMap(related ->
                        common.of(entity, related, name, shape.container().holdsMany()))
                .map(match ->
                        "@Prefetch(local = " + Declarations.quoted(match.local().get(0)) + ", remote = "
                                + Declarations.quoted(match.remote().get(0)) + ") " + type + " " + name + "();");
    }

    private String rowsOf(Shape shape) {
        return schema.boundTo(shape.element().name()).orElse("");
    }

    static String wrapped(Shape shape, String element) {
        return switch (shape.container()) {
            case SINGLE -> element;
            case OPTIONAL -> "Optional<" + element + ">";
            case SET, SORTED_SET -> "Set<" + element + ">";
            case LIST, COLLECTION, MAP -> "List<" + element + ">";
        };
    }

    private String computed(EntityDescription entity, String name, JavaType type) {
        String expression = count(entity, name, type).orElseGet(() -> neutral(type));
        return "@Computed(\"" + expression + "\") " + type + " " + name + "();";
    }

    /** A number whose name begins like a collection's probably counts it. */
    private Optional<String> count(EntityDescription entity, String name, JavaType type) {
        if (!Set.of("int", "long", "java.lang.Integer", "java.lang.Long").contains(type.name())) {
            return Optional.empty();
        }
        String stem = name.replaceFirst("(?i)counts?$", "");
        return entity.attributes().keySet().stream()
                .filter(each -> !stem.isEmpty() && each.startsWith(stem))
                .findFirst()
                .or(() -> new NearMiss(entity.attributes().keySet()).to(name))
                .map(near -> entity.attributes().get(near))
                .flatMap(near -> count(entity, near, type));
    }

    private Optional<String> count(EntityDescription entity, Attribute attribute, JavaType type) {
        if (!(attribute instanceof Attribute.ToMany || attribute instanceof Attribute.Elements)) {
            return Optional.empty();
        }
        return Optional.of(
                subQueries.sizeIsWrong(entity, attribute)
                        ? counted(entity, attribute, type)
                        : "size(" + attribute.name() + ")");
    }

    private String counted(EntityDescription entity, Attribute attribute, JavaType type) {
        String count = "select count(*) from " + subQueries.rows(entity, attribute, "x");
        return type.boxed().is(Integer.class) ? "cast((" + count + ") as Integer)" : count;
    }

    /** An expression of the right type that says nothing, for the user to replace. */
    private static String neutral(JavaType type) {
        String zero = ZERO.get(type.name());
        if (zero != null) {
            return zero;
        }
        return "cast(null as " + type.simpleName() + ")";
    }

    /** Whether an expression of HQL can give this type without more. */
    private static boolean expressible(JavaType type) {
        return ZERO.containsKey(type.name()) || BASIC.contains(type.name());
    }

    /** A static method of the view, where there is no virtual model to add to. */
    Fix method(String view, EntityDescription entity, String name, JavaType type) {
        String value = type.isPrimitive() ? zero(type) : "null";
        String id = component(idShown(entity).get(0));
        return Fix.add(view, "static " + type + " " + name + "(" + id + ") { return " + value + "; }");
    }

    /** The components that show the id: one, or those of the attributes that it is. */
    static String idComponents(EntityDescription entity) {
        return idShown(entity).stream().map(Suggestions::component).collect(Collectors.joining(", "));
    }

    private static List<Attribute.Basic> idShown(EntityDescription entity) {
        boolean named = entity.attribute(entity.id().name()).value().isPresent() && !isHidden(entity.id());
        return named ? List.of(entity.id()) : entity.idColumns();
    }

    /** Hibernate's name for it is no name in Java. */
    private static boolean isHidden(Attribute.Basic id) {
        return id.name().startsWith("{");
    }

    /** An association shows its id under its own name. */
    private static String component(Attribute.Basic column) {
        String path = column.name();
        int dot = path.indexOf('.');
        return column.type().boxed() + " " + (dot < 0 ? path : path.substring(0, dot));
    }

    private static String zero(JavaType type) {
        return type.name().equals("boolean") ? "false" : type.name().equals("char") ? "' '" : "0";
    }
}
