package dev.wiredesk.local.command;

import dev.wiredesk.local.export.Download;
import dev.wiredesk.local.export.ExportFormat;
import dev.wiredesk.local.stack.Home;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.ConnectException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Fetches everything that search finds. */
@Command(
        name = "export",
        description = {
            "Exports all stories that readers may see and that pass the filters, as they are at this moment.",
            "",
            "For example: ./wiredesk export region=iso:GE from=2026-11-01 --format csv",
            "",
            "The file is there only when all of it has come. An export lasts an hour at most: where that is not enough, fetch it"
                    + " in parts, by from and to."
        })
final class ExportCommand implements Callable<Integer> {
    private static final Path STANDARD_OUTPUT = Path.of("-");

    private final Terminal terminal;

    @Parameters(
            arity = "0..*",
            paramLabel = "NAME=VALUE",
            description =
                    "Filters as in a search: q, region, role, person, personKind, nationality, provider, language,"
                            + " subject, from, to, near. All stories if left out.")
    private List<String> filters = List.of();

    @Option(
            names = "--format",
            defaultValue = "ndjson",
            paramLabel = "FORMAT",
            description = "One of ${COMPLETION-CANDIDATES}; ${DEFAULT-VALUE} if left out.")
    private ExportFormat format = ExportFormat.NDJSON;

    @Option(
            names = "--to",
            paramLabel = "FILE",
            description = "Where to, - for standard output; wiredesk-export with the ending of the format if left out.")
    private @Nullable Path to;

    @Mixin
    private final SearchAddress address;

    @Option(
            names = "--token",
            defaultValue = "${env:WIREDESK_TOKEN}",
            paramLabel = "TOKEN",
            description = "A reader's token, where readers need one; better given in WIREDESK_TOKEN.")
    private @Nullable String token;

    ExportCommand(Home home, Terminal terminal) {
        this.address = new SearchAddress(home);
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        Map<String, List<String>> asked = asked();
        URI search = address.uri();
        Path file = to == null ? Path.of("wiredesk-export." + format.fileEnding()) : to;
        try (Download download = Download.begin(search, asked, format, token)) {
            if (file.equals(STANDARD_OUTPUT)) {
                download.to(System.out, (_, _) -> {});
            } else {
                write(download, file);
            }
            return ExitCode.OK;
        } catch (Download.RefusedException e) {
            throw new CommandFailure(ExitCode.FAILED, "Search does not export this: " + e.getMessage(), "");
        } catch (ConnectException e) {
            throw address.unanswered(search);
        } catch (IOException e) {
            throw new CommandFailure(
                    ExitCode.FAILED, "The export broke off: " + e.getMessage(), "Try it again; nothing was kept.");
        }
    }

    private Map<String, List<String>> asked() {
        Map<String, List<String>> asked = new LinkedHashMap<>();
        for (String filter : filters) {
            int equals = filter.indexOf('=');
            if (equals < 1) {
                throw new CommandFailure(
                        ExitCode.USAGE, "'" + filter + "' is no filter.", "Write it as region=iso:GE or q=strike.");
            }
            asked.merge(
                    filter.substring(0, equals),
                    List.of(filter.substring(equals + 1)),
                    (some, more) -> Stream.concat(some.stream(), more.stream()).toList());
        }
        return asked;
    }

    private void write(Download download, Path file) throws IOException {
        Path absolute = file.toAbsolutePath();
        Path part = Files.createTempFile(absolute.getParent(), ".wiredesk-export", ".part");
        ExportProgress progress = new ExportProgress(terminal, download.total());
        try {
            try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(part))) {
                download.to(out, progress);
            }
            Files.move(part, absolute, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(part);
        }
        progress.finish(file);
    }
}
