package org.hearsay.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hearsay.model.Attribution;
import org.hearsay.model.Reading;
import org.hearsay.model.Rendition;
import org.hearsay.model.Span;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * After every test: each reading made in it keeps what every reading promises. Spans lie inside the text and hold words;
 * ids are one statement's own; a parent comes before its children and holds their content; no statement holds itself.
 */
final class ReadingInvariants implements AfterEachCallback {
    private final Reader reader;
    private final List<Made> made = new ArrayList<>();

    private record Made(Rendition rendition, Reading reading) {}

    ReadingInvariants(Reader reader) {
        this.reader = reader;
    }

    Reading read(Rendition rendition) {
        Reading reading = reader.read(rendition);
        made.add(new Made(rendition, reading));
        return reading;
    }

    @Override
    public void afterEach(ExtensionContext context) {
        made.forEach(each -> check(each.reading(), each.rendition().text()));
        made.clear();
    }

    static void check(Reading reading, String text) {
        Map<String, Attribution> earlier = new HashMap<>();
        for (Attribution a : reading.attributions()) {
            assertThat(a.content())
                    .isSorted()
                    .allSatisfy(span -> assertThat(span.in(text)).isNotBlank());
            List<Span> others = new ArrayList<>(a.cue());
            others.addAll(a.source().spans());
            a.addressee().ifPresent(others::add);
            a.medium().ifPresent(others::add);
            assertThat(others).allSatisfy(span -> assertThat(span.in(text)).isNotBlank());
            a.parent().ifPresent(id -> {
                assertThat(earlier).as("a parent comes first").containsKey(id);
                List<Span> outer = Optional.ofNullable(earlier.get(id))
                        .map(Attribution::content)
                        .orElse(List.of());
                assertThat(a.content())
                        .as("\"%s\" lies in its parent", a.words(text))
                        .allMatch(span -> outer.stream().anyMatch(piece -> piece.contains(span)));
            });
            assertThat(earlier.put(a.id(), a)).as("ids are unique").isNull();
        }
    }
}
