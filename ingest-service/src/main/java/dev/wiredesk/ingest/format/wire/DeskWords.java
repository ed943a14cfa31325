package dev.wiredesk.ingest.format.wire;

import dev.wiredesk.ingest.format.ArticleDraft;
import dev.wiredesk.ingest.format.Field;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The words by which wires tell desks what not to do with a story. Such formats have no field for them, so they are
 * looked for where desks look: in the version of the slug and in the lines before the text. They count where they are a
 * line's beginning and no part of a sentence, so that stories about embargoes and killings pass; what is left in doubt
 * holds the story back.
 */
public final class DeskWords {
    private static final int CASE = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;

    /** What follows a word that stands for itself; no slash, which a slug's words have between them. */
    private static final String END = "(?=\\W*$|\\s*[:,!*(]|\\s+[-–—_]+\\s|[-–—]{2})";

    private static final String ALONE = "(?=[^\\p{L}\\p{N}/]*$)";

    private static final String BEFORE =
            "(?:(?:mandatory|bulletin|urgent|story|item|report|advisory|\\(?achtung\\)?:?|meldung)[ -]+)";

    /** Headlines begin with these as well. */
    private static final String DECLARING =
            "(?:withdrawn|retraction|annulation|annulé[e]?|annulee?|anulad[ao]|anulación|anulacion"
                    + "|annulliert|annullierung|zurückgezogen|zurueckgezogen|zurückziehung|annullato|annullamento|annulleres?|annullert"
                    + "|tilbagekaldt|tilbaketrukket|tillbakadragen|ingetrokken)";

    /** Words of politics and sport. */
    private static final String ORDINARY = "(?:killed|eliminate|elimination|withdrawal)";

    private static final Pattern KILL = Pattern.compile(
            "^\\W*(?:" + BEFORE + "*kill(?:[ -](?:note|notice|story|mandatory|advisory|bulletin))*(?:/|" + END + ")|"
                    + BEFORE
                    + "+(?:" + DECLARING + "|" + ORDINARY + ")" + END + "|(?:" + DECLARING + "|" + ORDINARY + ")"
                    + ALONE
                    // Nobody writes so to readers.
                    + "|(?-i:(?=\\p{Lu}{6}))(?:" + DECLARING + END + "|" + ORDINARY
                    + "\\s*[:,(–—-]+\\s*(?:BC-|\\p{Alpha}{0,5}\\d{3,5}\\b)))",
            CASE);

    /** The sentences of such a notice. */
    private static final Pattern KILLING = Pattern.compile(
            "\\bplease (?:kill|eliminate|withdraw)\\b.{0,80}?(?:\\b(?:story|stories|item|report|headline|copy|dispatch|article"
                    + "|version|alert|take|message|text|photo|lead)s?\\b|\\b\\p{Alpha}{1,5}\\d{3,5}\\b|\\bBC-)"
                    + "|^\\W*(?:eds|editors|attention editors)?\\W*please (?:kill|eliminate)\\b"
                    + "|\\bkill is mandatory\\b|\\bmandatory kill\\b|\\bbulletin kill\\b"
                    + "|^\\W*(?:eds|editors|attention editors)?\\W*(?:kill|eliminate) the (?:story|item|headline)\\b"
                    + "|\\b(?:story|item|report) (?:is|has been|was) withdrawn\\b.{0,60}\\b(?:please|do not use|editors)"
                    + "|\\bdo not (?:use|publish) (?:this|the) (?:story|item|report)\\b|\\bmeldung\\b.{0,60}\\bnicht (?:mehr )?(?:zu )?verwenden\\b"
                    + "|\\bpri(?:è|e)re de ne pas (?:utiliser|tenir compte)\\b|\\brogamos (?:anular|no utilizar)\\b",
            CASE);

    private static final Pattern KILL_WORD = Pattern.compile(
            "\\b(?:kill|eliminat|withdr|retract|annul|anul|zurück|zurueck|nicht (?:mehr )?(?:zu )?verwenden|ne pas|tilbake|ingetrokken)",
            CASE);

    private static final Pattern WITHHOLD = Pattern.compile(
            "^\\W*(?:(?:mandatory|bulletin)[ -]+)?(?:withhold|hold (?:story|copy)|do not (?:use|publish)|not for publication yet)"
                    + END,
            CASE);

