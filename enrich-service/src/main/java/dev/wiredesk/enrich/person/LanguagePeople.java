package dev.wiredesk.enrich.person;

import dev.wiredesk.contracts.Enrichment.Field;
import dev.wiredesk.enrich.person.lexicon.LanguageLexicon;
import dev.wiredesk.enrich.person.lexicon.LanguageLexicon.FoundTitle;
import dev.wiredesk.enrich.person.lexicon.LanguageLexicon.Word;
import dev.wiredesk.enrich.person.lexicon.PersonLexicon;
import dev.wiredesk.enrich.person.lexicon.Sex;
import dev.wiredesk.enrich.text.Budget;
import dev.wiredesk.enrich.text.StoryText;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds the people of a story in one language that has a lexicon. Immutable and thread-safe. */
final class LanguagePeople {

    private static final int MOST_ROLES = 12;
    private static final int REACHES_BACK = 4;

    /** Before somebody who was not told of yet. */
    private static final Set<String> OTHERS = Set.of(
            "un", "une", "autre", "una", "otro", "otra", "ein", "eine", "einem", "einer", "anderer", "andere",
            "weitere", "другой", "другая", "другий", "інший", "інша", "один", "bir", "başka", "başqa", "digər");

    /** Endings of {@link Word#GENERIC} for women. */
    private static final List<String> WOMENS =
            List.of("stin", "tin", "rin", "euse", "trice", "aria", "erta", "dora", "óloga");

    private final LanguageLexicon lexicon;
    private final CasedNames cased;
    private final UncasedNames uncased;
    private final TitleRoles roles;

    LanguagePeople(LanguageLexicon lexicon, PersonLexicon latin, PlaceNames places) {
        this.lexicon = lexicon;
        this.cased = new CasedNames(lexicon, latin, places);
        this.uncased = new UncasedNames(lexicon);
        this.roles = new TitleRoles(lexicon, places);
    }

    /** The people found so far, and where they are meant. */
    record Found(List<PersonDraft> drafts, List<PersonMention> mentions) {}

    Found find(StoryText headline, StoryText body, Budget time) {
        NamesByStem groups = new NamesByStem(lexicon);
        List<Name> inHeadline = names(headline);
        List<Name> inBody = names(body);
        inBody.forEach(name -> groups.open(body, name));
        inHeadline.forEach(name -> groups.open(headline, name));
        List<PersonMention> all = new ArrayList<>(mentions(groups, headline, Field.HEADLINE, inHeadline, time));
        all.addAll(mentions(groups, body, Field.BODY, inBody, time));
        return new Found(groups.people(), all);
    }

    private List<Name> names(StoryText text) {
        List<Name> names = new ArrayList<>(cased.find(text));
        names.addAll(uncased.find(text));
        return names;
    }

    private List<PersonMention> mentions(
            NamesByStem groups, StoryText text, Field field, List<Name> names, Budget time) {
        List<PersonMention> mentions = new ArrayList<>();
        int behind = 0;
        for (Name name : names) {
            if (time.isSpent()) {
                break;
            }
            PersonMention mention = groups.mention(text, field, name);
            if (mention != null) {
                mentions.add(mention);
                PersonDraft person = groups.people().get(mention.person());
                if (person.roles.size() < MOST_ROLES) {
                    person.roles.addAll(roles.around(text, field, name, behind));
                }
                behind = name.end();
            }
        }
        return withOthers(groups.people(), text, field, mentions, time);
    }

    /** Adds the pronouns, and the titles that stand for a name. */
    private List<PersonMention> withOthers(
            List<PersonDraft> people, StoryText text, Field field, List<PersonMention> names, Budget time) {
        List<PersonMention> all = new ArrayList<>();
        boolean[] inRole = new boolean[text.tokens() + 1];
        for (PersonDraft person : people) {
            for (FoundRole role : person.roles) {
                if (role.role().field() == field) {
                    for (int i = text.tokenAt(role.role().start());
                            i < text.tokens() && text.start(i) < role.role().end();
                            i++) {
                        inRole[i] = true;
                    }
                }
            }
        }
        int next = 0;
        for (int i = 0; i < text.tokens(); i++) {
            if (time.isSpent()) {
                break;
            }
            while (next < names.size() && names.get(next).first() <= i) {
                all.add(names.get(next++));
            }
            if (all.isEmpty()
                    || inRole[i]
                    || !text.isWord(i)
                    || i < all.getLast().end()) {
                continue;
            }
            PersonMention mention = pronoun(people, text, field, all, i);
            mention = mention == null ? title(people, text, field, all, i) : mention;
            if (mention != null) {
                all.add(mention);
                i = mention.end() - 1;
            }
        }
        all.addAll(names.subList(next, names.size()));
        all.sort(Comparator.comparingInt(PersonMention::first));
        return all;
    }

