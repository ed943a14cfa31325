package dev.wiredesk.search.rebuild;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class DifferencesTests {

    @Test
    void namesEachFieldByItsPath() {
        Differences differences = between(
                "{'headline':'a','enrichment':{'people':[{'name':'Rita'},{'name':'Ines'}]},'only':1}",
                "{'headline':'b','enrichment':{'people':[{'name':'Rita'},{'name':'Ana'}]}}");

        assertThat(differences.content()).containsExactly("enrichment.people[1].name", "headline", "only");
        assertThat(differences.index()).isEmpty();
    }

    @Test
    void listsOfOtherLengthDifferAsAWhole() {
        assertThat(between("{'keywords':['a','b']}", "{'keywords':['a']}").content())
                .containsExactly("keywords");
    }

    @Test
    void whatOnlyTheIndexNeedsIsToldApartFromContent() {
        Differences differences = between(
                "{'indexed':{'regions':['iso:PT'],'current':{'enrichmentVersion':'1'}}}",
                "{'indexed':{'regions':[],'current':{'enrichmentVersion':'2'}}}");

        assertThat(differences.index()).containsExactly("indexed.regions");
        assertThat(differences.content()).containsExactly("indexed.current.enrichmentVersion");
    }

    @Test
    void whenAVersionWasKeptIsNoDifference() {
        Differences differences = between("{'kept':{'key':'1-a','at':'1'}}", "{'kept':{'key':'1-b','at':'2'}}");

        assertThat(differences.content()).containsExactly("kept.key");
    }

    @Test
    void sameIsSameWhateverTheOrderOfFields() {
        assertThat(between("{'a':1,'b':[2]}", "{'b':[2],'a':1}").content()).isEmpty();
    }

    private static Differences between(String before, String after) {
        JsonMapper json = JsonMapper.shared();
        return Differences.between(json.readTree(before.replace('\'', '"')), json.readTree(after.replace('\'', '"')));
    }
}
