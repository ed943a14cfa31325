package dev.wiredesk.enrich;

import dev.wiredesk.contracts.Enrichment;
import dev.wiredesk.contracts.Enrichment.Person;
import dev.wiredesk.contracts.Enrichment.Quote;
import dev.wiredesk.contracts.Enrichment.Role;
import dev.wiredesk.contracts.Enrichment.Speaker;

/** Writes what was found in a story the way people read it, for golden files. */
final class ShowStory {

    private ShowStory() {}

    static String show(Enrichment enrichment) {
        StringBuilder shown = new StringBuilder();
        for (Person person : enrichment.people()) {
            shown.append("person ")
                    .append(person.id())
                    .append(" | ")
                    .append(person.name())
                    .append(" | ");
            shown.append(person.kind()).append('\n');
            for (Role role : person.roles()) {
                shown.append("  role ").append(role.text()).append(" | ").append(role.title());
                shown.append(" | ")
                        .append(role.nationality())
                        .append(" | ")
                        .append(role.organisation())
                        .append('\n');
            }
            shown.append("  mentions");
            person.mentions()
                    .forEach(
                            mention -> shown.append(" [").append(mention.text()).append(']'));
            shown.append('\n');
        }
        for (Quote quote : enrichment.quotes()) {
            shown.append("quote ")
                    .append(quote.kind())
                    .append(" | ")
                    .append(quote.text())
                    .append('\n');
            Speaker speaker = quote.speaker();
            shown.append("  by ").append(speaker == null ? null : speaker.text() + " = " + speaker.person());
            shown.append(" | cue ")
                    .append(quote.cue() == null ? null : quote.cue().text());
            shown.append(" | venue ").append(quote.venue()).append('\n');
        }
        return shown.toString();
    }
}
