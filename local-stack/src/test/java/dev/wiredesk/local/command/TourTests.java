package dev.wiredesk.local.command;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class TourTests {
    private static final String ARTICLES = "http://127.0.0.1:8083/v1/articles";

    @Test
    void asksForWhatAStoryReallyHas() {
        JsonNode story = JsonMapper.shared().readTree("""
                {"headline": "Ferry held in Öresund storm, passengers safe",
                 "enrichment": {"regions": [{"id": "iso:FI", "name": "Finland", "role": "mentioned"},
                                            {"id": "iso:SE-M", "name": "Skåne", "role": "focus"}],
                                "people": [{"id": "person:eva-lind", "name": "Eva Lind"}]}}
                """);

        assertThat(Tour.commands(ARTICLES, story))
                .containsExactly(
                        new Tour.Stop("stories that play in Skåne", "curl '" + ARTICLES + "?region=iso:SE-M'"),
                        new Tour.Stop("stories with Eva Lind", "curl '" + ARTICLES + "?person=person:eva-lind'"),
                        new Tour.Stop("stories by words", "curl '" + ARTICLES + "?q=passengers+%C3%B6resund'"));
    }

    @Test
    void asksForAWellKnownRegionWhenThereIsNoStory() {
        assertThat(Tour.commands(ARTICLES, JsonMapper.shared().missingNode()))
                .extracting(Tour.Stop::command)
                .containsExactly("curl '" + ARTICLES + "?region=m49:150'", "curl '" + ARTICLES + "?q=conference'");
    }
}
