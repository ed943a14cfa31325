package dev.wiredesk.enrich.text;

/** What a token is made of. */
public enum TokenKind {
    /** Letters, with the apostrophes and the abbreviating full stops that belong to them; also {@code 's}. */
    WORD,
    /** Starts with a digit: {@code 2023}, {@code 1,500.5}, {@code 19th}. */
    NUMBER,
    /** One quotation mark, single or double, or one pair of back or straight apostrophes. */
    QUOTE_MARK,
    /** One sign, or a run of full stops or hyphens. */
    PUNCTUATION,
    /** An address of the web or of mail, or letters without end: nothing that a name could be. */
    OTHER
}
