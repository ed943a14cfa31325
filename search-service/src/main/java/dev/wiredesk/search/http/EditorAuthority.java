package dev.wiredesk.search.http;

import dev.wiredesk.search.reading.Audience;
import org.springframework.security.core.GrantedAuthority;

/**
 * The role {@code editor}, with the providers whose editor somebody is.
 *
 * @param audience what the editors' view shows them
 */
public record EditorAuthority(Audience audience) implements GrantedAuthority {

    @Override
    public String getAuthority() {
        return "ROLE_editor";
    }
}
