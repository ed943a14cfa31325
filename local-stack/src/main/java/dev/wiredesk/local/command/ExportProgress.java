package dev.wiredesk.local.command;

import dev.wiredesk.local.export.Download;
import java.nio.file.Path;
import java.util.List;

/** How far an export is, as people read it. */
final class ExportProgress implements Download.Progress {
    private static final int BAR = 30;
    private static final long REDRAW_NANOS = 100_000_000;

    private final Terminal terminal;
    private final long total;
    private final long begun = System.nanoTime();
    private long drawn;
    private long bytes;

    /**
     * For one export.
     *
     * @param total stories that will come
     */
    ExportProgress(Terminal terminal, long total) {
        this.terminal = terminal;
        this.total = total;
    }

    @Override
    public void at(long stories, long bytesSoFar) {
        bytes = bytesSoFar;
        if (System.nanoTime() - drawn > REDRAW_NANOS) {
            drawn = System.nanoTime();
            terminal.live(List.of(bar(Math.min(stories, total))));
        }
    }

    private String bar(long stories) {
        int filled = total <= 0 ? BAR : (int) (BAR * stories / total);
        double rate = stories / seconds();
        String left = rate > 0 ? ", %.0f a second, %.0f s left".formatted(rate, (total - stories) / rate) : "";
        return "  " + "█".repeat(filled) + terminal.dim("░".repeat(BAR - filled)) + "  " + stories + " of " + total
                + left;
    }

    private double seconds() {
        return Math.max(1e-3, (System.nanoTime() - begun) / 1e9);
    }

    void finish(Path file) {
        terminal.line("%s stories, %.1f MB in %.1f s: %s".formatted(total, bytes / 1e6, seconds(), file));
    }
}
