package org.hearsay.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.hearsay.model.Attribution;
import org.hearsay.model.Digest;
import org.hearsay.model.Form;
import org.hearsay.model.Reading;
import org.hearsay.model.Rendition;
import org.hearsay.model.Report;
import org.hearsay.model.SourceType;
import org.hearsay.model.Stance;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class FirstReaderTest {
    @RegisterExtension
    final ReadingInvariants invariants = new ReadingInvariants(new FirstReader());

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{c1:“We knew nothing,”} {q1:said} {s1:Mayor Ann Roe}.",
                "{c1:“We knew nothing,”} {s1:she} {q1:said}. {c1:“Nobody told us.”}",
                "{c1:“The gate held,”} {s1:Yusuf Marani} {q1:said}.",
                "{c1:\"We knew,\"} {q1:said} {s1:Roe}, {c1:\"and we waited.\"}",
                "{s1:Ann Roe} {q1:told} reporters {c1:that the wall had fallen}.",
                "{s1:His sister} {q1:says} {c1:he left on Friday}.",
                "{q1:According to} {s1:the harbour office}, {c1:two boats are missing}.",
                "{c1:Two boats are missing}, {q1:according to} {s1:the harbour office}.",
                "{c1:Staying put}, {s1:he} {q1:says}, {c1:until somebody shows him a fence}.",
                "{s1:The army} has {q1:denied} {c1:hitting the mill}.",
                "{s1:The ministry} {q1:promised} {c1:to review “all of the files”}.",
                "{s1:A baker across the road} {q1:told} us {c1:he had heard two bangs}.",
                "{s1:The city's mayor}, Halina Roe, who left in January, {q1:wrote} on her page {c1:that the bridge was shut}.",
                "{s1:The charity} {q1:puts} {c1:the dead at nine}.",
                "{s1:She} {q1:described} {c1:the sale as “a farce”}.",
                "{s1:Three members} {q1:say} {c1:they have signed one}.",
                "{s1:Dr Ines Callow} {q1:refused to confirm or deny} {c1:that a complaint had been lodged}.",
                "{s1:The report} {q1:calls on} {c1:the council to publish its diary}.",
                "{s1:Ann Roe} {q1:said} {c1:that {s2:her brother} had {q2:told} her {c2:that the well was dry}}.",
                "{s1:She} {q1:said}: {c1:“{s2:He} {q2:told} me {c2:Morris had left}.”}",
                "{s1:Vera Holm} {q1:asked} {c1:whether the road was open}.",
                "It was {q1:claimed} {c1:that the well was dry}.",
                "{s1:The report} {q1:says} {c1:the opposite}.",
                "{s1:The firm} has {q1:denied} {c1:it}.",
                "{c1:The well was dry}, as {s1:I} {q1:explained} to the chairman.",
                "{s1:The union} {q1:plans} {c1:to meet again on Wednesday}.",
                "{s1:Two agents}, speaking because they had to, {q1:said} {c1:one crew had landed}.",
                "{s1:He} {q1:said} {c1:it held}, and the mayor left.",
                "{s1:She} {q1:called} {c1:for reducing the tax}.",
                "{s1:He} {q1:said} {c1:that it held, and that the mayor would stay}.",
                "But {c1:to prevent problems}, {s1:he} {q1:said}, {c1:officials should be careful}.",
                "{s1:She} {q1:accused} {c1:the council of “playing for time”}.",
                "{s1:She} {q1:remembers} {c1:{s2:her husband} {q2:saying} on Sunday {c2:that the strap was gone}}.",
                "What {s1:I} {q1:told} Mr Abery, in front of two clerks, was {c1:that the rules had to be kept}.",
                "{s1:He} {q1:said} {c1:that, if elected, he would leave}.",
                "{s1:The firm} {q1:says} {c1:that the latest versions of Lake Explorer provide the user with maps}.",
                "{s1:Two officers who read the files at the Post} {q1:said} {c1:they were real}.",
                "{c1:The ferry had been cleared to sail}, {s1:the ship's cook} {q1:said} on Monday.",
                "{s1:The Council} {q1:plans} {c1:to drill again in May}.",
                "{s1:I} do not {q1:doubt} {c1:that the firm heard it}.",
                "{s1:{s2:Ann Roe}} {q1:hopes} {c1:to be invited}, and {q2:doubts} {c2:she will be}.",
                "{s1:The lady next door} {q1:says} {c1:it hums}.",
                "{s1:I} {q1:asked} {c1:could he move the fan}.",
                "{s1:He} {q1:said} {c1:he would think about it} and gave me a bun.",
                "{s1:She} {q1:advised} {c1:against repairing it at home}.",
                "{s1:Ann Roe} {q1:calls} {c1:this kind of thing “noise”}.",
                "{s1:The union} {q1:wants} {c1:a meeting}.",
                "{s1:The council}'s {q1:account} {c1:of a sudden squall} was read out.",
                "{c1:The hole}, by {s1:her} own {q1:account}, {c1:is small}.",
                "He listened to music again.",
                "{c1:{s2:The union} {q2:threatens} {c2:a strike}}, {s1:the paper} {q1:says}.",
                "{s1:Officials} {q1:say} {c1:that warnings arrive every day; that nobody reads them; and that it holds}.",
                "{s1:The surveyor} {q1:denied} {c1:having made a report} and produced the diary.",
                "{c1:Certain persons} are {q1:said} {c1:to have promised the gate}.",
                "{s1:The clinic} has {q1:told} my clerk {c1:there is no such log}.",
                "{s1:The duty desk} {q1:said} {c1:wait for daylight}.",
                "{s1:He} {q1:boasts} {c1:of never having signed a paper}.",
                "The mayor, {s1:who} {q1:denies} {c1:any link}, left early.",
                "{s1:The Mail} {q1:has} {c1:{s2:her} {q2:saying} {c2:that she left}}.",
                "{s1:The company} now {q1:expects} {c1:operating profit of ten million euros}.",
                "4.4 {q1:Asked} {c1:whether this account was correct}, he laughed.",
                "The house has people waiting for an hour.",
                "{s1:The minister} {q1:said} {c1:the bridge, which he opened, was safe}.",
                "{s1:{s2:The minister}} {q1:said} {c1:the bridge was safe}, {q2:adding} {c2:that it had cost nothing}.",
                "{c1:\"It holds,\"} {q1:said} {s1:{s2:Roe}}, {q2:adding} {c2:that it had cost nothing}.",
                "{q1:According to} {s1:the police}, who arrived late, {c1:two people were hurt}.",
                "{s1:The ministry}'s {q1:claim} {c1:that it never saw the memo} is false.",
                "{s1:A note} prepared for her on 11 July {q1:says} {c1:that it holds}.",
                "{s1:The Sunday Examiner} {q1:reported} {c1:that it held}.",
                "{c1:\"A dog is a dog,\"} {s1:he} used to {q1:say}.",
            })
    void what_is_bracketed_is_found_and_nothing_else(String marked) {
        Specimen specimen = Specimen.of(marked);
        Reading reading = invariants.read(specimen.rendition());
        assertThat(specimen.found(reading)).as(specimen.text()).isEqualTo(specimen.expected());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The \"experts\" went home early.",
                "She gave a speech in the town hall on Monday.",
                "Here are my posts on the subject:\n\nA walk in Sarn\n",
                "He reads a book called \"Tides\" every summer.",
                "The road was closed because of ice.",
                "We knew nothing.",
                "The plans to meet in Sarn were dropped.",
            })
    void scare_quotes_titles_and_speeches_without_content_are_no_statements(String text) {
        assertThat(read(text).attributions()).isEmpty();
    }

    @Test
    void a_line_that_ends_in_a_colon_introduces_the_paragraphs_up_to_more() {
        Reading reading = read("""
                The Olvan Courier reported on Monday:
                Fire was planned, memo suggests

                A memo suggests that the fire was planned.
                By Petra Lund

                12 June 2025
                The clerk said the keys were gone. More...
                That is what they wrote. I doubt it.
                """);
        Attribution block = reading.attributions().getFirst();
        assertThat(block.form()).isEqualTo(Form.BLOCK);
        assertThat(block.source().label()).isEqualTo("Olvan Courier");
        assertThat(reading.embedded()).singleElement().satisfies(embedded -> {
            assertThat(embedded.attribution()).contains(block.id());
            assertThat(embedded.report().title()).contains("Fire was planned, memo suggests");
            assertThat(embedded.report().byline()).contains("Petra Lund");
        });
        assertThat(reading.attributions())
                .filteredOn(a -> a.parent().equals(Optional.of(block.id())))
                .extracting(a -> a.source().label())
                .contains("unnamed: the clerk");
    }

    @Test
    void a_list_introduced_by_they_show_is_one_content() {
        String text =
                "New letters appear to confirm this.\nThey show:\n:: A deal on oil.\n:: A plan to leave.\nSo they knew.";
        Reading reading = read(text);
        assertThat(reading.attributions())
                .filteredOn(a -> a.form() == Form.BLOCK)
                .singleElement()
                .satisfies(a -> assertThat(a.words(text)).isEqualTo(":: A deal on oil.\n:: A plan to leave."));
    }

    @Test
    void a_quotation_over_several_paragraphs_is_one_statement() {
        String text =
                "The colonel wrote on his channel:\n\n\"We did not fire.\n\n\"Our pilots saw nothing.\"\n\nWe asked again.";
        assertThat(read(text).attributions())
                .filteredOn(a -> a.form() == Form.BLOCK)
                .singleElement()
                .satisfies(a -> assertThat(a.words(text)).startsWith("\"We did").endsWith("nothing.\""));
    }

    @Test
    void a_reply_holds_what_it_quotes_and_the_mail_it_answers() {
        String text = """
                From: Maren Tolk <m@example.org>
                Subject: Re: bridge

                The mayor says it was open.

                On Tue, 4 Feb 2025 at 14:05, Idris Vale <i@example.org> wrote:
                > The ferryman told me it was shut.
                >
                > On Mon, 3 Feb 2025 at 21:40, Maren Tolk <m@example.org> wrote:
                >> Two drivers say they saw soldiers.
                """;
        FirstReader reader = new FirstReader();
        Rendition rendition = reader.described(plain(text));
        Reading reading = invariants.read(rendition);
        Attribution drivers = reading.attributions().stream()
                .filter(a -> a.words(text).equals("they saw soldiers"))
                .findFirst()
                .orElseThrow();
        assertThat(reading.chain(drivers, rendition.report()))
                .containsExactly("unnamed: two drivers", "Maren Tolk", "Idris Vale", "Maren Tolk");
    }

    @Test
    void turns_of_a_transcript_are_their_speakers_words() {
        Reading reading = read("ANNA REYL: Did you know?\n\nHOLM: My deputy says I did.\n\nREYL: Did you?\n");
        assertThat(reading.attributions())
                .extracting(a -> a.source().label(), Attribution::stance)
                .contains(org.assertj.core.groups.Tuple.tuple("Anna Reyl", Stance.ASK));
        assertThat(reading.attributions())
                .filteredOn(a -> a.parent().isPresent())
                .extracting(a -> a.source().label())
                .containsExactly("unnamed: Holm's deputy");
    }

    @Test
    void a_document_s_own_voice_stands_in_its_first_lines() {
        assertThat(
                        voice(
                                "HARROW WATCH\nNobody counted us\nBriefing, February 2024\n\nHarrow Watch spoke to 64 people.\n"))
                .isEqualTo("Harrow Watch");
        assertThat(
                        voice(
                                "The last orchard\n\nBy Imke Strand\nHarbour & Hill, 28 September\n\nThe apples come off early.\n"))
                .isEqualTo("Harbour & Hill");
        assertThat(
                        voice(
                                "What we were told\nPosted by Odile Marrs on 14 May 2024\n\nThe Tessaly Post reported:\nIt fell\nBy Joris Plank\n"))
                .isEqualTo("Odile Marrs");
        assertThat(
                        voice(
                                "Statement of the Sorley Weaving Company on the article of 17 January\n\nThe article is wrong.\n"))
                .isEqualTo("Sorley Weaving Company");
        assertThat(voice("Rain fell for three days and the lower road stayed closed.\n"))
                .isEqualTo("the writer");
    }

    private static String voice(String text) {
        return new FirstReader().described(plain(text)).report().voice();
    }

    @Test
    void speakers_in_capitals_are_the_people_named_elsewhere_and_you_is_who_answers() {
        Reading reading = read("""
                Present: Edda Corrin (chair), Ludo Anders

                CORRIN: You wrote that the siren failed.

                ANDERS: I did.

                CHAIR: Thank you.
                """);
        assertThat(reading.attributions())
                .extracting(a -> a.source().label())
                .containsExactly("Edda Corrin", "Ludo Anders", "Ludo Anders", "Edda Corrin");
    }

    @Test
    void a_mail_pasted_below_another_is_its_sender_s_words() {
        Reading reading = read("""
                From: Lorna Pike
                Subject: FW: the roof

                See below. I told the head to move.

                > From: Carl Ostermann, Ostermann Roofing
                > Sent: 11 May 2021 16:02
                >
                > I deny that any promise was made.
                """);
        assertThat(reading.attributions())
                .filteredOn(a -> a.stance() == Stance.DENY)
                .singleElement()
                .satisfies(a -> assertThat(reading.chain(a, Report.unnamed()))
                        .containsExactly("Carl Ostermann", "Carl Ostermann", "the writer"));
    }

    @Test
    void a_quoted_report_goes_on_until_the_blogger_speaks_again() {
        String text = """
                On Monday the Free Voice said:
                A medic said he had treated two men. They had no names.
                A clerk said that the ward was full.
                I wrote to the hospital and asked which ward. Radio Quay said:
                There was no ward.
                My guess is that there was one.
                """;
        assertThat(read(text).attributions())
                .filteredOn(a -> a.form() == Form.BLOCK)
                .extracting(a -> a.words(text))
                .containsExactly(
                        "A medic said he had treated two men. They had no names.\nA clerk said that the ward was full.",
                        "There was no ward.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{c1:«Мы ничего не знали»}, — {q1:сказал} {s1:министр Иванов}.",
                "{s1:Der Minister} {q1:erklärte}, {c1:dass die Straße gesperrt ist}.",
                "{c1:«No sabíamos nada»}, {q1:dijo} {s1:la alcaldesa Ana Roe}.",
                "{s1:Le ministre} a {q1:affirmé} {c1:que le barrage était sûr}.",
                "{q1:وأكد} {s1:الوزير} {c1:أن السد آمن}.",
            })
    void quotations_and_that_clauses_are_found_in_other_languages(String marked) {
        Specimen specimen = Specimen.of(marked);
        Reading reading = invariants.read(specimen.rendition());
        assertThat(specimen.found(reading)).as(specimen.text()).isEqualTo(specimen.expected());
    }

    @Test
    void would_not_denies_nothing_and_could_not_comment_says_nothing() {
        assertThat(read("\"I would not have slept there,\" she said.").attributions())
                .extracting(Attribution::stance)
                .containsExactly(Stance.ASSERT);
        assertThat(read("The council said it could not comment on leaked papers.")
                        .attributions())
                .extracting(Attribution::stance)
                .containsExactly(Stance.NONE);
        assertThat(read("The council said it had given no such order.").attributions())
                .extracting(Attribution::stance)
                .containsExactly(Stance.DENY);
    }

    @Test
    void initials_are_the_body_and_a_trade_before_a_name_is_no_part_of_it() {
        Reading reading = read("The Harbour Workers' Union said the cranes were unsafe. HWU told members to stay away."
                + " Harbourmaster Rolf Amund denied it.");
        assertThat(reading.attributions())
                .extracting(a -> a.source().label())
                .containsExactly("Harbour Workers' Union", "Harbour Workers' Union", "Rolf Amund");
    }

    @Test
    void the_guest_of_an_interview_says_i() {
        Reading reading = read("""
                Last week we interviewed the miller Tina Moor about the flood.

                When did it start?

                On Sunday. I knew that the wall was weak.

                Were you told?

                No. I asked whether it would hold.

                Did it?
                """);
        assertThat(reading.attributions())
                .isNotEmpty()
                .allSatisfy(a -> assertThat(a.source().label()).isEqualTo("Tina Moor"));
    }

    @Test
    void the_union_is_the_front_and_its_secretary_the_person_beside_the_title() {
        Reading reading = read(
                "The Harbour Workers' Front said it would strike. \"We have calendars,\" the Front's general"
                        + " secretary, Nils Okter, said. The union said talks had failed. The secretary said he was tired.");
        assertThat(reading.attributions())
                .extracting(a -> a.source().label())
                .containsExactly("Harbour Workers' Front", "Nils Okter", "Harbour Workers' Front", "Nils Okter");
    }

    @Test
    void short_mentions_and_the_ministry_get_the_fullest_name_in_the_text() {
        Reading reading = read("“We condemn it,” the Russian Foreign Ministry said. “We urge calm,” the ministry said."
                + " Rasha Elass disagreed. Elass wrote that nothing was condemned.");
        assertThat(reading.attributions())
                .filteredOn(a -> a.parent().isEmpty())
                .extracting(a -> a.source().label())
                .containsExactly("Russian Foreign Ministry", "Russian Foreign Ministry", "Rasha Elass");
    }

    @Test
    void an_unnamed_voice_stays_described_and_is_given_no_name() {
        Attribution a = read("One regime insider told me that the road was open.")
                .attributions()
                .getFirst();
        assertThat(a.source().label()).isEqualTo("unnamed: one regime insider");
        assertThat(a.source().type()).isEqualTo(SourceType.UNNAMED);
        assertThat(a.addressee()).isPresent();
    }

    @Test
    void odd_input_gives_fewer_findings_and_never_an_exception() {
        Random random = new Random(20260401);
        String letters = "\"'“”‘’«».,:;!?-–()[]>\n\n @#said Ann told that he ";
        for (int n = 0; n < 150; n++) {
            StringBuilder text = new StringBuilder();
            for (int i = random.nextInt(400); i > 0; i--) {
                boolean any = random.nextInt(9) == 0;
                text.append(any ? (char) random.nextInt(0xffff) : letters.charAt(random.nextInt(letters.length())));
            }
            read(text.toString());
        }
        assertThat(read("").attributions()).isEmpty();
    }

    @Test
    void the_same_text_gives_the_same_reading() {
        String text = "“We knew,” said Ann Roe, who told us that the mill was sold. She denied it later.";
        assertThat(read(text)).isEqualTo(read(text));
    }

    @Test
    void the_real_blog_post_is_read_through_its_chains() throws IOException {
        Path post = Path.of("..", "..", "shared", "cases", "palmyra", "post.txt");
        if (!Files.exists(post)) {
            System.err.println("../shared is absent: the real blog post was not read.");
            return;
        }
        String text = Files.readString(post);
        Reading reading = invariants.read(plain(text));
        assertChain(reading, text, "that Palmyra was handed back", "unnamed: IS defectors", "Sky News");
        assertThat(statement(reading, text, "that Palmyra was handed back")
                        .addressee()
                        .map(span -> span.in(text)))
                .contains("Sky News");
        assertChain(reading, text, "“We strongly condemn", "Russian Foreign Ministry", "Russia Today");
        assertChain(reading, text, "“Once again, we urge", "Russian Foreign Ministry", "Russia Today");
        assertChain(reading, text, "that Assad badly wanted", "unnamed: one regime insider", "Rasha Elass");
        assertChain(reading, text, "that the US has not praised", "Alexey Pushkov");
        assertThat(statement(reading, text, ":: An agreement").words(text))
                .endsWith("BEFORE the Syrian army attacked.");
    }

    private static void assertChain(Reading reading, String text, String start, String... voices) {
        Attribution found = statement(reading, text, start);
        assertThat(reading.chain(found, Report.unnamed()))
                .as(start)
                .startsWith(voices)
                .hasSize(voices.length + 1);
    }

    private static Attribution statement(Reading reading, String text, String start) {
        List<Attribution> found = reading.attributions().stream()
                .filter(a -> a.words(text).startsWith(start))
                .toList();
        assertThat(found).as("a statement that begins \"%s\"", start).isNotEmpty();
        return found.getFirst();
    }

    private Reading read(String text) {
        return invariants.read(plain(text));
    }

    private static Rendition plain(String text) {
        return Rendition.ofPlainText(new Digest("0".repeat(64)), text, Report.unnamed());
    }
}
