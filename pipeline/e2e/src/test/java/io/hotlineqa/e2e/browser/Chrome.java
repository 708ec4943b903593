package io.hotlineqa.e2e.browser;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.logging.Level;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.openqa.selenium.By;
import org.openqa.selenium.Cookie;
import org.openqa.selenium.UnexpectedAlertBehaviour;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.interactions.Actions;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;
import org.openqa.selenium.support.ui.ExpectedConditions;
import org.openqa.selenium.support.ui.WebDriverWait;

/** A real browser with a fresh profile, and what a person does with it. */
final class Chrome implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final String SESSION = "SESSION";

    private final String site;
    private final Path profile;
    private final ChromeDriver driver;
    private final Map<String, Cookie> sessions = new HashMap<>();

    private Chrome(String site, Path profile) {
        this.site = site;
        this.profile = profile;
        this.driver = new ChromeDriver(service(), options(profile));
    }

    static Chrome open(String site) throws IOException {
        Chrome chrome = new Chrome(site, Files.createTempDirectory("chromium-"));
        chrome.width(1280);
        return chrome;
    }

    private static ChromeDriverService service() {
        return new ChromeDriverService.Builder()
                .usingDriverExecutable(new File(System.getProperty("hotlineqa.chromedriver", "/usr/bin/chromedriver")))
                .usingAnyFreePort()
                .build();
    }

    private static ChromeOptions options(Path profile) {
        LoggingPreferences logs = new LoggingPreferences();
        logs.enable(LogType.BROWSER, Level.ALL);
        ChromeOptions options = new ChromeOptions();
        options.setBinary(System.getProperty("hotlineqa.chromium", "/usr/bin/chromium"));
        options.setUnhandledPromptBehaviour(UnexpectedAlertBehaviour.IGNORE);
        options.setCapability("goog:loggingPrefs", logs);
        return options.addArguments(
                "--headless=new",
                "--hide-scrollbars",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-quic",
                "--no-first-run",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--user-data-dir=" + profile);
    }

    ChromeDriver driver() {
        return driver;
    }

    /** Looks through a window of this width, in CSS pixels. */
    void width(int pixels) {
        driver.executeCdpCommand(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", pixels, "height", 900, "deviceScaleFactor", 1, "mobile", pixels < 600));
    }

    /** Logs this user in, or goes on where that user was. */
    Chrome as(String user, String password) {
        forget();
        if (sessions.containsKey(user)) {
            driver.manage().addCookie(sessions.get(user));
        } else {
            logIn(user, password);
            await(() -> !address().contains("/login"));
            sessions.put(user, driver.manage().getCookieNamed(SESSION));
        }
        return this;
    }

    /** Fills and sends the form of the log-in page. */
    void logIn(String user, String password) {
        go("login");
        type("[name=username]", user);
        type("[name=password]", password);
        leaveBy("main form button");
    }

    Chrome forget() {
        driver.manage().deleteAllCookies();
        return this;
    }

    /** Opens a page of the site. */
    Chrome go(String path) {
        driver.get(site + path);
        return this;
    }

    String address() {
        return driver.getCurrentUrl();
    }

    WebElement see(String css) {
        return wait(css).until(ExpectedConditions.visibilityOfElementLocated(By.cssSelector(css)));
    }

    List<WebElement> all(String css) {
        return driver.findElements(By.cssSelector(css));
    }

    boolean has(String css) {
        return !all(css).isEmpty();
    }

    /** The visible text of the page. */
    String text() {
        return see("body").getText();
    }

    void click(String css) {
        wait(css)
                .until(ExpectedConditions.elementToBeClickable(By.cssSelector(css)))
                .click();
    }

    /** Clicks what leads to another page, and waits for that page. */
    void leaveBy(String css) {
        driver.executeScript("window.stillHere = true");
        click(css);
        wait("the page after " + css).until(d -> (boolean) ask("!window.stillHere"));
        see("main");
    }

    /** Clicks what asks first, says yes, and waits for the next page. */
    void leaveForSureBy(String css) {
        click(css);
        leaveBy("#sure [value=yes]");
    }

    void type(String css, String text) {
        WebElement field = see(css);
        field.clear();
        field.sendKeys(text);
    }

    /** Presses these keys one after the other, wherever the focus is. */
    void press(CharSequence... keys) {
        for (CharSequence key : keys) {
            new Actions(driver).sendKeys(key).perform();
        }
    }

    /** Where the focus is. */
    WebElement focus() {
        return driver.switchTo().activeElement();
    }

    Object ask(String script) {
        return driver.executeScript("return " + script);
    }

    void await(BooleanSupplier condition) {
        wait("a change").until(d -> condition.getAsBoolean());
    }

    private WebDriverWait wait(String what) {
        WebDriverWait wait = new WebDriverWait(driver, PATIENCE);
        wait.withMessage(() -> "waiting for " + what + " on " + address());
        return wait;
    }

    boolean hasDialog() {
        return ExpectedConditions.alertIsPresent().apply(driver) != null;
    }

    /** Errors and refused content since the last time it was asked. */
    List<String> complaints() {
        return driver.manage().logs().get(LogType.BROWSER).getAll().stream()
                .filter(entry -> entry.getLevel().intValue() >= Level.SEVERE.intValue())
                .map(LogEntry::getMessage)
                .toList();
    }

    /** Processes of the browser may write into its profile for a moment after it has quit. */
    @Override
    public void close() {
        driver.quit();
        Awaitility.await()
                .atMost(PATIENCE)
                .ignoreExceptionsInstanceOf(IOException.class)
                .until(this::isProfileGone);
    }

    private boolean isProfileGone() throws IOException {
        if (Files.notExists(profile)) {
            return true;
        }
        try (Stream<Path> all = Files.walk(profile)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
            return true;
        } catch (UncheckedIOException goneMeanwhile) {
            throw goneMeanwhile.getCause();
        }
    }
}
