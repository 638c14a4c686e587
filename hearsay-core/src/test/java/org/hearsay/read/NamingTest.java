package org.hearsay.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.hearsay.model.Digest;
import org.hearsay.model.Reading;
import org.hearsay.model.Rendition;
import org.hearsay.model.Report;
import org.hearsay.model.SourceType;
import org.hearsay.model.Stance;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who a source is when its words alone do not say: each case beside one that must not be taken so. */
final class NamingTest {
    private final FirstReader reader = new FirstReader();

    @RegisterExtension
    final ReadingInvariants invariants = new ReadingInvariants(reader);

    @Test
    void a_name_in_brackets_and_one_stated_as_also_known_are_the_same_body() {
        assertThat(labels("The Federal Guard Service (FGS) is small. The FGS said it was late."))
                .containsExactly("Federal Guard Service");
        assertThat(labels("Nordlake Trust, also known as the Swans, is old. The Swans said they were late."))
                .containsExactly("Nordlake Trust");
        assertThat(labels("Ann Roe (IND) is a nurse. Ann Roe said it was late."))
                .containsExactly("Ann Roe");
    }

    @Test
    void an_outlet_is_one_under_its_name_acronym_web_address_and_handle() {
        assertThat(labels("Russia Today reported that the wall fell. RT said it was late."))
                .containsExactly("Russia Today", "Russia Today");
        assertThat(labels("According to haaretz.com, the wall fell. Haaretz said it was late."))
                .containsExactly("Haaretz", "Haaretz");
        assertThat(labels("@BBCNews reported that the wall fell.")).containsExactly("BBC News");
        assertThat(labels("Lockwatch is a site. According to lockwatch.example, the wall fell."))
                .containsExactly("Lockwatch");
        assertThat(read("Time said the wall fell.")
                        .attributions()
                        .getFirst()
                        .source()
                        .type())
                .isNotEqualTo(SourceType.OUTLET);
    }

    @Test
    void a_given_name_before_a_word_of_papers_is_a_person() {
        assertThat(read("Marcus Bell said the wall fell.")
                        .attributions()
                        .getFirst()
                        .source()
                        .type())
                .isEqualTo(SourceType.PERSON);
        assertThat(read("The Northern Bell said the wall fell.")
                        .attributions()
                        .getFirst()
                        .source()
                        .type())
                .isEqualTo(SourceType.OUTLET);
    }

    @Test
    void i_in_what_somebody_is_reported_to_say_is_who_reports_it() {
        String text = """
                From: Ann Roe
                To: Bo Lund

                Mr Wolk asked me whether I was content and I told him the roof was sound. He said: "I think it leaks."
                """;
        Rendition rendition = rendition(text);
        assertThat(invariants.read(reader.described(rendition)).attributions().stream()
                        .map(a -> a.source().label())
                        .toList())
                .containsExactly("Wolk", "Ann Roe", "Wolk", "Wolk");
    }

    @Test
    void a_verb_that_opens_a_quotation_has_its_subject_before_the_mark() {
        Specimen specimen = Specimen.of(
                "{s1:The charity} {q1:writes} {c1:that {s2:the army} \"{q2:confirmed} in writing {c2:that it had them}\"}.");
        Reading reading = invariants.read(specimen.rendition());
        assertThat(specimen.found(reading)).isEqualTo(specimen.expected());
    }

    @Test
    void a_pet_form_and_a_shortened_given_name_are_the_person_whose_name_the_text_has() {
        assertThat(labels("Joan Pettifer runs the mill. Joanie said it was late."))
                .containsExactly("Joan Pettifer");
        assertThat(labels("Creswell Eastman is a doctor. Cres Eastman said it was late."))
                .containsExactly("Creswell Eastman");
        assertThat(labels("Joan Pettifer runs the mill. Bessie said it was late."))
                .containsExactly("Bessie");
    }

    @Test
    void how_the_text_speaks_of_a_person_tells_he_from_she() {
        String text = "Ruan Tighe is no cousin of mine. He never was. Dagny Holt met Tighe once. He said it was late.";
        assertThat(labels(text)).containsExactly("Ruan Tighe");
        assertThat(labels(text.replace("He said", "She said"))).containsExactly("Dagny Holt");
    }

    @Test
    void he_in_what_his_lawyer_says_is_not_the_lawyer() {
        assertThat(labels("Andrei Folke is silent. A person close to him said he believes the strike will end."))
                .containsExactly("unnamed: a person close to Andrei Folke", "Andrei Folke");
        assertThat(labels("Karl Stroud said he believes the strike will end."))
                .containsExactly("Karl Stroud", "Karl Stroud");
    }

