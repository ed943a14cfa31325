package dev.wiredesk.enrich.person;

import dev.wiredesk.contracts.Enrichment.PersonKind;
import dev.wiredesk.enrich.person.lexicon.Sex;
import java.util.ArrayList;
import java.util.List;

/** A person while the story is being read. */
final class PersonDraft {

    private static final int SURE = 99;

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

    PersonDraft(List<String> words, String name, int nameWords, int evidence, Sex sex) {
        this.words = new ArrayList<>(words);
        this.name = name;
        this.nameWords = nameWords;
        this.evidence = evidence;
        this.sex = sex;
    }

    /**
     * The kind that the roles make, by these rules: a spokesperson is one whatever else they are; an office that is over yields to what makes
     * an expert; otherwise the first role that makes an expert, an official or a witness decides. Somebody without a role who speaks and whose age is told is a
     * witness; everybody else is something else.
     */
    PersonKind kind() {
        PersonKind first = PersonKind.OTHER;
        boolean over = false;
        for (FoundRole role : roles) {
            PersonKind kind = role.kind() == null ? PersonKind.OTHER : role.kind();
            if (kind == PersonKind.SPOKESPERSON) {
                return kind;
            }
            if (first == PersonKind.OTHER) {
                first = kind;
                over = kind == PersonKind.OFFICIAL && isOver(role.role().text());
            } else if (over && kind == PersonKind.EXPERT) {
                return kind;
            }
        }
        return roles.isEmpty() && isAged && speaks ? PersonKind.WITNESS : first;
    }

    private static boolean isOver(String role) {
        return role.startsWith("former ")
                || role.startsWith("Former ")
                || role.startsWith("retired ")
                || role.startsWith("Retired ")
                || role.startsWith("ex-");
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
