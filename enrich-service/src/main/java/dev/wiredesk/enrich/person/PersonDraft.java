package dev.wiredesk.enrich.person;

import dev.wiredesk.contracts.Enrichment.PersonKind;
import dev.wiredesk.enrich.person.lexicon.Sex;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A person while the story is being read. */
final class PersonDraft {

    private static final int SURE = 99;

    /** What roles that are over begin with. */
    private static final List<String> OVER = List.of(
            "former ",
            "retired ",
            "ex-",
            "ancien ",
            "ancienne ",
            "ex ",
            "ehemalige",
            "frühere",
            "exmin",
            "expresid",
            "exvice",
            "exgobern",
            "exalcald",
            "exfiscal",
            "excancill",
            "exembaj",
            "бывш",
            "экс-",
            "колишн",
            "ексмін",
            "екс-",
            "eski ",
            "keçmiş ",
            "sabiq ");

    final List<String> words;
    final List<PersonMention> mentions = new ArrayList<>();
    final List<FoundRole> roles = new ArrayList<>();
    String name;
    int nameWords;
    int evidence;
    Sex sex;

    /** Whether an age stands behind the name somewhere. */
    boolean isAged;

    /** Whether a verb of speech stands beside the name somewhere. */
    boolean speaks;

    /** Whether they speak in a story that is not about what they do for show. */
    boolean livesThrough;

    /** Whether everybody knows who is meant: such a one is no bystander. */
    boolean isKnown;

    PersonDraft(List<String> words, String name, int nameWords, int evidence, Sex sex) {
        this.words = new ArrayList<>(words);
        this.name = name;
        this.nameWords = nameWords;
        this.evidence = evidence;
        this.sex = sex;
    }

    /**
     * The kind that the roles make, by these rules: a spokesperson is one whatever else they are; otherwise the first role that makes an
     * expert, an official or a witness decides. An office that is over makes an expert of whoever speaks, and yields to what its bearer is
     * now; other work that is over makes a witness. Somebody without a role who speaks is a witness, but in sport; everybody else is something
     * else.
     */
    PersonKind kind() {
        PersonKind first = PersonKind.OTHER;
        boolean over = false;
        for (FoundRole role : roles) {
            PersonKind kind = role.kind() == null ? PersonKind.OTHER : role.kind();
            if (kind == PersonKind.SPOKESPERSON) {
                return kind;
            }
            if (first == PersonKind.OTHER && !(isOver(role.role().text()) && isCurrent(roles.getFirst()))) {
                first = kind;
                over = isOver(role.role().text());
            } else if (over && (kind == PersonKind.EXPERT || kind == PersonKind.OFFICIAL)) {
                return kind;
            }
        }
        if (roles.isEmpty()) {
            boolean witness = !isKnown && (livesThrough || (isAged && speaks));
            return witness ? PersonKind.WITNESS : first;
        }
        if (!over || !livesThrough) {
            return first == PersonKind.OTHER && livesThrough && worksUnlisted() ? PersonKind.WITNESS : first;
        }
        return first == PersonKind.OFFICIAL || first == PersonKind.EXPERT ? PersonKind.EXPERT : PersonKind.WITNESS;
    }

    /** Whether the roles are all of work that no list has: a laundrywoman, a glassblower. */
    private boolean worksUnlisted() {
        return roles.stream().allMatch(role -> role.kind() == null && role.head() != null);
    }

    /** Whether somebody is something now: what they were before tells less. */
    private static boolean isCurrent(FoundRole role) {
        return role.head() != null && !isOver(role.role().text());
    }

    private static boolean isOver(String role) {
        String lower = role.toLowerCase(Locale.ROOT);
        return OVER.stream().anyMatch(lower::startsWith);
    }

    /** A spokeswoman is a woman, whatever her given name seems to tell. */
    void takeSexOfRoles() {
        for (FoundRole role : roles) {
            String head = role.head();
            if (head != null && head.endsWith("man")) {
                sex = head.endsWith("woman") ? Sex.FEMALE : sex == Sex.UNKNOWN ? Sex.MALE : sex;
            }
        }
    }

    /** The points of evidence as percentage. */
    int confidence() {
        return Math.clamp(55 + evidence / 2L + 3L * mentions.size(), 50, SURE);
    }
}
