package dev.wiredesk.ingest.format.text;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Tells the lines of a story from those that a page or a mail puts around it. */
public final class Furniture {
    private static final int CASE = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;

    /** Longer ones are sentences of the story, whatever words they begin with. */
    private static final int LONGEST = 160;

    /** A line this long is one of running text. */
    private static final int PROSE = 50;

    /** A line of a table or list. */
    private static final Pattern ROW = Pattern.compile("^[-*•] | \\| |\t| {3,}");

    private static final String MONTH =
            "(?:jan|feb|mar|mär|apr|may|mai|jun|jul|aug|sep|okt|oct|nov|dec|dez)\\p{L}*\\.?";

    /** What a line that only tells a date or a time is made of; with it, the controls for the size of letters. */
    private static final Pattern STAMP_WORD = Pattern.compile(
            "date|published|updated|last|posted|created|modified|on|at|a\\.?m\\.?|p\\.?m\\.?|utc|gmt|cet|cest|est|edt|uhr|px"
                    + "|(?:mon|tue|wed|thu|fri|sat|sun)\\p{L}*\\.?|" + MONTH
                    + "|\\d{1,2}\\.\\d{1,2}\\.?(?:\\d{2,4})?|\\d{1,4}(?:st|nd|rd|th|px)?\\.?|\\d{1,2}t\\d{1,2}|\\d{2}(?:\\.\\d+)?z",
            CASE);

    private static final Pattern STAMP_SIGN = Pattern.compile(
            "\\d{4}-\\d\\d?-\\d\\d?|\\d\\d?[./]\\d\\d?[./]\\d{2,4}|\\d\\d?[:.]\\d\\d|\\d px|\\b" + MONTH
                    + " \\d|\\d[ .]+" + MONTH + "(?!\\p{L})",
            CASE);

    private static final Pattern BETWEEN = Pattern.compile("[\\s,|·•:()/+−–↺↻⟲-]+");

    private static final String BUTTON =
            "(?:share|tweet|pin(?: it)?|e-?mail|print|copy(?: link)?|save|whatsapp|facebook|twitter|x|telegram|linkedin|reddit"
                    + "|messenger|viber|instagram|youtube|pinterest|like|listen|comments?|teilen|drucken|partager|imprimer"
                    + "|compartir|condividi|stampa|поделиться)";

    private static final Pattern BUTTONS = Pattern.compile(
            BUTTON
                    + "(?:(?: (?:this(?: (?:article|story|page|post))?|article|story|on|via|to|with|friends|by))*[\\s|/,·•&]+"
                    + BUTTON + ")*(?: (?:this )?(?:article|story|page|post|on|via))*(?: \\(?\\d+\\)?)?",
            CASE);

    /** What such a line begins with, and what a story's own does not begin with. */
    private static final Pattern BEGINNING = Pattern.compile(
            "(?:read (?:also|more|next)\\b|also read|see also|read full|continue reading|more(?: from| on)?:|related(?: \\p{L}+)?:"
                    + "|lesen sie (?:auch|mehr)|lire aussi|à lire|lea también|leer también|leggi anche|les også|läs (?:också|även|mer)"
                    + "|lees ook|читайте также|follow us|follow \\S+ on|join us on|subscribe (?:to|for|now)|sign up (?:for|to)"
                    + "|get (?:the|our) .{0,40}newsletter|download (?:the|our) app|click here|tap here"
                    + "|photo(?:graph)?(?: credit| by)?s?\\s?[:©]|image(?: credit| source)?s?\\s?[:©]|picture\\s?:|pic\\s?:|foto\\s?:"
                    + "|video\\s?:|file photo\\b|\\(?photo by|\\[photo|credit\\s?:|caption\\s?:|fotos?\\s?©|©|\\(c\\) \\d{4}"
                    + "|copyright (?:©|\\d{4}|\\(c\\))|all rights reserved"
                    + "|we use cookies|this (?:web)?site uses cookies|accept (?:all )?cookies|cookie settings"
                    + "|leave a (?:comment|reply)|view comments|post a comment|skip to (?:main )?content|back to top"
                    + "|send us your|report a (?:typo|mistake)|found a (?:typo|mistake))"
                    + ".*",
            CASE);

