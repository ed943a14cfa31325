package dev.wiredesk.enrich.region;

import dev.wiredesk.contracts.Enrichment.Field;
import dev.wiredesk.contracts.Enrichment.Region;
import dev.wiredesk.contracts.Enrichment.RegionKind;
import dev.wiredesk.enrich.person.People;
import dev.wiredesk.enrich.person.PlaceNames;
import dev.wiredesk.enrich.region.gazetteer.Distance;
import dev.wiredesk.enrich.region.gazetteer.Gazetteer;
import dev.wiredesk.enrich.region.gazetteer.NameForm;
import dev.wiredesk.enrich.text.Span;
import dev.wiredesk.enrich.text.StoryText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Measures the regions against a corpus of one JSON object a line: {@code text} and {@code places} with {@code start},
 * {@code end}, {@code lat}, {@code lon}. Strict: the same span. Found: a gold mention that a prediction overlaps. Right:
 * found and within 161 km. End to end: right of all gold mentions that have coordinates.
 *
 * <p>Run {@code main} with the corpus files; {@code --errors} lists what went wrong, {@code --no-adjectives} leaves adjectives
 * out for corpora that do not annotate them.
 */
final class RegionEvaluation {
    private static final double NEAR_KM = 161;

    private final Gazetteer gazetteer;
    private final Regions regions;
    private final Function<StoryText, List<Span>> people;

    RegionEvaluation(Gazetteer gazetteer, Function<StoryText, List<Span>> people) {
        this.gazetteer = gazetteer;
        this.regions = new Regions(gazetteer);
        this.people = people;
    }

    public static void main(String[] args) throws IOException {
        List<String> options = List.of(args);
        Gazetteer gazetteer = Gazetteer.load();
        People people = People.load(new PlaceNames(
                gazetteer::nationality,
                name -> {
                    int place = gazetteer.likeliest(name);
                    boolean country = place != Gazetteer.NONE && gazetteer.kind(place) == RegionKind.COUNTRY;
                    return country ? gazetteer.iso(place) : null;
                },
                name -> {
                    int place = gazetteer.likeliest(name);
                    return place != Gazetteer.NONE && gazetteer.prior(place) >= 420;
                }));
        RegionEvaluation evaluation = new RegionEvaluation(
                gazetteer,
                options.contains("--no-people")
                        ? _ -> List.of()
                        : body -> people.find(StoryText.of(null), body).names(Field.BODY, body));
        for (String file : options) {
            if (!file.startsWith("--")) {
                Score score = evaluation.score(Path.of(file), !options.contains("--no-adjectives"));
                System.out.println(file + " " + score);
                if (options.contains("--errors")) {
                    score.printErrors();
                }
            }
        }
    }

    Score score(Path corpus, boolean adjectives) throws IOException {
        Score score = new Score();
        for (String line : Files.readAllLines(corpus)) {
            JsonNode story = JsonMapper.shared().readTree(line);
            String text = story.path("text").asString();
            List<Place> gold = new ArrayList<>();
            for (JsonNode place : story.path("places")) {
                JsonNode lat = place.path("lat");
                gold.add(new Place(
                        place.path("start").asInt(),
                        place.path("end").asInt(),
                        lat.isNumber() ? lat.asDouble() : null,
                        place.path("lon").asDouble(0),
                        place.path("geonames").asString(""),
                        0));
            }
            score.add(text, gold, predicted(text, adjectives));
        }
        return score;
    }

    private List<Place> predicted(String text, boolean adjectives) {
        StoryText body = StoryText.of(text);
        List<Place> predicted = new ArrayList<>();
        for (Region region : regions.find(
                new Regions.Story(StoryText.of(null), body, "en", List.of(), people.apply(body), null, List.of()))) {
            region.mentions().forEach(mention -> {
                if (adjectives || !isAdjective(mention.text())) {
                    predicted.add(new Place(
                            mention.start(),
                            mention.end(),
                            region.lat(),
                            region.lon(),
                            region.id(),
                            region.confidence()));
                }
            });
        }
        predicted.sort(Comparator.comparingInt(Place::start));
        return predicted;
    }