    private @Nullable PersonMention pronoun(
            List<PersonDraft> people, StoryText text, Field field, List<PersonMention> seen, int token) {
        boolean he = lexicon.is(Word.HE, text.lower(token));
        boolean she = lexicon.is(Word.SHE, text.lower(token));
        boolean nobody = token + 1 < text.tokens() && lexicon.is(Word.IMPERSONAL, text.lower(token + 1));
        if ((!he && !she) || (he && nobody)) {
            return null;
        }
        Sex sex = he && she ? Sex.UNKNOWN : he ? Sex.MALE : Sex.FEMALE;
        for (int i = seen.size() - 1; i >= 0; i--) {
            PersonMention mention = seen.get(i);
            if (text.sentenceOf(mention.first()) < text.sentenceOf(token) - REACHES_BACK) {
                return null;
            }
            if (people.get(mention.person()).sex.agreesWith(sex)) {
                return new PersonMention(field, token, token + 1, mention.person(), PersonMention.Kind.PRONOUN);
            }
        }
        return null;
    }

    /** {@code the analyst said}, but not {@code another analyst}, {@code un expert de l'ONU}. */
    private boolean isGeneric(StoryText text, FoundTitle title) {
        if (!lexicon.is(Word.GENERIC, text.lower(title.end() - 1))) {
            return false;
        }
        String before = title.first() == 0 ? "" : text.lower(title.first() - 1);
        int next = title.end();
        boolean ends = next >= text.tokens() || !text.isWord(next) || lexicon.isSpeech(text.lower(next));
        int article = lexicon.is(Word.ARTICLE, before) ? 2 : 1;
        boolean told = title.first() >= article && lexicon.isSpeech(text.lower(title.first() - article));
        boolean goesOn = told && !ends && !text.isCapitalised(next) && !lexicon.is(Word.OF, text.lower(next));
        return !OTHERS.contains(before) && (ends || goesOn);
    }

    /** By the forms of women that some languages have. */
    private static Sex sexOf(String title) {
        return WOMENS.stream().anyMatch(title::endsWith) ? Sex.FEMALE : Sex.UNKNOWN;
    }

    /** The minister who was the Gesundheitsministerin before. */
    private boolean isCompoundOf(@Nullable String role, String head) {
        return role != null && lexicon.is(Word.COMPOUND, head) && role.endsWith(head);
    }

    private @Nullable PersonMention title(
            List<PersonDraft> people, StoryText text, Field field, List<PersonMention> seen, int token) {
        FoundTitle title = lexicon.titleAt(text, token, text.endToken(text.sentenceOf(token)));
        if (title == null) {
            return null;
        }
        String head = lexicon.stem(text.lower(title.end() - 1));
        boolean generic = isGeneric(text, title);
        Sex sex = sexOf(text.lower(title.end() - 1));
        PersonMention ofKind = null;
        for (int i = seen.size() - 1; i >= Math.max(0, seen.size() - 12); i--) {
            PersonMention earlier = seen.get(i);
            boolean near = text.sentenceOf(earlier.first()) >= text.sentenceOf(token) - REACHES_BACK;
            for (FoundRole role : people.get(earlier.person()).roles) {
                PersonMention mention =
                        new PersonMention(field, title.first(), title.end(), earlier.person(), PersonMention.Kind.ROLE);
                if (head.equals(role.head()) || isCompoundOf(role.head(), head)) {
                    return mention;
                }
                boolean same = role.kind() == title.kind()
                        && people.get(earlier.person()).sex.agreesWith(sex);
                ofKind = generic && near && ofKind == null && same ? mention : ofKind;
            }
        }
        return ofKind;
    }
}
