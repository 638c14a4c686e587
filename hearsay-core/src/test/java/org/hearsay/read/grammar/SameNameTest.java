package org.hearsay.read.grammar;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.hearsay.model.Span;
import org.hearsay.read.grammar.Parse.Bearer;
import org.junit.jupiter.api.Test;

class SameNameTest {
    @Test
    void what_a_name_mostly_means_it_means_everywhere() {
        assertThat(agreed("Orlo said . Orlo left . Orlo paid", Bearer.ORG, Bearer.PERSON, Bearer.ORG))
                .containsExactly("Orlo ORG", "Orlo ORG", "Orlo ORG");
    }

    @Test
    void a_country_is_a_place_and_is_not_overlooked() {
        assertThat(agreed("Syria met France", Bearer.PERSON)).containsExactly("Syria PLACE", "France PLACE");
    }

    @Test
    void a_last_name_alone_is_the_person_who_bears_it() {
        String text = "Ann Keller spoke . Keller left";
        List<Parse.Name> names = List.of(new Parse.Name(new Span(0, 10), Bearer.PERSON));
        assertThat(SameName.agreed(text, words(text), names).stream()
                        .map(name -> name.span().in(text)))
                .containsExactly("Ann Keller", "Keller");
    }

    /** Names one word long each, given to the first capitals. */
    private static List<String> agreed(String text, Bearer... bearers) {
        List<Parse.Name> names = new ArrayList<>();
        for (Parse.Word word : words(text)) {
            if (word.upos().equals("PROPN") && names.size() < bearers.length) {
                names.add(new Parse.Name(word.span(), bearers[names.size()]));
            }
        }
        return SameName.agreed(text, words(text), names).stream()
                .map(name -> name.span().in(text) + " " + name.bearer())
                .toList();
    }

    private static List<Parse.Word> words(String text) {
        List<Parse.Word> words = new ArrayList<>();
        int at = 0;
        for (String form : text.split(" ", -1)) {
            String upos = Character.isUpperCase(form.charAt(0)) ? "PROPN" : "NOUN";
            words.add(new Parse.Word(new Span(at, at + form.length()), upos, Parse.Word.ROOT, "root"));
            at += form.length() + 1;
        }
        return words;
    }
}
