package org.hearsay.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import org.hearsay.model.Anchor;
import org.hearsay.model.Attribution;
import org.hearsay.model.Block;
import org.hearsay.model.DateMention;
import org.hearsay.model.Digest;
import org.hearsay.model.EmbeddedReport;
import org.hearsay.model.Flag;
import org.hearsay.model.Form;
import org.hearsay.model.HearsayException;
import org.hearsay.model.Kind;
import org.hearsay.model.Mention;
import org.hearsay.model.Obstacle;
import org.hearsay.model.Outcome;
import org.hearsay.model.Place;
import org.hearsay.model.Reading;
import org.hearsay.model.Rendition;
import org.hearsay.model.Report;
import org.hearsay.model.Source;
import org.hearsay.model.SourceType;
import org.hearsay.model.Span;
import org.hearsay.model.Stance;
import org.hearsay.store.CaseView.CustodyRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CaseStoreTest {
    private static final String TEXT = "𝕏 \"We saw nothing,\" a guard told the Talve Courier on 2 May. \0 Ende.";

    @TempDir
    Path temp;

    @Test
    void what_was_recorded_is_there_word_for_word_after_closing_and_opening() {
        Digest digest;
        Rendition rendition;
        try (CaseFixture fixture = CaseFixture.at(temp.resolve("case"))) {
            digest = fixture.take("guard.txt", TEXT);
            rendition = rendition(digest);
            fixture.store().record(List.of(found(rendition, reading())));
        }
        try (CaseStore store = CaseStore.open(temp.resolve("case"))) {
            CaseView.DocumentView view = store.document(digest).orElseThrow();
            assertThat(view.rendition()).contains(rendition);
            assertThat(view.reading()).contains(reading());
            assertThat(view.exhibit().flags()).containsExactly(new Flag("MACRO", "It has a \"macro\"."));
            assertThat(view.paths()).containsExactly("/desk/guard.txt");
            assertThat(store.original(digest)).hasContent(TEXT);
        }
    }

    @Test
    void places_in_the_ledger_count_code_points() {
        try (CaseFixture fixture = CaseFixture.at(temp.resolve("case"))) {
            fixture.store().record(List.of(found(rendition(fixture.take("guard.txt", TEXT)), reading())));
            fixture.store().awaitIndex();
            CaseView.StatementRow row = fixture.store().statement("s1").orElseThrow();
            assertThat(row.words()).isEqualTo("We saw nothing");
            assertThat(row.contentAt()).containsExactly(new Span(3, 17));
            assertThat(row.chain()).containsExactly("unnamed: a guard", "Talve Courier");
        }
    }

    @Test
    void whoever_awaits_the_index_finds_all_that_was_recorded_before() {
        try (CaseFixture fixture = CaseFixture.at(temp.resolve("case"))) {
            for (int i = 1; i <= 100; i++) {
                fixture.add("note-" + i + ".txt", "Note " + i + ". " + TEXT); // adds, then awaits
                assertThat(fixture.store().summary().documents()).isEqualTo(i);
            }
        }
    }

    @Test
    void the_same_file_at_the_same_path_is_recorded_once() {
        try (CaseFixture fixture = CaseFixture.at(temp.resolve("case"))) {
            Digest first = fixture.take("a.txt", "one");
            int records = fixture.store().custody(0, 1).total();
            assertThat(fixture.take("a.txt", "one")).isEqualTo(first);
            assertThat(fixture.store().custody(0, 1).total()).isEqualTo(records);
            fixture.take("b.txt", "one");
            assertThat(fixture.store().document(first).orElseThrow().paths())
                    .containsExactly("/desk/a.txt", "/desk/b.txt");
            assertThat(fixture.store().isKnown("/desk/a.txt", "stamp")).isTrue();
            assertThat(fixture.store().isKnown("/desk/a.txt", "other stamp")).isFalse();
        }
    }

    @Test
    void members_know_their_container_and_their_path_in_it() {
        try (CaseFixture fixture = CaseFixture.at(temp.resolve("case"))) {
            Digest zip = fixture.take("mail.zip", "the archive");
            Digest digest = new Digest("ab".repeat(32));
            fixture.store()
                    .record(List.of(new Entry.Found(
                            zip,
                            "application/zip",
                            Outcome.READ,
                            Optional.empty(),
                            List.of(),
                            Optional.empty(),
                            Optional.empty(),
                            List.of(new Entry.TakenIn(digest, 3, "x.txt", "in/x.txt", "", "", Optional.of(zip))))));
            CaseView.DocumentView member = fixture.store().document(digest).orElseThrow();
            assertThat(member.exhibit().parent()).contains(zip);
            assertThat(member.paths()).containsExactly("/desk/mail.zip!/in/x.txt");
            assertThat(fixture.store().document(zip).orElseThrow().children()).containsExactly(member.exhibit());
            assertThat(fixture.store().waiting(0, 9).getFirst().depth()).isEqualTo(1);
        }
    }

    @Test
    void entries_are_saved_all_together_or_not_at_all() {
        try (CaseFixture fixture = CaseFixture.at(temp.resolve("case"))) {
            int before = fixture.store().custody(0, 1).total();
            Entry good = new Entry.PassedOver("/desk/pipe", new Obstacle("HS-CAS-016", "This is a named pipe."));
            Entry bad = new Entry.Retry(new Digest("cd".repeat(32)), "larger");
            assertThatThrownBy(() -> fixture.store().record(List.of(good, bad)))
                    .isInstanceOfSatisfying(
                            HearsayException.class, e -> assertThat(e.code()).isEqualTo("HS-CAS-008"));
            assertThat(fixture.store().passedOver(0, 9).rows()).isEmpty();
            assertThat(fixture.store().custody(0, 1).total()).isEqualTo(before);
            fixture.store().record(List.of(good));
            assertThat(fixture.store().passedOver(0, 9).rows()).hasSize(1);
        }
    }

    @Test
    void a_second_opening_is_refused_with_the_holder_s_process_number() {
        try (CaseFixture fixture = CaseFixture.at(temp.resolve("case"))) {
            assertThatThrownBy(() -> CaseStore.open(temp.resolve("case")))
                    .isInstanceOf(HearsayException.class)
                    .hasMessageContaining(String.valueOf(ProcessHandle.current().pid()));
            assertThat(fixture.store().name()).isEqualTo("case");
        }
    }

    @Test
    void folders_that_are_no_case_are_refused_and_left_as_they_are() throws IOException {
        Path folder = Files.createDirectory(temp.resolve("papers"));
        Files.writeString(folder.resolve("letter.txt"), "Dear");
        for (Path given : List.of(folder, folder.resolve("letter.txt"), temp.resolve("absent"))) {
            assertThatThrownBy(() -> CaseStore.open(given))
                    .isInstanceOfSatisfying(
                            HearsayException.class, e -> assertThat(e.code()).isEqualTo("HS-CAS-001"));
        }
        assertThatThrownBy(() -> CaseStore.openOrCreate(folder)).hasMessageContaining("no case.db");
        assertThat(folder).isDirectoryContaining(path -> path.endsWith("letter.txt"));
        try (var inside = Files.list(folder)) {
            assertThat(inside).hasSize(1);
        }
    }

    @Test
    void a_newer_case_another_program_s_database_and_a_broken_one_each_get_their_sentence() throws IOException {
        assertThat(refusal(60, Database.VERSION + 1))
                .startsWith("HS-CAS-002")
                .contains("version " + (Database.VERSION + 1));
        assertThat(refusal(68, 7)).startsWith("HS-CAS-001").contains("another program");
        assertThat(refusal(0, 7)).startsWith("HS-CAS-003").contains("damaged");
    }

    private String refusal(int offset, int value) throws IOException {
        Path folder = temp.resolve("case" + offset);
        CaseFixture.at(folder).close();
        byte[] bytes = Files.readAllBytes(folder.resolve("case.db"));
        java.nio.ByteBuffer.wrap(bytes).putInt(offset, value);
        Files.write(folder.resolve("case.db"), bytes);
        try (CaseStore opened = CaseStore.open(folder)) {
            return "opened " + opened.name();
        } catch (HearsayException e) {
            assertThat(folder.resolve("case.db")).hasBinaryContent(bytes);
            return e.code() + " " + e.getMessage();
        }
    }

    @Test
    void a_torn_last_line_of_the_log_is_made_whole_and_the_log_says_so() throws IOException {
        Path folder = temp.resolve("case");
        try (CaseFixture fixture = CaseFixture.at(folder)) {
            fixture.take("a.txt", "one");
            fixture.take("b.txt", "two");
        }
        byte[] whole = Files.readAllBytes(folder.resolve("custody.log"));
        Files.write(folder.resolve("custody.log"), java.util.Arrays.copyOf(whole, whole.length - 40));
        try (CaseStore store = CaseStore.open(folder)) {
            CustodyRecord last = store.custody(0, 1).rows().getFirst();
            assertThat(last.action()).isEqualTo("repair-log");
            assertThat(last.detail()).contains("1 records were written again");
        }
        assertThat(Files.readAllBytes(folder.resolve("custody.log"))).startsWith(whole);
    }

    @Test
    void a_log_that_tells_something_else_than_the_database_is_refused() throws IOException {
        Path folder = temp.resolve("case");
        CaseFixture.at(folder).close();
        String line = Files.readString(folder.resolve("custody.log"));
        Files.writeString(
                folder.resolve("custody.log"),
                line.replace("create-case", "create_case"),
                StandardCharsets.UTF_8,
                StandardOpenOption.TRUNCATE_EXISTING);
        assertThatThrownBy(() -> CaseStore.open(folder))
                .isInstanceOfSatisfying(
                        HearsayException.class, e -> assertThat(e.code()).isEqualTo("HS-CAS-007"));
    }

    private static Rendition rendition(Digest digest) {
        return new Rendition(
                digest,
                "test/1",
                TEXT,
                new Report(
                        Optional.of("Nothing seen"),
                        Optional.empty(),
                        Optional.of("Talve Courier"),
                        Optional.of("2016-05-02"),
                        Optional.of("en"),
                        Optional.empty()),
                List.of(new Block(new Span(0, 10), Block.Kind.PARAGRAPH, 1, Optional.of("a \"source\""))),
                List.of(
                        new Anchor(new Span(0, 2), new Place.Bytes(0, 1L << 40)),
                        new Anchor(new Span(2, 4), new Place.PageBox(1, 0.1, 2.5, 3, 4)),
                        new Anchor(new Span(4, 6), new Place.Element("html > p:nth-child(1)"))));
    }

    private static Reading reading() {
        Attribution statement = new Attribution(
                "s1",
                Form.DIRECT,
                Kind.SPEECH,
                Stance.ASSERT,
                new Source.Unnamed(List.of(new Span(21, 28)), "a guard", SourceType.ROLE),
                List.of(new Span(29, 33)),
                List.of(new Span(4, 18)),
                Optional.empty(),
                Optional.of(new Span(34, 51)),
                Optional.empty(),
                List.of("quote", "after"),
                0.1);
        Attribution inner = new Attribution(
                "s2",
                Form.INDIRECT,
                Kind.BELIEF,
                Stance.HEDGE,
                new Source.Unattributed(),
                List.of(),
                List.of(new Span(4, 6), new Span(8, 10)),
                Optional.of("s1"),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                1);
        return new Reading(
                List.of(statement, inner),
                List.of(new EmbeddedReport(new Span(0, 5), Report.unnamed(), Optional.of("s1"))),
                List.of(new Mention(new Span(34, 51), Mention.Type.OUTLET, "Talve Courier")),
                List.of(new DateMention(new Span(55, 60), "2016-05-02")));
    }

    private static Entry found(Rendition rendition, Reading reading) {
        return new Entry.Found(
                rendition.exhibit(),
                "text/plain",
                Outcome.READ,
                Optional.empty(),
                List.of(new Flag("MACRO", "It has a \"macro\".")),
                Optional.of(rendition),
                Optional.of(reading),
                List.of());
    }
}
