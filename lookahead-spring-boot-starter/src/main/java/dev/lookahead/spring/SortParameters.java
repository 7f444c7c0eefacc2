package dev.lookahead.spring;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.util.UriUtils;

/**
 * Lets Spring Data read a {@code Sort} or {@code Pageable} of any request: it decodes parameters that are decoded
 * already, and fails where a percent sign means itself. Such a value reaches it encoded once more, and so comes out as it
 * was sent: a name like others, which can be sorted by or cannot.
 */
final class SortParameters implements HandlerMethodArgumentResolver {

    private final HandlerMethodArgumentResolver resolver;

    SortParameters(HandlerMethodArgumentResolver resolver) {
        this.resolver = resolver;
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return resolver.supportsParameter(parameter);
    }

    @Override
    public @Nullable Object resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders)
            throws Exception {
        NativeWebRequest readable = request instanceof ServletWebRequest servlet ? new Undecoded(servlet) : request;
        return resolver.resolveArgument(parameter, container, readable, binders);
    }

    private static final class Undecoded extends ServletWebRequest {

        Undecoded(ServletWebRequest request) {
            super(request.getRequest(), request.getResponse());
        }

        @Override
        public String @Nullable [] getParameterValues(String name) {
            String[] values = super.getParameterValues(name);
            return values == null
                    ? null
                    : Arrays.stream(values).map(Undecoded::readable).toArray(String[]::new);
        }

        private static String readable(String value) {
            try {
                UriUtils.decode(value, StandardCharsets.UTF_8);
                return value;
            } catch (IllegalArgumentException undecodable) {
                return value.replace("%", "%25");
            }
        }
    }
}
