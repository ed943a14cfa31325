package dev.wiredesk.enrich.evaluation;

import dev.wiredesk.contracts.Enrichment;
import dev.wiredesk.contracts.Enrichment.Mention;
import dev.wiredesk.contracts.Enrichment.Person;
import dev.wiredesk.contracts.Enrichment.Role;
import dev.wiredesk.enrich.evaluation.Truth.At;
import dev.wiredesk.enrich.evaluation.Truth.TrueName;
import dev.wiredesk.enrich.evaluation.Truth.TruePerson;
import dev.wiredesk.enrich.evaluation.Truth.TrueRole;
import dev.wiredesk.enrich.text.Span;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * People: their names, mention by mention and strictly; pairs of a name and a role as printed, right where half of the letters of both or more are
 * shared, and exactly; and the kinds of those that were found.
 */
final class PersonMeasure {
    private final Counts names = new Counts();
    private final Counts roles = new Counts();
    private final Counts exactRoles = new Counts();
    private int kinds;
    private int rightKinds;

    void addNames(Truth truth, List<TrueName> people, Enrichment enrichment, List<Mistake> mistakes) {
        Set<At> gold = new LinkedHashSet<>();
        people.forEach(name -> gold.add(name.at()));
        Set<At> found = new LinkedHashSet<>();
        for (Person person : enrichment.people()) {
            for (Mention mention : person.mentions()) {
                if (isName(person, mention)) {
                    found.add(new At(mention.field(), new Span(mention.start(), mention.end())));
                }
            }
        }
        int right = 0;
        for (At name : gold) {
            if (found.contains(name)) {
                right++;
            } else {
                boolean near = found.stream().anyMatch(name::overlaps);
                mistakes.add(Mistake.at(near ? "person with other bounds" : "person missed", truth, name, ""));
            }
        }
        for (At name : found) {
            if (gold.stream().noneMatch(name::overlaps)) {
                mistakes.add(Mistake.at("no person", truth, name, ""));
            }
        }
        names.add(gold.size(), found.size(), right);
    }

    /** Not a pronoun or a common noun: it has a capital, or letters that have none, and a word of the name in any of its cases. */
    private static boolean isName(Person person, Mention mention) {
        if (mention.text().chars().noneMatch(c -> Character.isLetter(c) && !Character.isLowerCase(c))) {
            return false;
        }
        Set<String> words = words(person.name());
        return words(mention.text()).stream()
                .anyMatch(word -> words.contains(word) || words.stream().anyMatch(other -> isInflected(word, other)));
    }

    /** Whether two words differ in no more than an ending: Ярової, Ярова. */
    private static boolean isInflected(String a, String b) {
        int common = Math.max(4, Math.min(a.length(), b.length()) - 3);
        return a.length() >= common && b.length() >= common && a.regionMatches(0, b, 0, common);
    }

    private static Set<String> words(String name) {
        return Set.copyOf(
                new LinkedHashSet<>(List.of(name.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{M}\\d']+", -1))));
    }

    void addRoles(Truth truth, List<TrueRole> gold, Enrichment enrichment, List<Mistake> mistakes) {
        List<FoundRole> found = new ArrayList<>();
        for (Person person : enrichment.people()) {
            person.roles().forEach(role -> found.add(new FoundRole(person.name(), role)));
        }
        List<FoundRole> open = new ArrayList<>(found);
        int right = 0;
        int exact = 0;
        for (TrueRole role : gold) {
            FoundRole match =
                    open.stream().filter(one -> one.is(role)).findFirst().orElse(null);
            if (match == null) {
                mistakes.add(Mistake.at("role missed", truth, role.at(), role.person()));
            } else {
                open.remove(match);
                right++;
                exact += match.role().text().equals(role.text()) ? 1 : 0;
            }
        }
        for (FoundRole one : open) {
            mistakes.add(Mistake.at("no role", truth, one.at(), one.person()));
        }
        roles.add(gold.size(), found.size(), right);
        exactRoles.add(gold.size(), found.size(), exact);
    }

    private record FoundRole(String person, Role role) {
        At at() {
            return new At(role.field(), new Span(role.start(), role.end()));
        }

        boolean is(TrueRole other) {
            return at().field() == other.at().field()
                    && isSame(person, other.person())
                    && shared(at().span(), other.at().span()) >= 0.5;
        }

        /** Intersection over union. */
        private static double shared(Span a, Span b) {
            int common = Math.max(0, Math.min(a.end(), b.end()) - Math.max(a.start(), b.start()));
            return (double) common / (a.length() + b.length() - common);
        }
    }

    /** One may have a title, a middle name or an initial that the other has not. */
    static boolean isSame(String name, String other) {
        Set<String> words = words(name);
        Set<String> others = words(other);
        return words.containsAll(others) || others.containsAll(words);
    }

    void addKinds(Truth truth, List<TruePerson> people, Enrichment enrichment, List<Mistake> mistakes) {
        for (TruePerson person : people) {
            for (Person found : enrichment.people()) {
                if (isSame(found.name(), person.name())) {
                    kinds++;
                    rightKinds += found.kind() == person.kind() ? 1 : 0;
                    if (found.kind() != person.kind()) {
                        String roles = String.join(
                                "; ", found.roles().stream().map(Role::text).toList());
                        mistakes.add(new Mistake(
                                "other kind",
                                truth.name(),
                                person.name() + ": " + roles,
                                found.kind() + " for " + person.kind()));
                    }
                    break;
                }
            }
        }
    }

    List<Figure> figures() {
        List<Figure> figures = new ArrayList<>();
        if (names.gold() > 0) {
            figures.add(Figure.of("persons, strict", names));
        }
        if (roles.gold() > 0) {
            figures.add(Figure.of("name and role pairs", roles));
            figures.add(Figure.of("name and role pairs, exact", exactRoles));
        }
        if (kinds > 0) {
            figures.add(Figure.share("kind, of people found", rightKinds, kinds));
        }
        return figures;
    }
}
