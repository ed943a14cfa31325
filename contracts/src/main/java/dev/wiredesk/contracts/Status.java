package dev.wiredesk.contracts;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Publishing status of an item (R14). The constants stand in the order of their restrictiveness. */
public enum Status {
    @JsonProperty("usable")
    USABLE,
    /** Hidden from readers until a newer version says otherwise (R18). */
    @JsonProperty("withheld")
    WITHHELD,
    /** Killed: no version of the item may be used any more (R15). */
    @JsonProperty("canceled")
    CANCELED
}
