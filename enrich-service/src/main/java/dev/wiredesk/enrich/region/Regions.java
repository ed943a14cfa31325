package dev.wiredesk.enrich.region;

import dev.wiredesk.contracts.Concept;
import dev.wiredesk.contracts.Dateline;
import dev.wiredesk.contracts.Enrichment.Field;
import dev.wiredesk.contracts.Enrichment.Region;
import dev.wiredesk.contracts.Enrichment.RegionKind;
import dev.wiredesk.enrich.name.NameTags;
import dev.wiredesk.enrich.name.NameType;
import dev.wiredesk.enrich.region.Mention.Usage;
import dev.wiredesk.enrich.region.gazetteer.Gazetteer;
import dev.wiredesk.enrich.region.gazetteer.NameForm;
import dev.wiredesk.enrich.text.Budget;
import dev.wiredesk.enrich.text.Credits;
import dev.wiredesk.enrich.text.Datelines;
import dev.wiredesk.enrich.text.Span;
import dev.wiredesk.enrich.text.StoryText;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Finds the regions of a story. Pure and safe for threads. */
public final class Regions {
    /** Log-odds from which on a mention counts as a place. */
    private static final double LEAST_EVIDENCE = 0.2;

    /** A dateline names a place for sure. */
    private static final double DATELINE_EVIDENCE = 2;

    /** What a unit of the tagger's log-odds for the name of an organisation speaks against the place in it. */
    private static final double IN_ORGANISATION = 0.5;

    /** Of {@link Gazetteer#prior}: a town that everybody knows. */
    private static final int LARGE = 450;

    /** What joined to a sea makes a word: {@code mid-Atlantic}. */
    private static final Set<String> SEA_PREFIXES = Set.of("mid", "euro", "trans", "pan", "intra");

    private final Gazetteer gazetteer;
    private final Evidence evidence;
    private final Overrides overrides;

    /**
     * With what editors have decided.
     *
     * @throws IllegalArgumentException when an override is for no region of the gazetteer
     */
    public Regions(Gazetteer gazetteer, List<RegionOverride> overrides) {
        this.overrides = new Overrides(gazetteer, overrides);
        this.gazetteer = gazetteer;
        this.evidence = new Evidence(gazetteer);
    }

    /**
     * What is known of a story when its regions are looked for.
     *
     * @param article its id
     * @param language BCP 47 tag, null where it is not known: names of other languages then do not count
     * @param headlineTags what the tagger sees in the headline
     * @param peopleInHeadline names of people, in which no place is found
     * @param supplied places as the provider gave them (R38)
     * @param time as much of the text is looked through as there is time for
     */
    public record Story(
            String provider,
            String article,
            StoryText headline,
            StoryText body,
            @Nullable String language,
            NameTags headlineTags,
            NameTags bodyTags,
            List<Span> peopleInHeadline,
            List<Span> peopleInBody,
            List<Span> bodiesOfExperts,
            @Nullable Dateline dateline,
            List<Concept> supplied,
            Budget time) {}

    /** One region for each place that the story speaks of, was filed from or was given by its provider, by relevance. */
    public List<Region> find(Story story) {
        List<Mention> headline =
                mentions(story, story.headline(), story.headlineTags(), Field.HEADLINE, story.peopleInHeadline());
        List<Mention> body = mentions(story, story.body(), story.bodyTags(), Field.BODY, story.peopleInBody());
        List<Mention> filed = dateline(story);
        List<Mention> all = new ArrayList<>(filed.size() + headline.size() + body.size());
        all.addAll(filed);
        all.addAll(headline);
        all.addAll(body);
        int datelineEnd = datelineEnd(story.body(), body);
        for (Mention mention : all) {
            boolean place =
                    isInDateline(mention, story, datelineEnd) && !DatelineParts.isDateOrAgency(mention, datelineEnd);
            mention.usage = place ? Usage.DATELINE : mention.usage;
        }
        // Those who wrote the story do not tell which of two towns it plays in.
        int credits = Credits.start(story.body());
        Map<Boolean, List<Mention>> credited = all.stream()
                .collect(Collectors.partitioningBy(
                        mention -> mention.text == story.body() && mention.firstToken >= credits));
        credited.values().forEach(mentions -> new Resolver(gazetteer, evidence, mentions).resolve());
        use(headline, story.headline().tokens(), story.peopleInHeadline(), List.of());
        use(body, credits, story.peopleInBody(), story.bodiesOfExperts());
        for (Mention mention : all) {
            if (isInDateline(mention, story, datelineEnd)) {
                mention.usage = Usage.DATELINE;
                meanTown(mention, all);
                mention.evidence = DatelineParts.isDateOrAgency(mention, datelineEnd)
                        ? Double.NEGATIVE_INFINITY
                        : mention.evidence + DATELINE_EVIDENCE;
            }
        }
        all.removeIf(mention -> mention.evidence < LEAST_EVIDENCE);
        overrides.apply(story.provider(), story.article(), all, story.headline(), story.body());
        return new Assembly(gazetteer, story).regions(all);
    }

