package dev.lookahead.internal.key;

import dev.lookahead.model.ExceptionFactory;
import dev.lookahead.model.UnexpectedDataException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Makes a number the wider number that is declared; everything else stays what it is. */
public final class Conversion {

    private static final Map<Class<?>, Function<Number, Object>> WIDER = Map.of(
            Short.class, Number::shortValue,
            Integer.class, Number::intValue,
            Long.class, Number::longValue,
            Float.class, Number::floatValue,
            Double.class, Number::doubleValue,
            BigInteger.class, number -> BigInteger.valueOf(number.longValue()),
            BigDecimal.class, Conversion::decimal);

    private final Class<?> target;
    private final String label;
    private final Function<Number, Object> wider;

    /**
     * To values of a class that is no primitive.
     *
     * @param label the place that declares it, as users write it
     */
    public Conversion(Class<?> target, String label) {
        this.target = target;
        this.label = label;
        this.wider = WIDER.getOrDefault(target, number -> number);
    }

    /**
     * The value as the class that is declared.
     *
     * @throws UnexpectedDataException when it is another, which only a value can be whose type Hibernate
     *     could not tell before
     */
    public Object apply(Object given) {
        Object value = given instanceof IdValues id ? id.shown() : given;
        if (target.isInstance(value)) {
            return value;
        }
        if (value instanceof Number number && WIDER.containsKey(target)) {
            return wider.apply(number);
        }
        throw ExceptionFactory.unexpectedData(
                "`" + label + "` is declared as `" + target.getSimpleName() + "`, and was given a `"
                        + value.getClass().getSimpleName() + "`.",
                label,
                null,
                null);
    }

    /** A number as another class of numbers, or null where none there equals it; other values as they are. */
    public static @Nullable Object exact(Object value, Class<?> type) {
        Function<Number, Object> wider = WIDER.get(type);
        if (type.isInstance(value) || wider == null || !(value instanceof Number number)) {
            return value;
        }
        Object converted = wider.apply(number);
        return new BigDecimal(number.toString()).compareTo(new BigDecimal(converted.toString())) == 0
                ? converted
                : null;
    }

    private static BigDecimal decimal(Number number) {
        return number instanceof BigInteger integer ? new BigDecimal(integer) : BigDecimal.valueOf(number.longValue());
    }
}
