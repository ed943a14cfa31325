package dev.wiredesk.search.http;

/** A parameter of a request that cannot be understood; the message says what it should be. */
public final class BadParameterException extends RuntimeException {

    private final String parameter;

    public BadParameterException(String parameter, String message) {
        super(message);
        this.parameter = parameter;
    }

    /** Name of the parameter. */
    public String parameter() {
        return parameter;
    }
}
