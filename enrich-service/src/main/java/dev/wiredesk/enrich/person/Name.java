package dev.wiredesk.enrich.person;

import dev.wiredesk.enrich.person.lexicon.Sex;

/**
 * A stretch of capitalised tokens that may name a person.
 *
 * @param lead first token of the titles, honorifics and adjectives that stand directly before the name; {@code first}
 *     where there are none
 * @param first first token of the name
 * @param end the token after its last
 * @param words how many words the name has, particles and hyphens apart
 * @param evidence for a person, in points; {@link NameFinder#ENOUGH} are enough
 * @param introduced whether an honorific or a title stands directly before it
 * @param sex what an honorific or title before it tells
 */
record Name(int lead, int first, int end, int words, int evidence, boolean introduced, Sex sex) {}
