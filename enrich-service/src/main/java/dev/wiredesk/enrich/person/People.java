package dev.wiredesk.enrich.person;

import dev.wiredesk.contracts.Enrichment.Field;
import dev.wiredesk.contracts.Enrichment.Mention;
import dev.wiredesk.contracts.Enrichment.Person;
import dev.wiredesk.contracts.Enrichment.Role;
import dev.wiredesk.enrich.name.NameTags;
import dev.wiredesk.enrich.person.NameGroups.GroupedName;
import dev.wiredesk.enrich.person.lexicon.LanguageLexicon;
import dev.wiredesk.enrich.person.lexicon.PersonLexicon;
import dev.wiredesk.enrich.text.Budget;
import dev.wiredesk.enrich.text.StoryText;
import dev.wiredesk.enrich.text.TokenKind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Finds the people of a story. Immutable and thread-safe. */
public final class People {

    private static final int MOST_ROLES = 12;

    private static final int LONGEST_APPOSITION = 16;

    /** What only people do, and nobody says anything by. */
    private static final Set<String> DEEDS = Set.of(
            "met",
            "meets",
            "arrived",
            "visited",
            "resigned",
            "died",
            "married",
            "won",
            "scored",
            "smiled",
            "laughed",
            "cried",
            "sees");

    private final PersonLexicon lexicon;
    private final PlaceNames places;
    private final NameFinder finder;
    private final RoleFinder roles;
    private final Map<String, LanguagePeople> byLanguage = new HashMap<>();

    /** @param placesIn what is known of places in a language, by its primary subtag */
    public People(PersonLexicon lexicon, Function<String, PlaceNames> placesIn) {
        this.places = placesIn.apply("en");
        this.lexicon = lexicon;
        this.finder = new NameFinder(lexicon, places);
        this.roles = new RoleFinder(lexicon, places);
        for (String language : LanguageLexicon.LANGUAGES) {
            LanguageLexicon words = LanguageLexicon.load(language);
            if (words != null) {
                byLanguage.put(language, new LanguagePeople(words, lexicon, placesIn.apply(language)));
            }
        }
    }

    /**
     * Everybody whom headline and body name, with all their mentions and roles.
     *
     * @param headlineTags what the tagger sees in the headline
     * @param language BCP 47; null and languages without a lexicon are read as English
     * @param time for as much of it as there is time
     */
    public StoryPeople find(
            StoryText headline,
            NameTags headlineTags,
            StoryText body,
            NameTags bodyTags,
            @Nullable String language,
            Budget time) {
        LanguagePeople other =
                language == null ? null : byLanguage.get(language.split("-", -1)[0].toLowerCase(Locale.ROOT));
        if (other != null) {
            LanguagePeople.Found found = other.find(headline, body, time);
            return people(found.drafts(), found.mentions(), headline, body);
        }
        NameGroups groups = new NameGroups(lexicon, places);
        List<PersonMention> inBody = name(groups, body, bodyTags, Field.BODY, time);
        List<PersonMention> inHeadline = name(groups, headline, headlineTags, Field.HEADLINE, time);
        inHeadline.addAll(groups.inHeadline(headline, Field.HEADLINE));
        inBody.addAll(groups.inHeadline(body, Field.BODY));
        List<PersonDraft> drafts = groups.people();
        List<PersonMention> all = new ArrayList<>(
                new Coreference(lexicon, places, headline, Field.HEADLINE, drafts, inHeadline).resolve(time));
        all.addAll(new Coreference(lexicon, places, body, Field.BODY, drafts, inBody).resolve(time));
        boolean sport = SportWords.tellOf(body);
        for (PersonMention mention : all) {
            PersonDraft person = drafts.get(mention.person());
            StoryText text = mention.field() == Field.HEADLINE ? headline : body;
            person.livesThrough |= !sport && speaks(text, mention);
            if (person.roles.isEmpty() && mention.kind() == PersonMention.Kind.ROLE) {
                person.roles.addAll(roles.of(text, mention));
            }
        }
        return people(drafts, all, headline, body);
    }

    private static StoryPeople people(
            List<PersonDraft> drafts, List<PersonMention> found, StoryText headline, StoryText body) {
        Set<String> bodies = bodies(drafts);
        List<PersonMention> all = found.stream()
                .filter(mention -> !isBody(drafts.get(mention.person()), bodies))
                .toList();
        for (PersonMention mention : all) {
            drafts.get(mention.person()).mentions.add(mention);
        }
        // Where the time was up, there are people whose mentions were not come to.
        List<PersonDraft> mentioned =
                drafts.stream().filter(draft -> !draft.mentions.isEmpty()).toList();
        List<String> ids = ids(mentioned);
        List<Person> people = new ArrayList<>(mentioned.size());
        for (int i = 0; i < mentioned.size(); i++) {
            people.add(person(ids.get(i), mentioned.get(i), headline, body));
        }
        return new StoryPeople(people, mentioned.size() == drafts.size() ? all : renumbered(all, drafts, mentioned));
    }

    /** {@code an analyst at Phillip Nova}: where somebody works is nobody. */
    private static Set<String> bodies(List<PersonDraft> drafts) {
        Set<String> bodies = new HashSet<>();
        for (PersonDraft draft : drafts) {
            for (FoundRole role : draft.roles) {
                String body = role.role().organisation();
                if (body != null && role.role().text().contains(" at " + body)) {
                    bodies.add(body);
                }
            }
        }
        return bodies;
    }

