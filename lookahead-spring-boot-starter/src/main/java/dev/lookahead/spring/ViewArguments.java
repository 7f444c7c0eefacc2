package dev.lookahead.spring;

import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.aopalliance.intercept.MethodInterceptor;
import org.aopalliance.intercept.MethodInvocation;
import org.jspecify.annotations.Nullable;
import org.springframework.aop.support.AopUtils;
import org.springframework.data.repository.query.FluentQuery;
import org.springframework.util.ClassUtils;

/**
 * Refuses views that a call names, by {@code Class<V>} or by {@code as(…)} of a fluent query: Spring Data would take them
 * for projections.
 */
final class ViewArguments implements MethodInterceptor {

    private final RepositoryMethods methods;
    private final Set<Method> others = ConcurrentHashMap.newKeySet();

    ViewArguments(RepositoryMethods methods) {
        this.methods = methods;
    }

    @Override
    public @Nullable Object invoke(MethodInvocation invocation) throws Throwable {
        Method method = invocation.getMethod();
        if (!others.contains(method)) {
            if (methods.isOfSpringData(method) && takesViews(method)) {
                check(method, invocation.getArguments());
            } else {
                others.add(method);
            }
        }
        return invocation.proceed();
    }

    private static boolean takesViews(Method method) {
        return List.of(method.getParameterTypes()).stream()
                .anyMatch(type -> type == Class.class || type == Function.class);
    }

    private void check(Method method, @Nullable Object[] arguments) {
        for (int i = 0; i < arguments.length; i++) {
            if (arguments[i] instanceof Class<?> view) {
                refuse(method, view);
            } else if (arguments[i] instanceof Function<?, ?> query) {
                arguments[i] = checked(method, query);
            }
        }
    }

    private void refuse(Method method, Class<?> type) {
        if (ViewTypes.isView(type)) {
            throw new InvalidRepositoryException(List.of(methods.mistake(method, type)));
        }
    }

    @SuppressWarnings("unchecked")
    private Function<Object, @Nullable Object> checked(Method method, Function<?, ?> query) {
        return fluent -> ((Function<@Nullable Object, @Nullable Object>) query).apply(checked(method, fluent));
    }

    /** A fluent query gives another one at each step. */
    private @Nullable Object checked(Method method, @Nullable Object result) {
        if (!(result instanceof FluentQuery)) {
            return result;
        }
        return Proxy.newProxyInstance(
                FluentQuery.class.getClassLoader(), ClassUtils.getAllInterfaces(result), (proxy, step, arguments) -> {
                    if (step.getName().equals("as") && arguments != null && arguments[0] instanceof Class<?> type) {
                        refuse(method, type);
                    }
                    Object[] given = arguments == null ? new Object[0] : arguments;
                    return checked(method, AopUtils.invokeJoinpointUsingReflection(result, step, given));
                });
    }
}
