package org.hearsay.extract.html;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.hearsay.extract.draft.WordLists;
import org.hearsay.model.Telling;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * When a page says it was published: the first of what it tells machines (JSON-LD, meta elements, microdata), its time elements, its
 * address, and what it shows to people. When it was last changed counts only where nothing else is said.
 */
final class PublicationDate {
    private static final List<String> META = WordLists.lines(Names.class, "date-metas.txt");
    private static final Pattern ADDRESS =
            Pattern.compile("/((?:19|20)\\d{2})[/-](\\d{1,2})[/-](\\d{1,2})(?:/|-|_|\\b)");
    private static final Pattern ADDRESS_PACKED =
            Pattern.compile("[/_-]((?:20)\\d{2})(0[1-9]|1[0-2])([0-2]\\d|3[01])(?:[/_.-]|$)");
    private static final String SHOWN =
            "[class~=(?i)(publish|pubdate|posted|post-?date|entry-date|article-?date|dateline|date|timestamp|byline|meta|time)]"
                    + ",[id~=(?i)(publish|pubdate|posted|date|time)]";
    private static final Pattern LABELLED = Pattern.compile(
            "(?i)(published|posted|publié|veröffentlicht|publicado|pubblicato|опубликовано|first published|date)\\b[^.\\n]{0,60}");
    private static final Pattern CHANGED = Pattern.compile("(?i)updated|modified|edited|обновлено|aktualisiert");
    private static final int LONGEST_SHOWN = 200;

    private final Document page;
    private final LinkedData data;
    private final String address;
    private final boolean monthBeforeDay;

    PublicationDate(Document page, LinkedData data, String address, Optional<String> language) {
        this.page = page;
        this.data = data;
        this.address = address;
        this.monthBeforeDay = language.filter(l -> l.startsWith("en-GB")
                                || l.startsWith("en-AU")
                                || l.startsWith("en-NZ")
                                || l.startsWith("en-IE")
                                || l.startsWith("en-ZA")
                                || l.startsWith("en-IN"))
                        .isEmpty()
                && language.filter(l -> !l.startsWith("en")).isEmpty()
                && !address.matches("https?://[^/]*\\.(uk|au|nz|ie|in|za)(/.*)?");
    }

    /** All that it says, what is to be believed first; of what it shows and when it was changed, only what is needed. */
    List<Telling> tellings() {
        List<Telling> tellings = new ArrayList<>();
        tell(tellings, data.text("datePublished").flatMap(this::parsed), "JSON-LD");
        tell(tellings, meta(META), "a meta element");
        tell(tellings, microdata(), "microdata");
        tell(tellings, timeElement(), "a time element");
        tell(tellings, inAddress(), "its address");
        if (tellings.isEmpty()) {
            tell(tellings, shown(), "the page as shown");
        }
        if (tellings.isEmpty()) {
            tell(tellings, data.text("dateCreated").flatMap(this::parsed), "JSON-LD, when made");
        }
        if (tellings.isEmpty()) {
            tell(tellings, labelled(), "the page as shown");
        }
        if (tellings.isEmpty()) {
            tell(tellings, data.text("dateModified").flatMap(this::parsed), "JSON-LD, when changed");
        }
        if (tellings.isEmpty()) {
            tell(
                    tellings,
                    meta(List.of("article:modified_time", "og:updated_time", "last-modified", "datemodified")),
                    "a meta element, when changed");
        }
        return tellings;
    }

    private static void tell(List<Telling> tellings, Optional<String> date, String where) {
        date.ifPresent(value -> tellings.add(new Telling(Telling.Of.PUBLISHED, value, where)));
    }

    private Optional<String> parsed(String text) {
        return WrittenDate.in(text, monthBeforeDay);
    }

    private Optional<String> meta(List<String> names) {
        for (String name : names) {
            for (String attribute : List.of("property", "name", "itemprop", "http-equiv")) {
                Optional<String> date = page.select("meta[" + attribute + "=" + name + "]").stream()
                        .flatMap(meta -> parsed(meta.attr("content")).stream())
                        .findFirst();
                if (date.isPresent()) {
                    return date;
                }
            }
        }
        return Optional.empty();
    }

    private Optional<String> microdata() {
        return first(page.select("[itemprop=datePublished],[property=datePublished],[itemprop=dateCreated]").stream());
    }

    private Optional<String> timeElement() {
        List<Element> times = page.select("time,abbr.published,abbr.date").stream()
                .filter(time -> !CHANGED.matcher(time.className() + time.attr("itemprop"))
                        .find())
                .filter(time ->
                        time.closest("aside,footer,nav,[class~=(?i)comment|related|sidebar|widget|teaser|popular]")
                                == null)
                .toList();
        Stream<Element> marked = times.stream()
                .filter(time -> time.hasAttr("pubdate")
                        || time.className().matches("(?i).*(publish|entry-date|pubdate|posted).*"));
        return first(marked)
                .or(() -> first(times.stream().filter(time -> time.closest("article,header,main") != null)))
                .or(() -> first(times.stream()));
    }

    private Optional<String> first(Stream<Element> elements) {
        return elements.flatMap(element -> ofElement(element).stream()).findFirst();
    }

    private Optional<String> ofElement(Element element) {
        return Stream.of("content", "datetime", "title", "data-datetime", "data-time")
                .map(element::attr)
                .filter(value -> !value.isBlank())
                .flatMap(value -> parsed(value).stream())
                .findFirst()
                .or(() -> parsed(element.text()));
    }

    private Optional<String> inAddress() {
        Matcher m = ADDRESS.matcher(address);
        if (m.find()) {
            return WrittenDate.day(m.group(1), m.group(2), m.group(3));
        }
        Matcher packed = ADDRESS_PACKED.matcher(address);
        return packed.find() ? WrittenDate.day(packed.group(1), packed.group(2), packed.group(3)) : Optional.empty();
    }

    private Optional<String> shown() {
        List<Element> shown = page.body().select(SHOWN).stream()
                .filter(element -> element.text().length() <= LONGEST_SHOWN)
                .filter(element -> element.closest(
                                "footer,nav,aside,[class~=(?i)comment|related|sidebar|widget|popular|copyright]")
                        == null)
                .toList();
        Stream<Element> published = shown.stream()
                .filter(element -> !CHANGED.matcher(element.text()).find());
        return first(published).or(() -> first(shown.stream()));
    }

    private Optional<String> labelled() {
        String text = page.body().text();
        Matcher m = LABELLED.matcher(text.length() > 20_000 ? text.substring(0, 20_000) : text);
        while (m.find()) {
            Optional<String> date = parsed(m.group());
            if (date.isPresent()) {
                return date;
            }
        }
        return Optional.empty();
    }
}