    private static boolean isBody(PersonDraft draft, Set<String> bodies) {
        return draft.roles.isEmpty() && bodies.contains(draft.name);
    }

    private static List<PersonMention> renumbered(
            List<PersonMention> mentions, List<PersonDraft> from, List<PersonDraft> to) {
        Map<PersonDraft, Integer> numbers = new HashMap<>();
        for (int i = 0; i < to.size(); i++) {
            numbers.put(to.get(i), i);
        }
        return mentions.stream()
                .map(mention -> new PersonMention(
                        mention.field(),
                        mention.first(),
                        mention.end(),
                        numbers.getOrDefault(from.get(mention.person()), 0),
                        mention.kind()))
                .toList();
    }

    private List<PersonMention> name(NameGroups groups, StoryText text, NameTags tags, Field field, Budget time) {
        List<GroupedName> grouped = groups.group(text, finder.find(text, tags, time));
        Map<PersonDraft, Integer> numbers = new HashMap<>();
        List<PersonDraft> people = groups.people();
        for (int i = 0; i < people.size(); i++) {
            numbers.put(people.get(i), i);
        }
        List<PersonMention> mentions = new ArrayList<>();
        for (GroupedName name : grouped) {
            if (time.isSpent()) {
                break;
            }
            PersonDraft person = name.person();
            if (person != null) {
                mentions.add(new PersonMention(
                        field,
                        name.name().first(),
                        name.name().end(),
                        numbers.getOrDefault(person, 0),
                        PersonMention.Kind.NAME));
                lookBeside(text, name.name(), person);
                if (person.roles.size() < MOST_ROLES) {
                    person.roles.addAll(roles.around(text, field, name.name()));
                }
            }
        }
        return mentions;
    }

    private boolean isSaid(String verb) {
        return lexicon.isSpeech(verb) && !DEEDS.contains(verb);
    }

    /** A verb of speech whose speaker follows: not {@code he said X would come}. */
    private boolean isInverted(StoryText text, int token) {
        return token >= 0
                && isSaid(text.lower(token))
                && (token == text.firstToken(text.sentenceOf(token)) || !text.isWord(token - 1));
    }

    /** Whether a verb of speech stands beside a mention, or behind what follows it between commas. */
    private boolean speaks(StoryText text, PersonMention mention) {
        int to = text.endToken(text.sentenceOf(mention.first()));
        int next = mention.end();
        for (int commas = 0; commas < 2 && next < to && text.word(next).equals(","); commas++) {
            int close = next + 1;
            while (close < to
                    && close - next < LONGEST_APPOSITION
                    && !text.word(close).equals(",")) {
                close++;
            }
            boolean verb = close + 1 < to && text.word(close).equals(",") && isSaid(text.lower(close + 1));
            if (verb) {
                return true;
            }
            next = close;
        }
        return (mention.end() < to && isSaid(text.lower(mention.end()))) || isInverted(text, mention.first() - 1);
    }

    private void lookBeside(StoryText text, Name name, PersonDraft person) {
        int end = name.end();
        person.speaks |= (end < text.tokens() && isSaid(text.lower(end))) || isInverted(text, name.lead() - 1);
        person.isAged |= end + 1 < text.tokens()
                && text.word(end).equals(",")
                && text.kind(end + 1) == TokenKind.NUMBER
                && text.word(end + 1).length() <= 3;
    }

    /** Two people of one name are told apart by a number. */
    private static List<String> ids(List<PersonDraft> drafts) {
        Map<String, Integer> taken = new HashMap<>();
        List<String> ids = new ArrayList<>(drafts.size());
        for (PersonDraft draft : drafts) {
            String id = PersonIds.of(draft.name);
            int number = taken.merge(id, 1, Integer::sum);
            ids.add(number == 1 ? id : id + "-" + number);
        }
        return ids;
    }

    private static Person person(String id, PersonDraft draft, StoryText headline, StoryText body) {
        Map<String, Role> distinct = new LinkedHashMap<>();
        for (FoundRole role : draft.roles) {
            distinct.putIfAbsent(role.role().text(), role.role());
        }
        List<Mention> mentions = draft.mentions.stream()
                .map(mention -> mention(mention, mention.field() == Field.HEADLINE ? headline : body))
                .toList();
        return new Person(
                id,
                draft.name.replace('\n', ' '),
                draft.kind(),
                List.copyOf(distinct.values()),
                relevance(draft, body),
                draft.confidence(),
                mentions);
    }

    private static Mention mention(PersonMention mention, StoryText text) {
        return new Mention(
                mention.field(),
                text.start(mention.first()),
                text.end(mention.end() - 1),
                text.between(mention.first(), mention.end() - 1));
    }

    /** The headline, the beginning, and how often: what makes a story somebody's. */
    private static int relevance(PersonDraft draft, StoryText body) {
        boolean inHeadline = draft.mentions.stream().anyMatch(mention -> mention.field() == Field.HEADLINE);
        boolean early = draft.mentions.stream()
                .anyMatch(mention -> mention.field() == Field.BODY && body.start(mention.first()) < 400);
        int often = (int) Math.round(14 * Math.log(1 + draft.mentions.size()) / Math.log(2));
        return Math.clamp(
                10L + often + (inHeadline ? 25 : 0) + (early ? 15 : 0) + (draft.roles.isEmpty() ? 0 : 5), 1, 100);
    }
}
