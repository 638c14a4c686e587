package org.hearsay.serve;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** One Chromium for a test class, and pictures of pages for whoever works on their look. */
final class Screens implements AutoCloseable {
    private final Playwright playwright;
    private final Browser browser;

    Screens() {
        this.playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        this.browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(Path.of("/usr/bin/chromium"))
                        .setArgs(List.of("--no-sandbox", "--disable-gpu", "--disable-background-networking")));
    }

    /** A window with a memory of its own. */
    BrowserContext window(int width, int height, boolean dark, boolean scripts) {
        return browser.newContext(new Browser.NewContextOptions()
                .setReducedMotion(com.microsoft.playwright.options.ReducedMotion.REDUCE)
                .setViewportSize(width, height)
                .setColorScheme(dark ? ColorScheme.DARK : ColorScheme.LIGHT)
                .setJavaScriptEnabled(scripts));
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }

    /**
     * Takes pictures: a folder, then for each picture its name, width, "light" or "dark", and path. The one named "reader"
     * shows the window, the others the whole page.
     *
     * <p>{@code ADDRESS} in the environment is a running server's printed address; without it the invented case is shown.
     */
    public static void main(String[] args) {
        String address = System.getenv("ADDRESS");
        Server server = address == null ? Server.start(MemoryCase.invented(), new InventedBackstage(), 0) : null;
        String entry = server == null ? String.valueOf(address) : server.address();
        String origin = entry.replaceFirst("/\\?.*", "");
        try (Screens screens = new Screens()) {
            for (int at = 1; at + 3 < args.length; at += 4) {
                int width = Integer.parseInt(args[at + 1]);
                try (BrowserContext window = screens.window(width, 900, args[at + 2].equals("dark"), true)) {
                    Page page = window.newPage();
                    page.navigate(entry);
                    page.navigate(origin + path(args[at + 3]));
                    page.waitForLoadState();
                    page.screenshot(new Page.ScreenshotOptions()
                            .setPath(Path.of(args[0], args[at] + ".png"))
                            .setFullPage(!args[at].equals("reader")));
                }
            }
        } finally {
            if (server != null) {
                server.close();
            }
        }
    }

    /** Names of invented documents stand for their addresses. */
    private static String path(String given) {
        InventedDocument courier = InventedCase.courier();
        return given.replace("COURIER", "/d/" + courier.digest().hex())
                .replace("NESTED", "?s=" + courier.id(15) + "#s15")
                .replace("BLOCK", "?s=" + courier.id(9) + "#s9")
                .replace("ARABIC", "/d/" + InventedCase.arabic().digest().hex())
                .replace("WIRE", "/d/" + InventedCase.wire().digest().hex())
                .replace("HOSTILE", "/d/" + InventedCase.hostile().digest().hex());
    }
}
