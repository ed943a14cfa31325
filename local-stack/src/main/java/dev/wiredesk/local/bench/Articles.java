package dev.wiredesk.local.bench;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Invented news, the same for the same seed: about 3,000 characters each, with names and figures of their own, so that it
 * packs about as well as real copy does.
 */
public final class Articles {
    private static final int BODY = 3_000;

    /** Stands where each article that is sent has a number of its own. */
    static final String NUMBER = "000000000000";

    private static final List<String> WHO = words("""
            council|ministry|court|bank|port authority|inspectorate|commission|coalition|opposition|union|water company
            research group|railway|border police|harbour master|fisheries board|exporters|mayor|regulator|teachers
            weather service|federation|electoral office|watchdog|coast guard|rescue services|airline|steelworks|university
            league|festival|space agency|hospital trust|chamber|cabinet|senate|tribunal|insurers|dockers|farmers|miners
            cooperative|brewery|garrison|consulate|parish|newspaper|orchestra|museum|shipyard|refinery|foundry|library""");
    private static final List<String> VERBS = words("""
            announced|postponed|rejected|approved|criticised|welcomed|suspended|reopened|examined|confirmed|denied
            proposed|abandoned|defended|published|withdrew|extended|halved|doubled|renewed|overturned|questioned
            negotiated|signed|blocked|delayed|funded|inspected|promised|revised|tightened|relaxed|cancelled|borrowed
            calculated|challenged|cleared|closed|collected|compared|condemned|counted|debated|demolished|discovered
            dismissed|drafted|enlarged|evacuated|explained|financed|flooded|guarded|hired|ignored|imported|insured
            launched|leased|mapped|measured|moved|named|opposed|ordered|painted|planned|planted|praised|printed""");
    private static final List<String> WHAT = words("""
            estuary|budget|flight|ferry|bridge|savings|timetable|mine|tariff|tramway|vaccine|rental|magnate|subsidy
            vineyard|dam|ballot|memorial|lighthouse|fishing ground|licence|permit|valley|fee|timber|loan|pension|census
            theatre|cement works|trawler|netting|bypass|archive|fund|harvest|reservoir|quarry|tunnel|runway|satellite
            glacier|orchard|warehouse|pipeline|cathedral|treaty|verdict|ceasefire|mortgage|textbook|outbreak|blackout
            drought|avalanche|manuscript|turbine|locomotive|parliament|frontier|summit|quota|invoice|greenhouse|stadium
            hatchery|causeway|barracks|clinic|dialect|embargo|forest|granary|highway|island|junction|kiosk|landfill""");
    private static final List<String> WHICH = words("""
            northern|disputed|coastal|seasonal|private|temporary|regional|historic|unfinished|expensive|controversial
            abandoned|annual|bitter|broken|central|cheap|cold|common|costly|crowded|damaged|distant|double|early|eastern
            empty|fertile|final|foreign|fragile|frozen|heavy|hidden|idle|joint|large|lengthy|local|lower|modern|mountain
            narrow|national|official|old|outer|partial|popular|public|rural|secret|shallow|southern|steep|sudden|upper
            urgent|vacant|western|wooden|youthful|electric|elected|former|jobless|landlocked|offshore|overdue|uninsured""");
    private static final List<String> HOW = words("""
            reluctantly|twice|again|yesterday|in spring|before dawn|overnight|without warning|by decree|in public
            by telephone|under protest|last month|on Tuesday|on appeal|at once|for years|in writing|in secret|unanimously
            narrowly|in vain|by mistake|on credit|at sea|abroad|at home|in winter|on foot|with relief|half-heartedly""");
    private static final List<String> LINKS = words("""
            after|although|because|before|but|despite the fact that|even as|just when|once|since|though|unless|until
            whereas|while|so that|as soon as|and|even though|in case""");
    private static final List<String> ROLES = words("""
            economist|spokeswoman|hydrologist|chief inspector|deputy minister|trade unionist|historian|surgeon
            shipbroker|meteorologist|prosecutor|councillor|fleet manager|seismologist|head teacher|agronomist
            security analyst|station master|geologist|campaigner|auditor|veterinarian|coach|archivist""");
    private static final List<String> SYLLABLES = words("""
            al|an|ar|bel|bor|cor|dan|del|dor|el|én|fal|far|gar|gol|hal|hav|il|jor|kal|kar|kol|lan|lin|lor|mar|mel|mir|mön
            nar|nør|ol|or|pel|por|quin|ral|ren|ros|sal|sar|sel|sol|tal|tar|tor|ul|val|var|vel|vin|wal|yar|zan|zel""");
    private static final List<String> ENDINGS =
            words("a|by|dale|en|ford|ia|ik|ino|mouth|o|ov|sen|stad|ton|um|vik|ville|wick|berg|es");

    private final Random random;
    private final String format;

