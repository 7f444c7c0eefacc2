package dev.lookahead.internal.query;

import dev.lookahead.model.BatchLoad;
import dev.lookahead.model.ExceptionFactory;
import dev.lookahead.model.InvalidViewException;
import dev.lookahead.model.LoaderSource;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** The batch loaders that virtual models name, with the fields that they load. */
public final class LoaderFields {

    private final Map<Class<?>, Set<String>> fields = new LinkedHashMap<>();

    public LoaderFields(Collection<Class<?>> models) {
        for (Class<?> model : models) {
            for (Method method : model.getMethods()) {
                BatchLoad load = method.getAnnotation(BatchLoad.class);
                if (load != null) {
                    // An inherited field is one of the model that declares it.
                    fields.computeIfAbsent(load.value(), loader -> new TreeSet<>())
                            .add(method.getDeclaringClass().getSimpleName() + "." + method.getName());
                }
            }
        }
    }

    /**
     * Shows each loader to what will be asked for it.
     *
     * @throws InvalidViewException with all that cannot be had
     */
    public void check(LoaderSource source) {
        List<String> mistakes = new ArrayList<>();
        fields.forEach(
                (loader, names) -> source.refusal(loader, List.copyOf(names)).ifPresent(mistakes::add));
        if (!mistakes.isEmpty()) {
            throw ExceptionFactory.invalidView(mistakes);
        }
    }
}
