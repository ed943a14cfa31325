package dev.wiredesk.search.page.view;

import dev.wiredesk.search.page.view.StoryView.Link;

/**
 * Something that leads somewhere.
 *
 * @param count of stories
 */
public record Counted(Link name, String count) {}
