package dev.wiredesk.search.access;

import org.springframework.security.core.AuthenticationException;

/** Whether a token is good cannot be told, as its issuer does not answer. */
final class IssuerAwayException extends AuthenticationException {

    IssuerAwayException(Throwable cause) {
        super("The issuer of tokens does not answer", cause);
    }
}
