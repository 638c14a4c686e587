package org.hearsay.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.hearsay.model.Span;
import org.hearsay.read.attribution.Anonymity;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Why a name is kept back, and how its bearer is said to know. */
class AnonymityTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    [A senior engineer] at the operator, who asked not to be named because he still works there, {said} so. | asked not to be named because he still works there
                    “It leaked,” {said} [an official], speaking on condition of anonymity, because talks go on. | speaking on condition of anonymity, because talks go on
                    [Two people] in the ministry {said} no. They were not authorised to speak to the press. | were not authorised to speak to the press
                    [A nurse on the night shift], who did not want her name printed, {saw} it. | did not want her name printed
                    [One of them], who declined to be identified for fear of reprisals, {wept}. | declined to be identified for fear of reprisals
                    """)
    void that_and_why_a_name_is_kept_back(String marked, String reason) {
        assertThat(reason(marked)).contains(reason);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    [Two people] with knowledge of the talks {said} so. | with knowledge of the talks
                    [An aide] familiar with the plan, who left in May, {said} so. | familiar with the plan
                    [An inspector] who had seen the log {called} it thin. | who had seen the log
                    [A source] close to the ministry {said} so. | close to the ministry
                    """)
    void how_a_voice_is_said_to_know(String marked, String access) {
        assertThat(of(marked).access().map(span -> span.in(plain(marked)))).contains(access);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[The mayor] {asked} not to be disturbed.",
                "[A porter] {left} early. The guests asked not to be named.",
                "[A clerk] {said} the firm had seen better days.",
                "[An adviser] {refused} to comment."
            })
    void what_is_no_keeping_back_of_a_name(String marked) {
        assertThat(of(marked)).isEqualTo(new Anonymity(Optional.empty(), Optional.empty()));
    }

    private static String plain(String marked) {
        return marked.replaceAll("[\\[\\]{}]", "");
    }

    private static Anonymity of(String marked) {
        Span cue = span(marked.replaceAll("[\\[\\]]", ""), '{', '}');
        return Anonymity.of(plain(marked), span(marked.replaceAll("[{}]", ""), '[', ']'), List.of(cue));
    }

    private static Span span(String marked, char opens, char closes) {
        return new Span(marked.indexOf(opens), marked.indexOf(closes) - 1);
    }

    private static Optional<String> reason(String marked) {
        return of(marked).reason().map(span -> span.in(plain(marked)));
    }
}