    private boolean isAdjective(String text) {
        for (int c = gazetteer.candidates(text); c != Gazetteer.NONE; c = gazetteer.next(c)) {
            if ((gazetteer.formOf(c) & NameForm.ADJECTIVE) != 0) {
                return true;
            }
        }
        return false;
    }

    record Place(
            int start,
            int end,
            @Nullable Double lat,
            @Nullable Double lon,
            String id,
            int confidence) {
        boolean overlaps(Place other) {
            return start < other.end && other.start < end;
        }
    }

    static final class Score {
        private int gold;
        private int predicted;
        private int strict;
        private int located;
        private int found;
        private int right;
        private final int[] told = new int[10];
        private final int[] toldRight = new int[10];
        private final Map<String, Integer> missed = new HashMap<>();
        private final Map<String, Integer> invented = new HashMap<>();
        private final Map<String, Integer> misplaced = new HashMap<>();

        private void add(String text, List<Place> golden, List<Place> predictions) {
            gold += golden.size();
            predicted += predictions.size();
            for (Place place : golden) {
                boolean exact =
                        predictions.stream().anyMatch(p -> p.start() == place.start() && p.end() == place.end());
                strict += exact ? 1 : 0;
                Place hit =
                        predictions.stream().filter(place::overlaps).findFirst().orElse(null);
                if (!exact) {
                    missed.merge(context(text, place) + (hit == null ? "" : "  (lenient)"), 1, Integer::sum);
                }
                Double lat = place.lat();
                Double lon = place.lon();
                if (lat == null || lon == null) {
                    continue;
                }
                located++;
                if (hit != null && hit.lat() != null && hit.lon() != null) {
                    found++;
                    boolean near = Distance.km(lat, lon, hit.lat(), hit.lon()) <= NEAR_KM;
                    right += near ? 1 : 0;
                    told[Math.min(9, hit.confidence() / 10)]++;
                    toldRight[Math.min(9, hit.confidence() / 10)] += near ? 1 : 0;
                    if (!near) {
                        misplaced.merge(
                                context(text, place) + "  -> " + hit.id() + " gold " + place.id(), 1, Integer::sum);
                    }
                }
            }
            for (Place place : predictions) {
                if (golden.stream().noneMatch(g -> g.overlaps(place))) {
                    invented.merge(context(text, place) + " " + place.id() + " " + place.confidence(), 1, Integer::sum);
                    told[Math.min(9, place.confidence() / 10)]++;
                }
            }
        }

        private static String context(String text, Place place) {
            String before = text.substring(Math.max(0, place.start() - 30), place.start());
            String after = text.substring(place.end(), Math.min(text.length(), place.end() + 25));
            return (before + "[" + text.substring(place.start(), place.end()) + "]" + after).replace('\n', ' ');
        }

        double strictF1() {
            return 200.0 * strict / (gold + predicted);
        }

        double accuracy() {
            return 100.0 * right / found;
        }

        double endToEnd() {
            return 100.0 * right / located;
        }

        private void printErrors() {
            print("MISSED", missed);
            print("INVENTED", invented);
            print("MISPLACED", misplaced);
        }

        private static void print(String title, Map<String, Integer> errors) {
            errors.forEach((error, count) -> System.out.println(title + " " + count + " " + error));
        }

        @Override
        public String toString() {
            StringBuilder calibration = new StringBuilder();
            for (int i = 0; i < 10; i++) {
                if (told[i] > 0) {
                    calibration.append(" %d0s: %d%% of %d".formatted(i, 100 * toldRight[i] / told[i], told[i]));
                }
            }
            return "strict P %.1f R %.1f F1 %.1f, accuracy@161 of found %.1f, end to end %.1f | right by confidence:%s"
                    .formatted(
                            100.0 * strict / Math.max(1, predicted),
                            100.0 * strict / gold,
                            strictF1(),
                            accuracy(),
                            endToEnd(),
                            calibration);
        }
    }
}
