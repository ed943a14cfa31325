package dev.wiredesk.search.query;

/** A parameter of a request that cannot be understood; the message says what it should be. */
public final class BadParameterException extends RuntimeException {

    private final String parameter;

    BadParameterException(String parameter, String message) {
        super(message);
        this.parameter = parameter;
    }

    /** Name of the parameter. */
    public String parameter() {
        return parameter;
    }
}