    private static final String DAY =
            "(?:(?:sun|mon|tues|wednes|thurs|fri|satur)day|(?:sonn|mon|diens|donners|frei|sams)tag"
                    + "|mittwoch|sonnabend|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|lunes|martes|miércoles|jueves|viernes"
                    + "|sábado|domingo|lunedì|martedì|mercoledì|giovedì|venerdì|sabato|domenica|weekend|noon|midnight|midday|today|tonight"
                    + "|tomorrow|heute|morgen)";

    private static final String MONTH =
            "(?:jan(?:uary|uar|vier)?|feb(?:ruary|ruar)?|févr?(?:ier)?|mar(?:ch|s|zo)?|märz|apr(?:il)?|avr(?:il)?"
                    + "|abr(?:il)?|may|mai|mayo|june?|juin|junio?|juni|july?|juillet|julio?|juli|aug(?:ust)?|août|ago(?:sto)?"
                    + "|sept?(?:ember|embre|tembre|iembre)?|oct(?:ober|obre|ubre)?|okt(?:ober)?|ott(?:obre)?|nov(?:ember|embre|iembre)?"
                    + "|dec(?:ember)?|déc(?:embre)?|dez(?:ember)?|dic(?:embre|iembre)?)\\.? ?\\d";

    /** What stands between the word and the time. */
    private static final String UNTIL =
            "(?:(?:to|at|on|by|for|from|au|à|a|al|le|du|alle|ore|el|las|para|für|fuer|am|um|ab|den|kl\\.?|strictly)[ :,]+)";

    /** What an embargo lasts until begins so. */
    private static final String TERM = "(?:" + UNTIL + "{0,3}(?:\\d|" + DAY + "\\b|" + MONTH
            + ")|until\\b|till\\b|not\\b|release\\b|strict|bis\\b|jusqu|hasta\\b|fino\\b|beachten\\b|redebeginn\\b"
            + "|for (?:release|publication|broadcast|use)\\b|[-–—_])";

    private static final String TOLD = "(?=\\W*$|(?:\\s*[:!*(,]+\\s*|\\s+)" + TERM + ")";

    private static final Pattern EMBARGO = Pattern.compile(
            "^\\W*(?:(?:(?:strictly |under )?embargo(?:ed)?|sperrfrist|sperrvermerk|sous embargo|bajo embargo)" + TOLD
                    // Nobody writes so to readers.
                    + "|(?:strictly |under )?(?:embargoed|(?-i:EMBARGO))(?=\\s*[:!*(])"
                    + "|hold(?: |-)for(?: |-)release|not for (?:release|publication|use) (?:before|until)"
                    + "|for release (?:at|on|after|by|in|not before|(?-i:\\p{Lu})|\\d)|for use (?:after|not before)"
                    + "|release at (?:\\d|noon\\b|midnight\\b)"
                    + "|advance for (?:release\\b|use\\b|[ap]ms?\\b|\\d|" + DAY + "|" + MONTH + ")"
                    + "|for (?:weekend|sunday|saturday|monday|tuesday|wednesday|thursday|friday) (?:advance|release)"
                    + "|\\$?adv\\.? ?\\d{1,2}\\b|\\$?adv for\\b)",
            CASE);

    private static final Pattern LIFTED = Pattern.compile("\\b(?:lifted|aufgehoben|levé|levantado|ends|over)\\b", CASE);

    private static final Pattern ADVISORY = Pattern.compile(
            "^\\W*(?:(?:(?:editors?['’]?s?|news|photo|coverage|media|service|technical|ap) )*(?:advisory|daybook)"
                    // By itself it is what a government has.
                    + "|(?:(?:ap|news|photo|coverage|sports) )+budget)" + END
                    + "|^\\W*(?:note to editors only|for editors only|nur für die redaktion|not for publication"
                    + END + ")",
            CASE);

    private static final Pattern CORRECTION = Pattern.compile(
            "^\\W*(?:\\d\\w\\w )?(?:correction|corrective|corrected|corrects|correcting|kor(?:rektur)?|berichtigung|berichtigt|rectificatif"
                    + "|rectification|corrección|correccion|rettelse|retting|rättelse|correzione|rettifica|correctie|refile to correct)"
                    + END,
            CASE);

