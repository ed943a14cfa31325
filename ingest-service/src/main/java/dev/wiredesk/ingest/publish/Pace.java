package dev.wiredesk.ingest.publish;

/** How long an article may wait for others, to be packed and sent together with them. */
public enum Pace {
    /** Its sender waits for this one. */
    SOON,
    /** Its sender waits for many, which take less time each the more of them are packed together. */
    TOGETHER
}
