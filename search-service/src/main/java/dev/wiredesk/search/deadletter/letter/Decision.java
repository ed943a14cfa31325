package dev.wiredesk.search.deadletter.letter;

import java.time.Instant;

/**
 * What an operator decided about a dead letter, as it stands on the topic of decisions.
 *
 * @param state it was put into; never open
 * @param at when; the same for all letters that were decided about by one call
 * @param by name of the operator
 */
public record Decision(State state, Instant at, String by) {}
