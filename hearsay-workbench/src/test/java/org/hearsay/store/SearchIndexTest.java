package org.hearsay.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.hearsay.model.HearsayException;
import org.hearsay.store.CaseView.Count;
import org.hearsay.store.CaseView.DocumentQuery;
import org.hearsay.store.CaseView.DocumentRow;
import org.hearsay.store.CaseView.Facet;
import org.hearsay.store.CaseView.Page;
import org.hearsay.store.CaseView.Pick;
import org.hearsay.store.CaseView.StatementQuery;
import org.hearsay.store.CaseView.StatementRow;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SearchIndexTest {
    @TempDir
    Path folder;

    private SearchIndex index;

    @BeforeEach
    void fill() {
        index = SearchIndex.open(folder, 7);
        index.put(Invented.document(1)
                .title("Harbour closed")
                .outlet("Talve Courier")
                .published("2016-05-02")
                .said("Ilse Maran", "the harbour was handed back without a fight")
                .unnamedSaid("a senior official", "nobody handed anything back")
                .view());
        index.put(Invented.document(2)
                .title("What the files show")
                .outlet("Radio Osk")
                .published("2016-06")
                .said("Talve Courier", "leaked files show a deal about the harbour")
                .saidInside(1, "Pavo Renn", "the deal was signed in March")
                .view());
        index.put(Invented.document(3)
                .title("Undated memo")
                .outlet("Talve Courier")
                .said("Ilse Maran", "I never signed the deal")
                .view());
        index.commit(7);
    }

    @AfterEach
    void close() {
        index.close();
    }

    @Test
    void an_empty_query_lists_every_statement_in_document_order() {
        assertThat(ids("")).containsExactly("1-1", "1-2", "2-1", "2-2", "3-1");
    }

    @Test
    void a_row_holds_all_that_a_list_shows() {
        StatementRow row = statements("source:renn").rows().getFirst();
        assertThat(row.id()).isEqualTo("2-2");
        assertThat(row.number()).isEqualTo(2);
        assertThat(row.depth()).isEqualTo(1);
        assertThat(row.parent()).isEqualTo("2-1");
        assertThat(row.chain()).containsExactly("Pavo Renn", "Talve Courier", "Radio Osk");
        assertThat(row.words()).isEqualTo("the deal was signed in March");
        assertThat(row.cue()).isEqualTo("said");
        assertThat(row.title()).isEqualTo("What the files show");
        assertThat(row.outlet()).isEqualTo("Radio Osk");
        assertThat(row.published()).isEqualTo("2016-06");
        assertThat(row.path()).isEqualTo("press/2.html");
        assertThat(row.contentAt()).hasSize(1);
        assertThat(row.exhibit()).isEqualTo(Invented.digest(2));
    }

    @Test
    void matched_words_are_marked_in_the_snippet() {
        assertThat(statements("harbour AND files").rows().getFirst().snippet())
                .isEqualTo("leaked \uE000files\uE001 show a deal about the \uE000harbour\uE001");
    }

    @Test
    void choices_of_one_field_are_alternatives_and_leave_its_own_counts_alone() {
        Page<StatementRow> page = index.statements(
                new StatementQuery("", List.of(new Pick("outlet", "Radio Osk"), new Pick("unnamed", "no")), "", 0, 10));
        assertThat(page.total()).isEqualTo(2);
        assertThat(facet(page, "outlet")).containsExactly(new Count("Radio Osk", 2), new Count("Talve Courier", 2));
        assertThat(facet(page, "source")).containsExactly(new Count("Pavo Renn", 1), new Count("Talve Courier", 1));
        assertThat(facet(page, "unnamed")).containsExactly(new Count("no", 2));
        Page<StatementRow> both = index.statements(new StatementQuery(
                "", List.of(new Pick("outlet", "Radio Osk"), new Pick("outlet", "Talve Courier")), "", 0, 10));
        assertThat(both.total()).isEqualTo(5);
    }

    @Test
    void pages_reach_as_deep_as_there_are_rows() {
        Page<StatementRow> last = index.statements(new StatementQuery("", List.of(), "", 4, 10));
        assertThat(last.rows()).extracting(StatementRow::id).containsExactly("3-1");
        Page<StatementRow> beyond = index.statements(new StatementQuery("", List.of(), "", 900, 10));
        assertThat(beyond.rows()).isEmpty();
        assertThat(beyond.total()).isEqualTo(5);
    }

    @Test
    void sorting_by_date_puts_undated_ones_last_both_ways() {
        assertThat(documentsBy("date")).containsExactly(1, 2, 3);
        assertThat(documentsBy("-date")).containsExactly(2, 1, 3);
        assertThat(documentsBy("title")).containsExactly(1, 3, 2);
        assertThat(documentsBy("-document")).containsExactly(3, 2, 1);
    }

    @Test
    void an_export_streams_every_match() {
        try (Stream<StatementRow> all = index.allStatements(new StatementQuery("deal", List.of(), "document", 0, 1))) {
            assertThat(all.map(StatementRow::id)).containsExactly("2-1", "2-2", "3-1");
        }
    }

    @Test
    void putting_a_document_again_replaces_it_with_its_statements() {
        index.put(Invented.document(1).said("Ilse Maran", "only this").view());
        index.commit(8);
        assertThat(ids("")).containsExactly("1-1", "2-1", "2-2", "3-1");
        assertThat(index.statement("1-2")).isEmpty();
        assertThat(index.statement("1-1").orElseThrow().words()).isEqualTo("only this");
    }

    @Test
    void a_deleted_exhibit_leaves_nothing_behind() {
        index.delete(Invented.digest(2));
        index.commit(8);
        assertThat(ids("")).containsExactly("1-1", "1-2", "3-1");
        assertThat(facet(statements(""), "outlet")).containsExactly(new Count("Talve Courier", 3));
    }

    @Test
    void the_committed_revision_comes_back_with_the_entries() {
        index.put(Invented.document(4).said("Pavo Renn", "not committed").view());
        index.close();
        index = SearchIndex.open(folder, 7);
        assertThat(index.committedRevision()).isEqualTo(7);
        assertThat(index.notice()).isEmpty();
        assertThat(ids("")).containsExactly("1-1", "1-2", "2-1", "2-2", "3-1");
    }

    @Test
    void a_torn_index_is_made_anew_and_says_so() throws IOException {
        index.close();
        for (Path file : files()) {
            if (file.getFileName().toString().endsWith(".si")) {
                Files.write(file, new byte[] {1, 2, 3});
            }
        }
        index = SearchIndex.open(folder, 7);
        assertThat(index.committedRevision()).isZero();
        assertThat(index.notice()).hasValueSatisfying(n -> assertThat(n).contains("made anew"));
        assertThat(ids("")).isEmpty();
    }

    @Test
    void an_index_of_a_later_state_of_the_case_is_made_anew() {
        index.close();
        index = SearchIndex.open(folder, 6);
        assertThat(index.notice()).hasValueSatisfying(n -> assertThat(n).contains("later state of the case"));
        assertThat(ids("")).isEmpty();
    }

    @Test
    void an_index_held_by_another_is_refused_in_a_sentence() {
        assertThatThrownBy(() -> SearchIndex.open(folder, 7))
                .isInstanceOf(HearsayException.class)
                .hasMessageContaining("another Hearsay has it open");
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.toList();
        }
    }

    private Page<StatementRow> statements(String text) {
        return index.statements(new StatementQuery(text, List.of(), "document", 0, 100));
    }

    private List<String> ids(String text) {
        return statements(text).rows().stream().map(StatementRow::id).toList();
    }

    private List<Integer> documentsBy(String sort) {
        return index.documents(new DocumentQuery("", List.of(), sort, 0, 100)).rows().stream()
                .map(DocumentRow::number)
                .toList();
    }

    private static List<Count> facet(Page<?> page, String field) {
        return page.facets().stream()
                .filter(f -> f.field().equals(field))
                .map(Facet::values)
                .findFirst()
                .orElseThrow();
    }
}
