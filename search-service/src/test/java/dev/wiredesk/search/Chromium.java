package dev.wiredesk.search;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** The Chromium of this machine, without a window; nothing is downloaded. */
final class Chromium implements AutoCloseable {

    private static final List<String> NAMES =
            List.of("chromium", "chromium-browser", "google-chrome-stable", "google-chrome", "chrome");

    private final Playwright playwright;
    private final Browser browser;

    private Chromium(Path executable) {
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(executable)
                        .setHeadless(true)
                        .setArgs(List.of(
                                "--headless",
                                "--no-sandbox",
                                "--disable-gpu",
                                "--disable-background-networking",
                                "--disable-sync")));
    }

    /** Empty where there is none on the path under a usual name. */
    static Optional<Chromium> find() {
        return Stream.of(Objects.requireNonNullElse(System.getenv("PATH"), "").split(File.pathSeparator))
                .flatMap(directory -> NAMES.stream().map(name -> Path.of(directory, name)))
                .filter(Files::isExecutable)
                .findFirst()
                .map(Chromium::new);
    }

    /** A browser that remembers nothing, with a window of a width in pixels. */
    BrowserContext context(int width, int height, boolean scripts) {
        return browser.newContext(new Browser.NewContextOptions()
                .setViewportSize(width, height)
                .setJavaScriptEnabled(scripts)
                .setTimezoneId("UTC")
                .setLocale("en-GB"));
    }

    /** What axe-core finds on a page that keeps people out, as "impact rule: element", the harmless left out. */
    @SuppressWarnings("unchecked")
    static List<String> barriers(Page page) {
        // Evaluated by the debugger, to which the page's policy for scripts does not apply.
        page.evaluate(AXE);
        return (List<String>) page.evaluate("""
                async () => {
                    const found = await axe.run(document, { resultTypes: ['violations'] });
                    return found.violations
                        .filter(({ impact }) => impact === 'serious' || impact === 'critical')
                        .flatMap(({ impact, id, nodes }) =>
                            nodes.map(({ html, failureSummary }) => impact + ' ' + id + ': ' + html + ' ' + failureSummary));
                }
                """);
    }

    private static final String AXE = axe();

    private static String axe() {
        try (InputStream script = Objects.requireNonNull(Chromium.class.getResourceAsStream("/axe.min.js"))) {
            return new String(script.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }
}