    private static final Pattern TIME = Pattern.compile(
            "\\b\\d{4}-\\d{2}-\\d{2}[T ]\\d{2}:?\\d{2}(?::?\\d{2})?(?:\\s?(?:Z|UTC|GMT|[+-]\\d{2}:?\\d{2}))?(?!\\S)");

    private static final Pattern SENTENCE_END = Pattern.compile("[.!?](?=\\s|$)|\n[ \t]*\n|[\u0001-\u0004]");

    /** Longer lines are text. */
    private static final int LONGEST = 300;

    private final ArticleDraft draft;
    private final StringBuilder note = new StringBuilder();
    private boolean kill;

    public DeskWords(ArticleDraft draft) {
        this.draft = draft;
    }

    /** The sentences of a text that tell what is killed, and not what may be used instead. */
    public static String killing(String text) {
        return SENTENCE_END
                .splitAsStream(text.replace("\r", ""))
                .filter(sentence -> KILL_WORD.matcher(sentence).find())
                .collect(Collectors.joining("\n"));
    }

    /** Obeys a line that stands before the text; false where it has nothing to say to desks. */
    public boolean obey(String line) {
        if (line.length() > LONGEST) {
            return false;
        } else if (isKill(line)) {
            kill = true;
        } else if (WITHHOLD.matcher(line).find()) {
            draft.set(Field.STATUS, "withheld");
        } else if (EMBARGO.matcher(line).find()) {
            if (LIFTED.matcher(line).find()) {
                return false;
            }
            hold(line);
        } else if (ADVISORY.matcher(line).find()) {
            draft.set(Field.NOT_FOR_PUBLICATION, line);
        } else if (CORRECTION.matcher(line).find()) {
            draft.set(Field.CORRECTION, line);
        } else {
            return false;
        }
        note(line);
        return true;
    }

    private static boolean isKill(String line) {
        return KILL.matcher(line).find() || KILLING.matcher(line).find();
    }

    /** The same for a line of the text, which is left there: only a kill counts in it. */
    public void look(String line) {
        if (line.length() <= LONGEST && KILLING.matcher(line).find()) {
            kill = true;
        }
    }

    /** Sets an embargo, until the time in the line where it is told with its date. */
    public void hold(String line) {
        Matcher time = TIME.matcher(line);
        String until = time.find() ? time.group() : "";
        String told = draft.get(Field.EMBARGO);
        draft.set(Field.EMBARGO, told == null || told.equals(until) ? until : "");
    }

    /** Adds a line to the note for editors. */
    public void note(String line) {
        note.append(note.isEmpty() ? "" : "\n").append(line);
    }

    /**
     * Tells the draft what was gathered. A kill is one of the item itself where the sender told its identity beside it.
     * Else it is one of the items that its text names, and the message is held back as a kill that desks have to see to,
     * because no number in a text is certain.
     *
     * @param identified whether the identity was told beside the message
     * @param named identities of the items that the text names
     */
    public void finish(boolean identified, List<String> named) {
        draft.set(Field.EDITOR_NOTE, note.isEmpty() ? null : note.toString());
        String correction = draft.get(Field.CORRECTION);
        if (draft.get(Field.HEADLINE) == null && correction != null && correction.contains(" ")) {
            draft.set(Field.HEADLINE, correction);
        }
        if (!kill) {
            return;
        }
        draft.set(Field.STATUS, identified ? "canceled" : "kill");
        for (String identity : identified ? List.<String>of() : named) {
            if (!identity.equals(draft.get(Field.IDENTITY))) {
                draft.notices().add(notice(identity));
            }
        }
    }

    private ArticleDraft notice(String identity) {
        ArticleDraft notice = new ArticleDraft(draft.format(), Map.of())
                .set(Field.IDENTITY, identity)
                .set(Field.STATUS, "canceled");
        for (Field field : List.of(Field.VERSION_CREATED, Field.SLUGLINE, Field.EDITOR_NOTE)) {
            @Nullable String text = draft.get(field);
            notice.set(field, text);
        }
        return notice;
    }
}
