package org.hearsay.extract.html;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hearsay.model.Report;
import org.hearsay.model.Telling;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** What a page says about itself: first to machines, then to people. */
final class PageFacts {
    private static final Pattern HOST = Pattern.compile("^https?://(?:www\\.)?([^/:?#]+)");
    private static final Pattern TAIL = Pattern.compile("\\s+[|–—»·•-]\\s+([^|–—»·•]{2,60})$|\\s*\\|\\s*([^|]{2,60})$");
    private static final String BYLINES =
            "[rel=author],[itemprop=author] [itemprop=name],[itemprop=author],.byline,.by-line,.author,"
                    + ".author-name,.article-author,.post-author,.entry-author,[class*=byline],[class*=author-name]";
    private static final int LONGEST_BYLINE = 120;
    private static final int MASTHEADS = 5;

    private final Document page;
    private final LinkedData data;

    private PageFacts(Document page) {
        this.page = page;
        this.data = new LinkedData(page);
    }

    /** What a page says, and where it says so goes to {@code told}. */
    static Report of(Document page, Consumer<Telling> told) {
        PageFacts facts = new PageFacts(page);
        Optional<String> address = facts.address();
        Optional<String> language = facts.language();
        Optional<String> outlet = facts.outlet(address);
        Optional<String> byline = facts.byline(outlet);
        List<Telling> dates = new PublicationDate(page, facts.data, address.orElse(""), language).tellings();
        dates.forEach(told);
        facts.tell(byline, outlet, told);
        return new Report(
                facts.title(outlet),
                byline,
                outlet,
                Telling.believed(dates, Telling.Of.PUBLISHED).map(Telling::value),
                language,
                address);
    }

    /** What is believed first; what machines are told besides, and people, if they are told another name. */
    private void tell(Optional<String> byline, Optional<String> outlet, Consumer<Telling> told) {
        Optional<String> linked = data.names("author").map(PageFacts::withoutBy);
        byline.ifPresent(name ->
                told.accept(new Telling(Telling.Of.BYLINE, name, linked.equals(byline) ? "JSON-LD" : "the page")));
        if (byline.isPresent()) {
            shownByline().ifPresent(name -> told.accept(new Telling(Telling.Of.BYLINE, name, "the page as shown")));
        }
        Optional<String> named = meta("og:site_name");
        outlet.ifPresent(name -> told.accept(
                new Telling(Telling.Of.OUTLET, name, named.equals(outlet) ? "a meta element" : "the page")));
        if (outlet.isPresent()) {
            data.names("publisher").ifPresent(name -> told.accept(new Telling(Telling.Of.OUTLET, name, "JSON-LD")));
        }
    }

    private Optional<String> meta(String... names) {
        for (String name : names) {
            for (String attribute : List.of("property", "name", "itemprop")) {
                for (Element meta : page.select("meta[" + attribute + "=" + name + "]")) {
                    String content = meta.attr("content").strip();
                    if (!content.isEmpty()) {
                        return Optional.of(content);
                    }
                }
            }
        }
        return Optional.empty();
    }

    private Optional<String> title(Optional<String> outlet) {
        Optional<String> heading = Optional.of(page.select("h1"))
                .filter(found -> found.size() == 1)
                .map(found -> found.text().strip())
                .filter(text -> text.length() > 8
                        && outlet.filter(text::equalsIgnoreCase).isEmpty());
        return meta("og:title", "twitter:title", "dc.title")
                .or(() -> data.text("headline"))
                .map(title -> withoutOutlet(title, outlet))
                .or(() -> heading)
                .or(() -> Optional.of(page.title()).map(title -> withoutTail(title, outlet)))
                .map(title -> title.replaceAll("\\s+", " ").strip())
                .map(title -> withoutHead(title, outlet))
                .filter(title -> !title.isBlank());
    }

    private static String withoutOutlet(String title, Optional<String> outlet) {
        Matcher m = TAIL.matcher(title);
        return m.find() && outlet.filter(o -> isSame(o, group(m))).isPresent() ? title.substring(0, m.start()) : title;
    }

    /** "Below the Weir: Who had it" of the outlet "Below the Weir" is titled "Who had it". */
    private static String withoutHead(String title, Optional<String> outlet) {
        String head = outlet.map(o -> o + ": ").orElse("");
        return !head.isEmpty() && title.startsWith(head) && title.length() > head.length() + 5
                ? title.substring(head.length())
                : title;
    }

