package dev.lookahead.generator;

import jakarta.persistence.Embeddable;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Values in a form in which they can be compared: records and embeddables as maps by name, decimals without their scale. */
final class Canonical {

    private Canonical() {}

    static Object of(Object value) {
        if (value instanceof Record record) {
            return record(record);
        }
        if (value instanceof Optional<?> optional) {
            return optional.map(Canonical::of);
        }
        if (value instanceof Set<?> set) {
            Set<Object> all = new LinkedHashSet<>();
            set.forEach(each -> all.add(of(each)));
            return all;
        }
        if (value instanceof Collection<?> collection) {
            List<Object> all = new ArrayList<>();
            collection.forEach(each -> all.add(of(each)));
            return all;
        }
        if (value instanceof Map<?, ?> map) {
            Map<Object, Object> all = new LinkedHashMap<>();
            map.forEach((key, each) -> all.put(of(key), of(each)));
            return all;
        }
        if (value instanceof BigDecimal decimal) {
            return decimal.stripTrailingZeros();
        }
        if (value != null
                && (value.getClass().isAnnotationPresent(Embeddable.class) || value instanceof World.StockId)) {
            Map<String, Object> parts = new LinkedHashMap<>();
            Attribute.of(value.getClass()).forEach(part -> parts.put(part.name(), of(Naive.field(value, part.name()))));
            return parts;
        }
        return value;
    }

    private static Object record(Record record) {
        Map<String, Object> values = new LinkedHashMap<>();
        for (RecordComponent component : record.getClass().getRecordComponents()) {
            values.put(component.getName(), of(called(record, component.getAccessor())));
        }
        return values;
    }

    static Object called(Object object, Method method) {
        try {
            method.setAccessible(true);
            return method.invoke(object);
        } catch (IllegalAccessException hidden) {
            throw new IllegalStateException(hidden);
        } catch (InvocationTargetException failed) {
            if (failed.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw new IllegalStateException(failed);
        }
    }
}
