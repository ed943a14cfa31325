package dev.wiredesk.enrich.person;

import dev.wiredesk.contracts.Enrichment.Field;
import dev.wiredesk.enrich.person.lexicon.PersonLexicon;
import dev.wiredesk.enrich.person.lexicon.Sex;
import dev.wiredesk.enrich.text.Budget;
import dev.wiredesk.enrich.text.StoryText;
import dev.wiredesk.enrich.text.TokenKind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Resolves pronouns and roles that stand for a name: he, she, the expert, the minister. */
final class Coreference {

    private static final int PRONOUN_REACHES_BACK = 4;

    /** Words of a title that may stand between a sentence's beginning and the name of its subject. */
    private static final int LONGEST_TITLE = 6;

    private final StoryText text;
    private final Field field;
    private final List<PersonDraft> people;
    private final List<PersonMention> names;
    private final List<PersonMention> seen = new ArrayList<>();
    private final boolean[] quoted;
    private final CommonNouns nouns;

    Coreference(
            PersonLexicon lexicon,
            PlaceNames places,
            StoryText text,
            Field field,
            List<PersonDraft> people,
            List<PersonMention> names) {
        this.text = text;
        this.field = field;
        this.people = people;
        this.names = names.stream()
                .sorted(Comparator.comparingInt(PersonMention::first))
                .toList();
        this.quoted = quoted(text);
        people.forEach(PersonDraft::takeSexOfRoles);
        this.nouns = new CommonNouns(lexicon, places, text, field, people);
    }

    /** The names together with what was resolved, in the order of the text. */
    List<PersonMention> resolve(Budget time) {
        int next = 0;
        for (int i = 0; i < text.tokens(); i++) {
            if (time.isSpent()) {
                break;
            }
            while (next < names.size() && names.get(next).first() <= i) {
                seen.add(names.get(next++));
            }
            if (field == Field.HEADLINE && seen.isEmpty()) {
                PersonMention told = nouns.inHeadline(i);
                if (told != null) {
                    seen.add(told);
                }
            }
            if (seen.isEmpty()
                    || quoted[i]
                    || !text.isWord(i)
                    || i < seen.getLast().end()) {
                continue;
            }
            PersonMention mention = pronoun(i);
            if (mention == null) {
                int nextName = next < names.size() ? names.get(next).first() : text.tokens();
                mention = nouns.mention(i, nextName, seen);
            }
            if (mention != null) {
                seen.add(mention);
            }
        }
        while (next < names.size()) {
            seen.add(names.get(next++));
        }
        return seen;
    }

    private @Nullable PersonMention pronoun(int token) {
        Sex sex = switch (text.lower(token)) {
            case "he", "him", "his", "himself" -> Sex.MALE;
            case "she", "her", "hers", "herself" -> Sex.FEMALE;
            default -> Sex.UNKNOWN;
        };
        if (sex == Sex.UNKNOWN) {
            return null;
        }
        // Who says something is seldom who is named in it.
        boolean speaks = nouns.speaks(token, token);
        boolean tag = speaks || (token > 0 && text.kind(token - 1) == TokenKind.QUOTE_MARK && !quoted[token - 1]);
        PersonMention speaker = tag ? antecedent(token, sex, true) : null;
        PersonMention antecedent = speaker == null ? antecedent(token, sex, false) : speaker;
        if ((antecedent == null || !isBeside(antecedent, token)) && speaks) {
            PersonMention nearest = nouns.nearest(token, seen, Sex.UNKNOWN);
            antecedent = antecedent == null || (nearest != null && isBeside(nearest, token)) ? nearest : antecedent;
        }
        if (antecedent == null) {
            return null;
        }
        PersonDraft person = people.get(antecedent.person());
        person.sex = person.sex.agreesWith(sex) && person.sex != Sex.UNKNOWN ? person.sex : sex;
        return new PersonMention(field, token, token + 1, antecedent.person(), PersonMention.Kind.PRONOUN);
    }

    /** Whether a mention stands in the paragraph of a token: given names tell less than that. */
    private boolean isBeside(PersonMention mention, int token) {
        return text.paragraphOf(text.sentenceOf(mention.first())) == text.paragraphOf(text.sentenceOf(token));
    }

    /** {@code Her colleague NAME}, {@code NAME's wife}: who owns is seldom who is meant next. */
    private boolean isPossessive(PersonMention mention) {
        String lower = text.lower(mention.first());
        boolean pronoun = lower.equals("his") || lower.equals("her");
        boolean owner =
                mention.end() < text.tokens() && text.lower(mention.end()).equals("'s");
        return mention.kind() == PersonMention.Kind.PRONOUN ? pronoun : owner;
    }

    /** {@code remembered her on}, {@code told him that}: no owner of anything. */
    private boolean isObject(int token) {
        String lower = text.lower(token);
        int next = token + 1;
        boolean bare = next >= text.tokens()
                || text.kind(next) == TokenKind.PUNCTUATION
                || RoleWords.PREPOSITIONS.contains(text.lower(next))
                || text.lower(next).equals("that")
                || text.lower(next).equals("as");
        return lower.equals("him") || (lower.equals("her") && bare);
    }

    /** Whether a name is the first thing that a pronoun's sentence speaks of: what it does, it does to somebody else. */
    private boolean isSubject(PersonMention mention, int token) {
        int first = text.firstToken(text.sentenceOf(token));
        boolean opens = mention.kind() == PersonMention.Kind.NAME
                && mention.first() >= first
                && mention.first() - first <= LONGEST_TITLE;
        return opens && seen.stream().noneMatch(other -> other.first() >= first && other.first() < mention.first());
    }

    /** {@code NAME, for whom she wrote it}: she is somebody else. */
    private boolean isRelative(PersonMention mention, int token) {
        return token > 0 && text.lower(token - 1).equals("whom") && token - mention.end() <= 3;
    }

    /** The first one named in the nearest sentence that names one who fits: mostly its subject. */
    private @Nullable PersonMention antecedent(int token, Sex sex, boolean unquoted) {
        int sentence = text.sentenceOf(token);
        PersonMention found = null;
        int foundIn = -1;
        for (int i = seen.size() - 1; i >= 0; i--) {
            PersonMention mention = seen.get(i);
            int in = text.sentenceOf(mention.first());
            if (in < sentence - PRONOUN_REACHES_BACK || (found != null && in != foundIn)) {
                break;
            }
            boolean weaker = (found != null && isPossessive(mention))
                    || (unquoted && quoted[mention.first()])
                    || isRelative(mention, token)
                    || (isObject(token) && isSubject(mention, token));
            if (!weaker && people.get(mention.person()).sex.agreesWith(sex)) {
                found = mention;
                foundIn = in;
            }
        }
        return found;
    }

    /** Tokens between double quotation marks, paragraph by paragraph: who "he" is in there, the speaker knows. */
    private static boolean[] quoted(StoryText text) {
        boolean[] quoted = new boolean[text.tokens()];
        for (int p = 0; p < text.paragraphs(); p++) {
            boolean open = false;
            int end = text.endToken(text.endSentence(p) - 1);
            for (int i = text.firstToken(text.firstSentence(p)); i < end; i++) {
                if (text.kind(i) == TokenKind.QUOTE_MARK) {
                    open = switch (text.word(i)) {
                        case "“", "«", "„", "``" -> true;
                        case "”", "»", "''" -> false;
                        case "\"" -> !open;
                        default -> open;
                    };
                }
                quoted[i] = open;
            }
        }
        return quoted;
    }
}
