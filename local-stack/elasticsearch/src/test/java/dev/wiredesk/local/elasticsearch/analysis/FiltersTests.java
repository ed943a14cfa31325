package dev.wiredesk.local.elasticsearch.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.en.PorterStemFilter;
import org.elasticsearch.common.settings.Settings;
import org.elasticsearch.env.Environment;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FiltersTests {
    @TempDir
    Path home;

    private IndexContext context = IndexContext.NONE;

    @BeforeEach
    void withConfiguration() throws IOException {
        Files.createDirectories(home.resolve("config"));
        Settings settings = Settings.builder().put("path.home", home).build();
        context = new IndexContext(null, new Environment(settings, home.resolve("config")));
    }

    private UnaryOperator<TokenStream> filter(String name, Settings settings) throws IOException {
        return Objects.requireNonNull(TokenFilters.ALL.get(name)).recipe().make(settings, context);
    }

    @Test
    void thoseThatNeedNoSettingsCanBeMadeWithoutAny() throws IOException {
        for (FilterKind kind : TokenFilters.ALL.values()) {
            if (!kind.needsSettings()) {
                assertThat(kind.recipe().make(Settings.EMPTY, IndexContext.NONE))
                        .isNotNull();
            }
        }
    }

    @Test
    void thoseThatNeedSettingsRefuseToBeMadeWithout() {
        TokenFilters.ALL.forEach((name, kind) -> {
            if (kind.needsSettings()) {
                assertThatThrownBy(() -> kind.recipe().make(Settings.EMPTY, context))
                        .as(name)
                        .isInstanceOf(IllegalArgumentException.class);
            }
        });
    }

    @Test
    void aTypeTableChangesWhatSplitsAWord() throws IOException {
        Settings settings = Settings.builder()
                .putList("type_table", "$ => DIGIT", "\\u002D => ALPHA")
                .build();

        assertThat(Tokens.ofWords(filter("word_delimiter_graph", settings), "$500 e-mail"))
                .containsExactly("$500@0[0-4]", "e-mail@1[5-11]");
        assertThat(Tokens.ofWords(filter("word_delimiter_graph", Settings.EMPTY), "$500 e-mail"))
                .containsExactly("500@0[1-4]", "e@1[5-6]", "mail@2[7-11]");
    }

    @Test
    void wordListsMayBeInAFile() throws IOException {
        Files.writeString(home.resolve("config/kept.txt"), "one\ntwo\n");
        Settings settings =
                Settings.builder().put("keep_words_path", "kept.txt").build();

        assertThat(Tokens.ofWords(filter("keep", settings), "one three two"))
                .containsExactly("one@0[0-3]", "two@2[10-13]");
    }

    @Test
    void stemmerRulesComeBeforeTheStemmer() throws IOException {
        Settings settings =
                Settings.builder().putList("rules", "mice, mouses => mouse").build();

        assertThat(Tokens.ofWords(filter("stemmer_override", settings), "mice mouses men"))
                .containsExactly("mouse@0[0-4]", "mouse@1[5-11]", "men@2[12-15]");
        assertThatThrownBy(() -> filter(
                        "stemmer_override",
                        Settings.builder().putList("rules", "mice").build()))
                .hasMessageContaining("mice");
    }

    @Test
    void edgeNgramsCanBeTakenFromTheBack() throws IOException {
        Settings settings = Settings.builder()
                .put("min_gram", 2)
                .put("max_gram", 3)
                .put("side", "back")
                .build();

        assertThat(Tokens.ofWords(filter("edge_ngram", settings), "quake")).containsExactly("ke@0[0-5]", "ake@0[0-5]");
    }

    @Test
    void uniqueLetsATermThroughOnceAField() throws IOException {
        assertThat(Tokens.ofWords(filter("unique", Settings.EMPTY), "to be or not to be"))
                .containsExactly("to@0[0-2]", "be@1[3-5]", "or@2[6-8]", "not@3[9-12]");
    }

    @Test
    void branchesGiveTheirTokensOnePosition() {
        UnaryOperator<TokenStream> branching = input -> new BranchingFilter(
                input,
                List.of(
                        UnaryOperator.identity(),
                        LowerCaseFilter::new,
                        stream -> new PorterStemFilter(new LowerCaseFilter(stream))));

        assertThat(Tokens.ofWords(branching, "Going HOME"))
                .containsExactly(
                        "Going@0[0-5]", "going@0[0-5]", "go@0[0-5]", "HOME@1[6-10]", "home@1[6-10]", "home@1[6-10]");
    }

    @Test
    void theLowerCaseTokenizerTakesLettersWithTheirPlaces() {
        assertThat(Tokens.of(new LowerCaseTokenizer(), UnaryOperator.identity(), "Hello, 5 WORLDs 𝐀b"))
                .containsExactly("hello@0[0-5]", "worlds@1[9-15]", "𝐀b@2[16-19]");
        assertThat(Tokens.of(new LowerCaseTokenizer(), UnaryOperator.identity(), "..."))
                .isEmpty();
    }

    @Test
    void pluralsAreTakenAndNothingElse() {
        assertThat(List.of("ministers", "parties", "boxes", "crosses", "matches", "gas", "crisis", "virus", "ties"))
                .extracting(EnglishPluralFilter::singular)
                .containsExactly("minister", "party", "box", "cross", "match", "gas", "crisis", "virus", "tie");
    }

    @Test
    void escapesAreDecoded() {
        assertThat(Escapes.decode("a\\tb\\\\c\\u0020d")).isEqualTo("a\tb\\c d");
        assertThatThrownBy(() -> Escapes.decode("\\u00")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Escapes.decode("x\\")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void classesOfCharactersAreNamedOrSingle() {
        assertThat(CharacterClasses.anyOf(List.of("letter", "custom", "\\n"), "_")
                        .test('_'))
                .isTrue();
        assertThat(CharacterClasses.anyOf(List.of("letter", "\\n"), "").test('\n'))
                .isTrue();
        assertThat(CharacterClasses.anyOf(List.of("punctuation"), "").test('a')).isFalse();
        assertThatThrownBy(() -> CharacterClasses.anyOf(List.of("letters"), ""))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void unknownStemmersAreRefusedBeforeAnythingIsIndexed() {
        assertThatThrownBy(() -> Stemmers.named("klingon"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("klingon");
    }
}