    private static String withoutTail(String title, Optional<String> outlet) {
        Matcher m = TAIL.matcher(title);
        boolean drop = m.find() && m.start() > 15;
        return drop ? title.substring(0, m.start()) : withoutOutlet(title, outlet);
    }

    private static String group(Matcher m) {
        return m.group(1) == null ? m.group(2) : m.group(1);
    }

    private static boolean isSame(String outlet, String tail) {
        String one = outlet.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
        String other = tail.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
        return !one.isEmpty() && (one.contains(other) || other.contains(one));
    }

    private Optional<String> byline(Optional<String> outlet) {
        return data.names("author")
                .or(() -> meta(
                        "author",
                        "article:author",
                        "parsely-author",
                        "sailthru.author",
                        "byl",
                        "dc.creator",
                        "dc.author"))
                .filter(PageFacts::isName)
                .or(this::shownByline)
                .map(PageFacts::withoutBy)
                .filter(PageFacts::isName)
                .filter(name -> outlet.filter(o -> o.equalsIgnoreCase(name)).isEmpty());
    }

    private Optional<String> shownByline() {
        return page.select(BYLINES).stream()
                .filter(element -> element.closest("footer,nav,aside,[class*=comment],[class*=related]") == null)
                .map(Element::text)
                .map(PageFacts::withoutBy)
                .filter(PageFacts::isName)
                .findFirst();
    }

    private static boolean isName(String text) {
        return text.length() > 2
                && text.length() < LONGEST_BYLINE
                && !text.contains("://")
                && !text.startsWith("@")
                && text.codePoints().anyMatch(Character::isLetter)
                && text.codePoints().filter(Character::isDigit).count() < 3;
    }

    private static String withoutBy(String text) {
        return text.strip()
                .replaceFirst("(?i)[;,.]\\s*(editing|additional reporting|edited|with|translated) by .*$", "")
                .replaceFirst(
                        "(?i)^(written |posted |story |words |report |reporting )?(by|von|par|por|di|от|автор)[:\\s]+",
                        "")
                .strip();
    }

    private Optional<String> outlet(Optional<String> address) {
        return meta("og:site_name")
                .or(() -> data.names("publisher"))
                .or(() -> meta("application-name", "apple-mobile-web-app-title", "dc.publisher"))
                .or(this::nameInTitle)
                .or(() -> Optional.ofNullable(
                                page.selectFirst(".site-title,.site-name,#site-title,#site-name,.blog-title"))
                        .map(Element::text))
                .or(this::nameOnMasthead)
                .or(() -> meta("copyright"))
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .filter(name -> name.length() < 80 && !name.contains("://"))
                .or(() -> address.map(HOST::matcher).filter(Matcher::find).map(m -> m.group(1)));
    }

    /** What a title ends with after a bar or dash, when it looks like a name: short, and the title is longer. */
    private Optional<String> nameInTitle() {
        Matcher m = TAIL.matcher(page.title());
        return m.find()
                        && m.start() > 15
                        && group(m).length() < 40
                        && group(m).strip().split(" ", -1).length <= 5
                ? Optional.of(group(m).strip())
                : Optional.empty();
    }

    /** The words of a picture that the page's title holds too: an old page's masthead. */
    private Optional<String> nameOnMasthead() {
        return page.select("img[alt]").stream()
                .limit(MASTHEADS)
                .map(image -> image.attr("alt").strip())
                .filter(alt -> alt.length() > 5 && alt.length() < 40 && alt.split(" ", -1).length >= 2)
                .filter(alt -> page.title().length() < alt.length() + 20 && isSame(page.title(), alt))
                .findFirst();
    }

    private Optional<String> language() {
        return Optional.ofNullable(page.selectFirst("html"))
                .map(html -> html.hasAttr("lang") ? html.attr("lang") : html.attr("xml:lang"))
                .filter(tag -> !tag.isBlank())
                .or(() -> meta("og:locale", "content-language", "language", "inLanguage"))
                .or(() -> data.text("inLanguage"))
                .map(tag -> Locale.forLanguageTag(tag.strip().replace('_', '-')).toLanguageTag())
                .filter(tag -> !tag.equals("und"));
    }

    private Optional<String> address() {
        return Optional.ofNullable(page.selectFirst("link[rel=canonical][href^=http]"))
                .map(link -> link.attr("href"))
                .or(() -> meta("og:url"))
                .or(() -> data.text("url"))
                .or(() -> data.text("mainEntityOfPage"))
                .filter(url -> url.startsWith("http"));
    }
}
