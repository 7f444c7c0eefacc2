package dev.lookahead.spring;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.data.web.PageableArgumentResolver;
import org.springframework.data.web.SortArgumentResolver;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerAdapter;

/** Puts {@link SortParameters} before whatever resolves orders and pages, once all of that is there. */
final class SortResolvers implements BeanPostProcessor {

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        if (bean instanceof RequestMappingHandlerAdapter adapter) {
            List<HandlerMethodArgumentResolver> resolvers = adapter.getArgumentResolvers();
            adapter.setArgumentResolvers(readable(resolvers));
        }
        return bean;
    }

    private static @Nullable List<HandlerMethodArgumentResolver> readable(
            @Nullable List<HandlerMethodArgumentResolver> resolvers) {
        return resolvers == null
                ? null
                : resolvers.stream().map(SortResolvers::readable).toList();
    }

    private static HandlerMethodArgumentResolver readable(HandlerMethodArgumentResolver resolver) {
        return resolver instanceof SortArgumentResolver || resolver instanceof PageableArgumentResolver
                ? new SortParameters(resolver)
                : resolver;
    }
}