    /** What such a line is and nothing besides. */
    private static final Pattern WHOLE = Pattern.compile(
            "(?:terms of (?:use|service)|privacy policy|advertise(?:ment| with us)|sponsored(?: content)?|anzeige|publicité|werbung"
                    + "|home(?:page)?|menu|search|log ?in|sign in|register|subscribe|newsletters?|next|previous|close|loading\\W*"
                    + "|\\d+ min(?:ute)?s?(?: read)?|reading time:? .{1,20}|\\d[\\d.,]*k? (?:views|comments|shares|likes)"
                    + "|(?:views|comments|shares|tags?|topics?)\\s?:?\\s?\\(?\\d*\\)?|(?:tags|topics|keywords|filed under)\\s?:.*"
                    + "|[*_=~–—-]{3,}|\\p{L}[\\p{L} ]{1,20}(?: [>»›] \\p{L}[\\p{L} ]{1,20}){1,6}|\\p{L}[\\p{L} ]{1,20}(?: \\| \\p{L}[\\p{L} ]{1,20}){2,9})",
            CASE);

    /** The title of a list of other stories: what follows it is not the story either. */
    private static final Pattern LIST_TITLE = Pattern.compile(
            "(?:related(?: (?:articles|stories|news|posts|topics|content|coverage|links))?|recommended(?: for you| stories)?"
                    + "|most (?:read|popular|viewed|shared)|trending(?: now)?|more (?:stories|news|from .{1,40}|on this story|top stories)"
                    + "|you (?:may|might) also (?:like|be interested in)|read (?:more|also|next)|also read|see also|latest news|top stories"
                    + "|editors?['’]? picks?|popular|mehr zum thema|lesen sie auch|à lire aussi|lire aussi|leer también|leggi anche"
                    + "|читайте также|ver también)\\s?:?",
            CASE);

    /** A medium's name as it signs a copy of its story. */
    private static final Pattern SITE = Pattern.compile("(?:source: )?(?:\\p{L}[\\p{L}\\d-]*\\.)+\\p{L}{2,12}", CASE);

    private static final Pattern SENTENCE_END = Pattern.compile(".*[.!?…][\"”’»)]?");

    private Furniture() {}

    /** Whether a line that stands by itself is part of the page rather than of the story. */
    public static boolean is(String line) {
        return line.length() <= LONGEST
                && (isStamp(line)
                        || BUTTONS.matcher(line).matches()
                        || WHOLE.matcher(line).matches()
                        || LIST_TITLE.matcher(line).matches()
                        || BEGINNING.matcher(line).matches());
    }

    /** Whether a line at the end of a story is the name of the site it was taken from. */
    public static boolean isSite(String line) {
        return SITE.matcher(line).matches();
    }

    private static boolean isStamp(String line) {
        return line.length() <= 60
                && STAMP_SIGN.matcher(line).find()
                && BETWEEN.splitAsStream(line)
                        .allMatch(word ->
                                word.isEmpty() || STAMP_WORD.matcher(word).matches());
    }

    /**
     * The paragraphs of the story among those of a page, each of one or more lines; a list of other stories goes with its
     * title.
     */
    public static List<String> removedFrom(List<String> paragraphs) {
        List<String> kept = new ArrayList<>();
        boolean inList = false;
        for (String paragraph : paragraphs) {
            if (inList && isTitles(paragraph)) {
                continue;
            }
            List<String> lines = List.of(paragraph.split("\n"));
            inList = LIST_TITLE.matcher(lines.getFirst().strip()).matches();
            String rest = inList && lines.stream().allMatch(Furniture::isTitle) ? "" : withoutFurniture(lines);
            if (!rest.isEmpty()) {
                kept.add(rest);
            }
        }
        return kept;
    }

    private static String withoutFurniture(List<String> lines) {
        if (lines.size() > 1
                && lines.stream().anyMatch(line -> ROW.matcher(line).find() && !is(line.strip()))) {
            return String.join("\n", lines);
        }
        if (lines.stream().noneMatch(line -> line.length() >= PROSE)) {
            return String.join(
                    "\n", lines.stream().filter(line -> !is(line.strip())).toList());
        }
        // A line in the middle of a sentence may read like anything.
        int first = 0;
        while (first < lines.size() && is(lines.get(first).strip())) {
            first++;
        }
        int last = lines.size();
        while (last > first + 1
                && SENTENCE_END.matcher(lines.get(last - 2).strip()).matches()
                && is(lines.get(last - 1).strip())) {
            last--;
        }
        return String.join("\n", lines.subList(first, last));
    }

    private static boolean isTitles(String paragraph) {
        return paragraph.lines().allMatch(Furniture::isTitle);
    }

    private static boolean isTitle(String line) {
        return line.length() <= 120
                && !isSite(line)
                && !SENTENCE_END.matcher(line).matches();
    }
}
