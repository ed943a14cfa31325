package dev.wiredesk.search.http;

import dev.wiredesk.search.reading.Audience;
import java.security.Principal;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.MethodParameter;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Gives controllers their argument {@link Audience}: readers, unless {@code view=editor} is asked for by somebody who has
 * the role {@code editor}; then editors of the same providers (R18).
 */
@Configuration
public class AudienceResolver implements HandlerMethodArgumentResolver, WebMvcConfigurer {

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(this);
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == Audience.class;
    }

    @Override
    public Audience resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
        String[] views = request.getParameterValues(Parameters.VIEW);
        return views == null ? Audience.READER : audience(views, request);
    }

    private static Audience editors(@Nullable Principal caller) {
        Collection<? extends GrantedAuthority> granted =
                caller instanceof Authentication known ? known.getAuthorities() : List.of();
        return granted.stream()
                .filter(EditorAuthority.class::isInstance)
                .map(EditorAuthority.class::cast)
                .map(EditorAuthority::audience)
                .findFirst()
                .orElseThrow(NotAnEditorException::new);
    }

    private static Audience audience(String[] views, NativeWebRequest request) {
        String view = String.join(",", views).strip();
        return switch (view) {
            case "", "reader" -> Audience.READER;
            case "editor" -> editors(request.getUserPrincipal());
            default -> throw new BadParameterException(Parameters.VIEW, "'" + view + "' is neither reader nor editor");
        };
    }
}
