package dev.wiredesk.ingest.format.ninjs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wiredesk.ingest.format.ArticleDraft;
import dev.wiredesk.ingest.format.Field;
import dev.wiredesk.ingest.format.Reading;
import dev.wiredesk.ingest.format.json.JsonItem;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NinjsReaderTests {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"uri\":\"a\",\"headlines\":[]}",
                "{\"uri\":\"a\",\"body_text\":\"b\"}",
                "{\"uri\":\"a\",\"headline\":\"h\",\"versioncreated\":\"2026-01-01T00:00:00Z\"}",
                "{\"uri\":\"a\",\"pubStatus\":\"canceled\"}",
                "{\"uri\":\"a\",\"headline\":\"h\",\"place\":[]}",
                "{\"uri\":\"a\",\"$standard\":{\"name\":\"ninjs\"}}",
            })
    void isRecognisedByWhatOnlyNinjsHas(String json) {
        assertThat(recognised(json)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"identity\":\"a\",\"headline\":\"h\",\"pubstatus\":\"usable\"}",
                "{\"uri\":\"a\",\"headline\":\"h\",\"body\":\"b\",\"pubstatus\":\"usable\"}",
                "{\"uri\":\"a\",\"headline\":\"h\"}",
                "{}",
            })
    void isNotTakenForWiredesksOwn(String json) {
        assertThat(recognised(json)).isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"standard\":{\"name\":\"ninjs\",\"version\":\"2.1\"}} | ninjs/2.1",
                "{\"$standard\":{\"version\":\"1.4\"}} | ninjs/1.4",
                "{\"standard\":{\"version\":\"<script>\"}} | ninjs/1",
                "{\"versionCreated\":\"x\"} | ninjs/3",
                "{\"bodies\":[]} | ninjs/2",
                "{\"headline\":\"h\"} | ninjs/1",
            })
    void namesItsVersion(String json, String format) {
        assertThat(read(json).format()).isEqualTo(format);
    }

    @Test
    void prefersTheMainBodyToAPlainOneAndAPlainOneToMarkup() {
        String plain = "{\"role\":\"x\",\"contenttype\":\"text/plain\",\"value\":\"plain\"}";
        String html = "{\"role\":\"y\",\"contenttype\":\"text/html\",\"value\":\"<p>html</p>\"}";
        String main = "{\"role\":\"main\",\"contenttype\":\"text/html\",\"value\":\"<p>main</p>\"}";
        assertThat(body(html, plain)).isEqualTo("plain");
        assertThat(body(plain, main)).isEqualTo("main");
        assertThat(body(html)).isEqualTo("html");
    }

    @Test
    void readsMarkupThatDoesNotSayItIs() {
        assertThat(body("{\"value\":\"<p>One</p><p>Two</p>\"}")).isEqualTo("One\n\nTwo");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"uri\":[],\"headlines\":{},\"bodies\":7,\"subjects\":[null,3,{}],\"places\":\"Baku\",\"standard\":[],"
                        + "\"located\":[1],\"pubstatus\":{},\"embargoed\":[],\"rightsinfo\":3,\"revisions\":{\"replacing\":[]}}",
                "{\"headline\":{},\"body_text\":[],\"person\":{\"name\":[]},\"genre\":{},\"keywords\":[[]],\"urgency\":{}}"
            })
    void passesOverUnexpectedShapes(String json) {
        assertThat(read(json).get(Field.IDENTITY)).isNull();
    }

    @Test
    void keepsAStatusThatIsNoTextFromPassingForNone() {
        assertThat(read("{\"pubstatus\":{\"x\":1}}").get(Field.STATUS))
                .as("R14")
                .isEqualTo("OBJECT");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "{'uri':'x','version':2,'status':'canceled','headline':'KILL','ednote':'n'} | canceled",
                "{'uri':'x','pubstatus':'stat:Usable','status':'withheld'} | withheld",
                "{'uri':'x','pubstatus':'canceled','status':'usable'} | canceled",
                "{'uri':'x','pubstatus':'usable','status':{}} | OBJECT",
                "{'uri':'x','pubstatus':'withheld'} | withheld",
            })
    void doesNotLoseAStatusAsOurOwnItemsHaveItToAGuess(String json, String status) {
        assertThat(recognisedDraft(json).get(Field.STATUS)).as("R14").isEqualTo(status);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            nullValues = "none",
            value = {
                "{'uri':'x','headline':'h','pubStatus':'usable','embargo':{'until':'2030-01-01T00:00:00Z'}} | 2030-01-01T00:00:00Z",
                "{'uri':'x','embargo':'2030-01-01T00:00:00Z','embargoed':'2030-01-01T00:00:00Z'} | 2030-01-01T00:00:00Z",
                "{'uri':'x','embargo':'2030-01-01T00:00:00Z','embargoed':'2029-01-01T00:00:00Z'} | ~~",
                "{'uri':'x','embargo':{}} | ~~",
                "{'uri':'x','embargo':true} | ~~",
                "{'uri':'x','embargo':false,'embargoedUntil':'2029-01-01T00:00:00Z'} | 2029-01-01T00:00:00Z",
                "{'uri':'x','embargo':false} | none",
            })
    void doesNotLoseAnEmbargoAsOurOwnItemsHaveItToAGuess(String json, @Nullable String embargo) {
        assertThat(recognisedDraft(json).get(Field.EMBARGO)).as("R23").isEqualTo(embargo);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "{'pubstatus':'usable','status':'done'} | usable",
                "{'pubstatus':'usable','status':'canceled'} | canceled",
                "{'pubstatus':'usable','status':'stat:Withheld'} | stat:Withheld",
                "{'pubstatus':'usable','pubStatus':'canceled'} | canceled",
                "{'pubStatus':'canceled','pubstatus':'usable'} | canceled",
                "{'pubstatus':'embargoed','editorialtypes':['Kill']} | canceled",
                "{'pubstatus':'usable','editorialtypes':['Advance','Withhold']} | withheld",
                "{'pubstatus':'canceled','editorialtypes':'Correction'} | canceled",
            })
    void believesTheStricterOfTwoStatuses(String json, String status) {
        assertThat(read(json.replace('\'', '"')).get(Field.STATUS))
                .as("R14, R15")
                .isEqualTo(status);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "{'altids':{'itemid':'a'},'signals':['explicitcontent']} | true",
                "{'altids':{'itemid':'a'},'signals':['NewsContent']} | false",
                "{'editorialtypes':['Add'],'signals':['x']} | true",
                "{'editorialtypes':['Advisory'],'signals':['newscontent']} | true",
                "{'signals':['sig:update']} | false",
                "{'altids':{'itemid':'a'},'signals':[]} | false",
                "{'altids':{'itemid':'a'}} | false",
            })
    void keepsFromReadersWhatApMarksAsNoNews(String json, boolean kept) {
        assertThat(read(json.replace('\'', '"')).get(Field.NOT_FOR_PUBLICATION) != null)
                .as("R31")
                .isEqualTo(kept);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "{'signals':['sig:correction']} | true",
                "{'signals':[{'literal':'correction'}]} | true",
                "{'editorialtypes':['Correction']} | true",
                "{'correction':true} | true",
                "{'correction':{'text':'The year was wrong'}} | true",
                "{'correction':false} | false",
                "{'correction':''} | false",
                "{'signals':['update']} | false",
            })
    void knowsACorrection(String json, boolean correction) {
        assertThat(read(json.replace('\'', '"')).get(Field.CORRECTION) != null)
                .as("R29")
                .isEqualTo(correction);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "{'uri':'u','guid':'g','altids':{'itemid':'i'}} | u",
                "{'guid':'g'} | g",
                "{'altids':{'itemid':'i'}} | i",
                "{'uri':'https://api.example/content/i7?qt=token','altids':{'itemid':'i7'}} | i7",
                "{'uri':'https://api.example/x?qt=token','signals':['newscontent'],'altids':{'itemid':'i7'}} | i7",
                "{'uri':12345} | 12345",
            })
    void isIdentifiedByWhatStaysTheSameInAllVersions(String json, String identity) {
        assertThat(read(json.replace('\'', '"')).get(Field.IDENTITY)).as("R1").isEqualTo(identity);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "{'headline':['One','Two'],'body_text':'b'} | One | b",
                "{'headlines':{'main':'M','web':'W'},'bodies':{'value':'b'}} | M | b",
                "{'headlines':'H','bodies':['b']} | H | b",
                "{'title':'T','descriptions':[{'value':'d'}]} | T | d",
                "{'title':'T','description_creditline':'c','description_caption':'d'} | T | d",
                "{'bodies':[{'contentType':'text/vnd.IPTC.NITF','value':'<body><body.content><p>n</p></body.content></body>'}],'headline':'H'} | H | n",
                "{'headline':'H','bodies':[{'value':'<nitf><body><body.content><p>a &amp; b</p></body.content></body></nitf>'}]} | H | a & b",
            })
    void findsTheTextInUnusualShapes(String json, String headline, String body) {
        ArticleDraft draft = read(json.replace('\'', '"'));
        assertThat(draft.get(Field.HEADLINE)).isEqualTo(headline);
        assertThat(draft.get(Field.BODY)).isEqualTo(body);
    }

    @Test
    void takesNullForAbsent() {
        ArticleDraft draft = read("{\"uri\":\"a\",\"embargoed\":null,\"pubstatus\":null,\"headline\":null}");
        assertThat(draft.get(Field.EMBARGO)).isNull();
        assertThat(draft.get(Field.STATUS)).isNull();
    }

    private static String body(String... bodies) {
        return String.valueOf(
                read("{\"bodies\":[" + String.join(",", bodies) + "]}").get(Field.BODY));
    }

    private static ArticleDraft read(String json) {
        return ((Reading.Item) JsonItem.read(json.getBytes(StandardCharsets.UTF_8), NinjsReader::read)).draft();
    }

    private static ArticleDraft recognisedDraft(String json) {
        byte[] content = json.replace('\'', '"').getBytes(StandardCharsets.UTF_8);
        return ((Reading.Item) JsonItem.read(content, NinjsReader::readRecognised)).draft();
    }

    private static boolean recognised(String json) {
        AtomicBoolean recognised = new AtomicBoolean();
        var _ = JsonItem.read(json.getBytes(StandardCharsets.UTF_8), item -> {
            recognised.set(NinjsReader.recognises(item));
            return NinjsReader.read(item);
        });
        return recognised.get();
    }
}
