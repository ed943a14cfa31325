package dev.wiredesk.contracts;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Lists of the events: absent in JSON reads as empty. */
final class Lists {
    private Lists() {}

    static <T> List<T> copyOrEmpty(@Nullable List<T> list) {
        return list == null ? List.of() : List.copyOf(list);
    }
}
