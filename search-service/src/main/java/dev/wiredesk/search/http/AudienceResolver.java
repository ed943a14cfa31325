package dev.wiredesk.search.http;

import dev.wiredesk.search.reading.Audience;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Gives controllers their argument {@link Audience}: readers, unless {@code view=editor} is asked for by somebody who has
 * the role {@code editor}.
 */
@Configuration
class AudienceResolver implements HandlerMethodArgumentResolver, WebMvcConfigurer {

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

    private static Audience audience(String[] views, NativeWebRequest request) {
        String view = String.join(",", views).strip();
        return switch (view) {
            case "", "reader" -> Audience.READER;
            case "editor" -> {
                if (!request.isUserInRole("editor")) {
                    throw new NotAnEditorException();
                }
                yield Audience.EDITOR;
            }
            default -> throw new BadParameterException(Parameters.VIEW, "'" + view + "' is neither reader nor editor");
        };
    }
}
