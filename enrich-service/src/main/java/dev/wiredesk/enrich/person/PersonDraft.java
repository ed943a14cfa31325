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

    PersonDraft(List<String> words, String name, int nameWords, int evidence, Sex sex) {
        this.words = new ArrayList<>(words);
        this.name = name;
        this.nameWords = nameWords;
        this.evidence = evidence;
        this.sex = sex;
    }

    /**
     * The kind that the roles make, by these rules: a spokesperson is one whatever else they are; otherwise the first role
     * that makes an expert, an official or a witness decides; otherwise the person is something else.
     */
    PersonKind kind() {
        PersonKind first = PersonKind.OTHER;
        for (FoundRole role : roles) {
            if (role.kind() == PersonKind.SPOKESPERSON) {
                return PersonKind.SPOKESPERSON;
            }
            if (first == PersonKind.OTHER && role.kind() != null) {
                first = role.kind();
            }
        }
        return first;
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
