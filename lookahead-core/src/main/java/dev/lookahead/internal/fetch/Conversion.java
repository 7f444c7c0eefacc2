package dev.lookahead.internal.fetch;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Map;
import java.util.function.Function;

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
    private final Function<Number, Object> wider;

    /** To values of a class that is no primitive. */
    public Conversion(Class<?> target) {
        this.target = target;
        this.wider = WIDER.getOrDefault(target, number -> number);
    }

    public Object apply(Object value) {
        return value instanceof Number number && !target.isInstance(value) ? wider.apply(number) : value;
    }

    private static BigDecimal decimal(Number number) {
        return number instanceof BigInteger integer ? new BigDecimal(integer) : BigDecimal.valueOf(number.longValue());
    }
}