    /** @param format {@code wiredesk} or {@code ninjs} */
    Articles(long seed, String format) {
        this.random = new Random(seed);
        this.format = format;
    }

    private static List<String> words(String text) {
        return List.of(text.strip().split("[|\n]"));
    }

    /**
     * An article as it is sent.
     *
     * @param json without line breaks
     * @param number where in its bytes the digits stand that tell it from others
     */
    public record Article(String json, int number) {
        static final int DIGITS = NUMBER.length();

        byte[] bytes() {
            return json.getBytes(StandardCharsets.UTF_8);
        }
    }

    /** The next so many. */
    List<Article> take(int count) {
        List<Article> articles = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            articles.add(next());
        }
        return articles;
    }

    private Article next() {
        String place = name();
        String headline = capital(clause()) + " in " + place;
        ObjectNode json = JsonMapper.shared().createObjectNode();
        String created = "2026-%02d-%02dT%02d:%02d:%02dZ"
                .formatted(
                        1 + random.nextInt(12),
                        1 + random.nextInt(28),
                        random.nextInt(24),
                        random.nextInt(60),
                        random.nextInt(60));
        if (format.equals("ninjs")) {
            json.put("uri", "urn:bench:" + NUMBER)
                    .put("standard", "ninjs")
                    .put("type", "text")
                    .put("version", "1")
                    .put("versioncreated", created)
                    .put("pubstatus", "usable")
                    .put("urgency", 1 + random.nextInt(8))
                    .put("language", "en")
                    .put("headline", headline)
                    .put("body_text", body(place));
            json.putArray("subject")
                    .addObject()
                    .put("code", "medtop:" + medtop())
                    .put("name", pick(ROLES));
            json.putArray("place").addObject().put("name", place);
        } else {
            json.put("identity", "urn:bench:" + NUMBER)
                    .put("version", 1)
                    .put("versionCreated", created)
                    .put("status", "usable")
                    .put("urgency", 1 + random.nextInt(8))
                    .put("language", "en")
                    .put("headline", headline)
                    .put("byline", name() + " " + name())
                    .put("body", body(place));
            json.putArray("subjects")
                    .addObject()
                    .put("code", "medtop:" + medtop())
                    .put("name", pick(ROLES));
            json.putArray("places").addObject().put("name", place);
        }
        String text = json.toString();
        // What stands before it is ASCII.
        return new Article(text, text.indexOf(NUMBER));
    }

    private int medtop() {
        return 20_000_000 + random.nextInt(1_300);
    }

    private String body(String place) {
        StringBuilder body = new StringBuilder(BODY + 300);
        body.append(place.toUpperCase(Locale.ROOT))
                .append(" (Bench) - ")
                .append(sentence())
                .append(' ');
        while (body.length() < BODY) {
            for (int i = 1 + random.nextInt(3); i > 0; i--) {
                body.append(random.nextInt(4) == 0 ? quote() : sentence()).append(' ');
            }
            body.setLength(body.length() - 1);
            body.append("\n\n");
        }
        return body.toString().strip();
    }

    private String sentence() {
        String first = capital(clause());
        return switch (random.nextInt(4)) {
            case 0 -> first + ", " + pick(LINKS) + " " + clause() + ".";
            case 1 -> first + " near " + name() + ", " + random.nextInt(900) + " kilometres from " + name() + ".";
            case 2 -> first + ", worth " + random.nextInt(100) + "." + random.nextInt(10) + " million.";
            default -> first + ".";
        };
    }

    private String clause() {
        String who = random.nextInt(3) == 0 ? name() + "'s " + pick(WHO) : "the " + pick(WHICH) + " " + pick(WHO);
        return who + " " + pick(VERBS) + " " + thing() + (random.nextBoolean() ? " " + pick(HOW) : "");
    }

    private String thing() {
        return switch (random.nextInt(3)) {
            case 0 -> "the " + pick(WHAT) + " of " + name();
            case 1 -> "its " + pick(WHICH) + " " + pick(WHAT);
            default -> (2 + random.nextInt(90)) + " " + pick(WHICH) + " parts of the " + pick(WHAT);
        };
    }

    /** Half of them with typographic quotation marks, as on wires. */
    private String quote() {
        boolean typographic = random.nextBoolean();
        return (typographic ? "\u201C" : "\"") + capital(clause()) + (typographic ? ",\u201D" : ",\"") + " said "
                + name() + " " + name() + ", " + pick(ROLES) + " in " + name() + ".";
    }

    private String name() {
        StringBuilder name = new StringBuilder(pick(SYLLABLES));
        for (int i = random.nextInt(2); i >= 0; i--) {
            name.append(pick(SYLLABLES));
        }
        return capital(name.append(pick(ENDINGS)).toString());
    }

    private String pick(List<String> words) {
        return words.get(random.nextInt(words.size()));
    }

    private static String capital(String text) {
        return Character.toUpperCase(text.charAt(0)) + text.substring(1);
    }
}