    @Test
    void in_a_witness_s_own_words_he_is_somebody_else() {
        String text = "VANE: Mr Tollan opened the box?\n\nFALK: He said there was no need.\n\nVANE: I see.\n";
        assertThat(labels(text)).contains("Tollan");
    }

    @Test
    void an_office_whose_holder_is_named_only_later_has_that_name() {
        assertThat(labels("The director said it was late. The director, Magda Brenner, left at noon."))
                .containsExactly("Magda Brenner");
        assertThat(labels("The director said it was late. The deputy director, Magda Brenner, left at noon."))
                .containsExactly("unnamed: the director");
    }

    @Test
    void an_office_in_the_opening_is_that_of_the_next_speaker() {
        String text = """
                The leader of Hexcombe council has denied knowing that the field was sold.

                "I read it in the paper," said Cllr Joan Pettifer after the meeting.
                """;
        assertThat(labels(text)).containsOnly("Joan Pettifer");
    }

    @Test
    void what_an_outlet_speaks_through_is_the_outlet() {
        assertThat(labels("The Morning Standard is in no doubt. Its front page says the minister has gone."))
                .containsExactly("Morning Standard");
        assertThat(labels("The Harbour Board is in no doubt. Its front desk says the minister has gone."))
                .doesNotContain("Harbour Board");
    }

    @Test
    void an_outlet_that_is_told_something_owns_nobody() {
        String text =
                "The Northgate Review asked two former inspectors. Two former inspectors told the Northgate Review that"
                        + " their supervisor had written back: “Note it and move on.”";
        assertThat(labels(text)).contains("unnamed: their supervisor");
    }