    /** Before a colon only a town in whole is one: {@code Ahmedabad: The state}, but not {@code Ukraine: Missiles}. */
    private int datelineEnd(StoryText body, List<Mention> mentions) {
        int end = Datelines.end(body);
        if (end == 0
                || !body.word(end - 1).equals(":")
                || body.isAllCaps(0)
                || body.word(end - 2).equals(")")) {
            return end;
        }
        if (mentions.isEmpty() || mentions.getFirst().firstToken > 0) {
            return 0;
        }
        Mention first = mentions.getFirst();
        String behind = body.word(first.lastToken + 1);
        boolean whole = behind.equals(":") || behind.equals(",");
        boolean town = gazetteer.kind(gazetteer.placeOf(first.candidates[0])) == RegionKind.CITY;
        return whole && town ? end : 0;
    }

    private static boolean isInDateline(Mention mention, Story story, int datelineEnd) {
        return mention.text != story.headline() && (mention.text != story.body() || mention.lastToken < datelineEnd);
    }

    /** Stories are filed from towns: {@code NEW YORK} before a dash is the city, not the state. */
    private int townOf(Mention mention) {
        if (mention.firstToken > 0
                || mention.place == Gazetteer.NONE
                || gazetteer.kind(mention.place) != RegionKind.ADMIN1) {
            return mention.place;
        }
        int town = mention.place;
        for (int candidate : mention.candidates) {
            int place = gazetteer.placeOf(candidate);
            boolean larger = town == mention.place || gazetteer.prior(place) > gazetteer.prior(town);
            if (gazetteer.kind(place) == RegionKind.CITY && gazetteer.isWithin(place, mention.place) && larger) {
                town = place;
            }
        }
        return town;
    }

    /** What was filed from a town tells of the town by the same name, where it does not say that it tells of the land. */
    private void meanTown(Mention filed, List<Mention> all) {
        int town = townOf(filed);
        filed.place = town;
        boolean isTown = town != Gazetteer.NONE && gazetteer.kind(town) == RegionKind.CITY;
        for (Mention mention : all) {
            boolean land = isTown
                    && mention.name == filed.name
                    && gazetteer.kind(mention.place) == RegionKind.ADMIN1
                    && gazetteer.isWithin(town, mention.place);
            mention.place = land && !Surroundings.isSaidToBeDivision(mention) ? town : mention.place;
        }
    }

    private List<Mention> mentions(Story story, StoryText text, NameTags tags, Field field, List<Span> people) {
        int language = story.language() == null ? 0 : NameForm.language(story.language());
        List<Mention> mentions = MentionFinder.find(gazetteer, text, field, language, people, story.time());
        mentions.forEach(mention -> mention.tagged = lead(mention, tags));
        NoPlaces noPlaces = NoPlaces.of(text, field, story.language());
        mentions.removeIf(noPlaces::hold);
        mentions.removeIf(mention -> isPartOfLonger(mention, tags) || isNamedForSea(mention));
        return mentions;
    }

    /** {@code the Atlantic Council}, {@code euro-Atlantic}: what has its name from a sea. */
    private boolean isNamedForSea(Mention mention) {
        StoryText text = mention.text;
        int next = mention.lastToken + 1;
        boolean body = next < text.tokens()
                && text.isCapitalised(next)
                && !text.isTitleCased(mention.sentence())
                && Cues.INSTITUTION.contains(text.lower(next))
                && !Cues.KIND.contains(text.lower(next));
        boolean joined = mention.before(1).equals("-")
                && SEA_PREFIXES.contains(mention.before(2))
                && !text.isSpaced(mention.firstToken)
                && !text.isSpaced(mention.firstToken - 1);
        return (body || joined) && gazetteer.kind(gazetteer.placeOf(mention.candidates[0])) == RegionKind.WATER;
    }

    /** {@code Mai Mahiu}: the tagger sees one name of a place where the gazetteer knows no more than its first word. */
    private boolean isPartOfLonger(Mention mention, NameTags tags) {
        StoryText text = mention.text;
        int next = mention.lastToken + 1;
        boolean small = mention.firstToken == mention.lastToken
                && next < text.tokens()
                && text.isCapitalised(next)
                && !Cues.KIND.contains(text.lower(next))
                && isSmallTown(mention);
        return small && tags.isInside(mention.firstToken, next, NameType.PLACE);
    }

    private boolean isSmallTown(Mention mention) {
        for (int candidate : mention.candidates) {
            int place = gazetteer.placeOf(candidate);
            if (gazetteer.kind(place) != RegionKind.CITY || gazetteer.prior(place) > LARGE) {
                return false;
            }
        }
        return true;
    }

    /** How much the tagger speaks for a mention, in log-odds. */
    private static double lead(Mention mention, NameTags tags) {
        int end = mention.lastToken + 1;
        double lead = tags.lead(mention.firstToken, end, NameType.PLACE);
        lead = mention.adjective ? Math.max(lead, tags.lead(mention.firstToken, end, NameType.NATIONALITY)) : lead;
        double organisation = tags.lead(mention.firstToken, end, NameType.ORGANISATION);
        return organisation > 1 ? lead - IN_ORGANISATION * organisation : lead;
    }

    private List<Mention> dateline(Story story) {
        Dateline dateline = story.dateline();
        if (dateline == null) {
            return List.of();
        }
        String printed = dateline.place() == null ? dateline.text() : dateline.place();
        return mentions(story, StoryText.of(printed), NameTags.NONE, Field.BODY, List.of());
    }

    private void use(List<Mention> mentions, int credits, List<Span> people, List<Span> bodies) {
        Usages usages = new Usages(gazetteer, credits, people, bodies);
        for (Mention mention : mentions) {
            mention.usage = usages.of(mention);
        }
    }
}
