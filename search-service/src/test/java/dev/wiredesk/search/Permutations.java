package dev.wiredesk.search;

import java.util.ArrayList;
import java.util.List;

/** Every order that some things can come in. */
public final class Permutations {
    private Permutations() {}

    public static <T> List<List<T>> of(List<T> things) {
        if (things.isEmpty()) {
            return List.of(List.of());
        }
        List<List<T>> all = new ArrayList<>();
        for (int i = 0; i < things.size(); i++) {
            List<T> rest = new ArrayList<>(things);
            T head = rest.remove(i);
            for (List<T> tail : of(rest)) {
                List<T> one = new ArrayList<>(List.of(head));
                one.addAll(tail);
                all.add(one);
            }
        }
        return all;
    }
}