    @Test
    void descriptions_are_written_out_with_whom_they_lean_on() {
        assertThat(labels("A baker across the road told us he had heard two bangs. His wife says she heard one."))
                .contains("unnamed: the baker's wife");
        assertThat(labels("Three analysts looked at it. Three analysts said it was old. One of them said it was cut."))
                .contains("unnamed: one of the three analysts");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Free Ammer says it will sue. | ORGANISATION",
                "The Volksblatt writes that she was tired. | OUTLET",
                "Two officials said that she was tired. | UNNAMED",
                "Several nurses said that she was tired. | GROUP",
                "Two people briefed on the matter said that she was tired. | UNNAMED",
                "Two people in the street said that she was tired. | GROUP",
                "The Environment Agency said that readings were low. | ORGANISATION",
                "The Vostok News Agency said that readings were low. | OUTLET",
            })
    void the_kind_of_source_is_told_by_its_words(String text, SourceType type) {
        assertThat(read(text).attributions().getFirst().source().type())
                .as(text)
                .isEqualTo(type);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "The firm said it would not comment. | NONE",
                "Ann Roe said she would vote against it. | PROMISE",
                "Ann Roe said it would outlive us all. | ASSERT",
                "The council says it has given no such order. | DENY",
                "The council admitted it has given no such order. | ASSERT",
                "Roe said: \"Nobody sues over a field.\" | ASSERT",
                "The note reads: \"Kill the bell, tenants complaining.\" | ORDER",
                "The note reads: \"Bells were rung, tenants complaining.\" | ASSERT",
            })
    void what_a_statement_does_is_told_by_its_words_too(String text, Stance stance) {
        assertThat(read(text).attributions().getFirst().stance()).as(text).isEqualTo(stance);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Ivo Brandt's notebook\\n\\nAll about pipes\\n\\nI said so. | Ivo Brandt",
                "THE KIOSK: our daily look at the papers\\n\\nThe Star said so. | The Kiosk",
                "Halvek Water's response to the report of 12 March\\n\\nThe report said so. | Halvek Water",
                "Open letter to the editor\\nfrom Tilda Marsh, keeper\\n\\nThe report said so. | Tilda Marsh",
                "Tidewatch Monday press review\\n17 February 2025\\n\\nThe Star said so. | Tidewatch",
                "PRESS RELEASE: our daily look at the papers\\n\\nThe Star said so. | the writer",
            })
    void first_lines_say_whose_notebook_or_column_it_is(String text, String voice) {
        Rendition rendition = rendition(text.replace("\\n", "\n"));
        assertThat(reader.described(rendition).report().voice()).isEqualTo(voice);
    }

    @Test
    void the_items_of_a_press_review_are_no_speakers_turns() {
        String text = """
                What the papers say

                Sundholm Tribune: The Tribune finds that the crane was old.

                Der Hafenbote: The paper calls the story "a crane without a load".

                Morning Star: Forecasts rain.
                """;
        assertThat(read(text).attributions())
                .extracting(a -> a.evidence().getFirst())
                .doesNotContain("transcript-turn");
        assertThat(labels(text)).containsExactly("Sundholm Tribune", "Der Hafenbote");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "A rival\\n\\nThe coach told Ferro Sport he was ill. He counted twelve men. | Ferro Sport",
                "A rival\\n\\nThe coach told the Morning Ledger he was ill. The Morning Ledger reported it on Sunday. | the writer",
                "To the Editor\\n\\nSir,\\n\\nYour paper said that the well was dry, and it is not so.\\n\\nClemence Arrault\\nPuits Sec | Clemence Arrault",
                "@verify_lotte · 19 Sep\\n\\nThe report said that the well was dry. | @verify_lotte",
                "EDITH GARRAWAY\\n\\nLock-keeper\\n\\nEdith Garraway, who has died, said that water finds a way. | the writer",
            })
    void a_text_without_a_masthead_is_its_signer_s_or_the_outlet_s_that_is_told_things(String text, String voice) {
        Rendition rendition = rendition(text.replace("\\n", "\n"));
        assertThat(reader.described(rendition).report().voice()).isEqualTo(voice);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            value = {
                "Governor blames trawler | Karsk Herald\\nJune 4, 2019\\n\\nThe ministry said so. ~ Karsk Herald",
                "Governor blames trawler\\n\\nBy Ana Lisk, Northern Press\\n\\nThe ministry said so. ~ Northern Press",
                "Karsk, 4 June — Northern Press — The ministry said on Monday that it was so. ~ Northern Press",
                "Blue Shore responds to the Karsk Herald\\n\\n4 June 2019\\n\\nThe Herald said so. ~ Blue Shore",
                "Who cut it?\\n\\nPosted on June 4, 2019 by tferrel\\n\\nThe Herald said so. ~ tferrel",
                "A rival\\n\\nThe coach told Reuters he was ill. He counted twelve men. ~ the writer",
                "Trawler or anchor — who knows?\\n\\nThe Herald said so. ~ the writer",
                "SENNA BRIDGE, 9 August (Agency Tarsis; translated). The ministry said so. ~ Agency Tarsis",
                "Root Cause Weekly #212\\n\\nHi all,\\n\\nThe ministry said so. ~ Root Cause Weekly",
                "Stop telling renters\\n\\nAnna Drummond teaches in Eastbank.\\n\\nI said so. ~ Anna Drummond",
                "THE RONAS INQUIRY\\n\\nWritten statement of Kelvin Adair\\n\\nI said so. ~ Kelvin Adair",
                "What was said\\n\\nMonday, 14 November. By Miles Thornbury\\n\\nThe exchange said so. ~ Miles Thornbury",
                "Stop telling renters\\n\\nAnna Drummond teaches in Eastbank.\\n\\nThe exchange said so. ~ the writer",
            })
    void lines_below_the_title_say_who_writes_or_swears(String text, String voice) {
        Rendition rendition = rendition(text.replace("\\n", "\n"));
        assertThat(reader.described(rendition).report().voice()).isEqualTo(voice);
    }

    @Test
    void a_stamped_line_of_a_chat_is_its_sender_s_turn() {
        String text = "[22:41] rhea: police confirm a body\n[22:42] tobiasz: nobody knows\n[22:43] rhea: ask again\n";
        assertThat(labels(text)).contains("rhea", "tobiasz");
        assertThat(labels("At 22:41 rhea: nothing\nAt 22:42 tobiasz: nothing\n"))
                .isEmpty();
    }

    @Test
    void no_card_is_he() {
        assertThat(labels("The card in every cabin says that it was late. He said it was early."))
                .containsExactly("unnamed: the card in every cabin", "unnamed: he");
    }

    @Test
    void a_voice_without_a_name_keeps_the_words_that_introduced_it() {
        assertThat(labels("A letter from the ombudsman arrived. The letter said it was late."))
                .containsExactly("unnamed: a letter from the ombudsman");
        assertThat(labels("A second letter from the mayor arrived. The first letter said it was late."))
                .containsExactly("unnamed: the first letter");
        assertThat(labels("Three analysts at the bank looked. One said it was late."))
                .containsExactly("unnamed: one of the three analysts at the bank");
        assertThat(labels("Two officers who read the files said it was late."))
                .containsExactly("unnamed: two officers");
        assertThat(labels("Nobody said it was late.")).containsExactly("unattributed");
    }

    private List<String> labels(String text) {
        return read(text).attributions().stream().map(a -> a.source().label()).toList();
    }

    private Reading read(String text) {
        return invariants.read(rendition(text));
    }

    private static Rendition rendition(String text) {
        return Rendition.ofPlainText(new Digest("0".repeat(64)), text, Report.unnamed());
    }
}
