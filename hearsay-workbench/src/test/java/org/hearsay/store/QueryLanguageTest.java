package org.hearsay.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.hearsay.store.CaseView.DocumentQuery;
import org.hearsay.store.CaseView.DocumentRow;
import org.hearsay.store.CaseView.Page;
import org.hearsay.store.CaseView.StatementQuery;
import org.hearsay.store.CaseView.StatementRow;
import org.hearsay.store.query.Finding;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The query language, operator by operator. The regions of this test are the examples of docs/reference/search.md. */
class QueryLanguageTest {
    @TempDir
    static Path folder;

    private static SearchIndex index;

    @BeforeAll
    static void fill() {
        index = SearchIndex.open(folder, 1);
        index.put(Invented.document(1)
                .title("Harbour closed")
                .outlet("Talve Courier")
                .published("2016-05-02")
                .path("press/harbour.html")
                .said("Ilse Maran", "the harbour was handed back without a fight")
                .unnamedSaid("a senior official", "nobody handed the old harbour over")
                .view());
        index.put(Invented.document(2)
                .title("What the files show")
                .outlet("Radio Osk")
                .published("2016-06")
                .path("mail/files.eml")
                .mediaType("message/rfc822")
                .said("Talve Courier", "leaked files show a deal about withdrawal")
                .saidInside(1, "Pavo Renn", "the ex-minister's café signed deals in March")
                .view());
        index.put(Invented.document(3)
                .title("مذكرة")
                .outlet("صوت")
                .language("ar")
                .path("memo/3.txt")
                .said("وزير", "قال إِنَّ الميناء أُعيد")
                .view());
        index.put(Invented.document(4)
                .title("発電所")
                .language("ja")
                .published("2017")
                .path("memo/4.txt")
                .said("東京電力", "発電所は三月に閉鎖された")
                .said("서울", "대통령이 협정을 거부했다")
                .view());
        index.commit(1);
    }

    @AfterAll
    static void close() {
        index.close();
    }

    @Test
    void words_must_all_be_there_in_any_order_and_ending() {
        // #region words
        assertThat(found("harbour handed")).containsExactly("1-1", "1-2");
        assertThat(found("deals")).containsExactly("2-1", "2-2"); // also "deal"
        assertThat(found("HARBOUR cafe")).isEmpty();
        assertThat(found("Cafe")).containsExactly("2-2"); // case and accents do not count
        // #endregion
    }

    @Test
    void or_not_and_brackets() {
        // #region boolean
        assertThat(found("files OR official")).containsExactly("1-2", "2-1");
        assertThat(found("harbour NOT nobody")).containsExactly("1-1");
        assertThat(found("harbour -nobody")).containsExactly("1-1");
        assertThat(found("(files OR harbour) AND deal")).containsExactly("2-1");
        assertThat(found("NOT harbour NOT deal NOT language:ja NOT language:ar"))
                .isEmpty();
        // #endregion
    }

    @Test
    void phrases_are_the_words_exactly_as_they_stand() {
        // #region phrase
        assertThat(found("\"handed back\"")).containsExactly("1-1");
        assertThat(found("“handed back”")).containsExactly("1-1");
        assertThat(found("\"hand back\"")).isEmpty(); // no other endings in quotation marks
        assertThat(found("ex-minister")).containsExactly("2-2"); // a joined word is a phrase
        // #endregion
    }

    @Test
    void words_near_each_other() {
        // #region near
        assertThat(found("\"harbour fight\"~5")).containsExactly("1-1"); // at most 5 other words among them
        assertThat(found("\"harbour fight\"~4")).isEmpty();
        assertThat(found("fight NEAR/5 harbour")).containsExactly("1-1"); // either order
        assertThat(found("(official OR nobody) NEAR/2 hand*")).containsExactly("1-2");
        assertThat(found("\"handed back\" NEAR/2 fight")).containsExactly("1-1");
        // #endregion
    }

    @Test
    void beginnings_and_misspellings() {
        // #region patterns
        assertThat(found("withdr*")).containsExactly("2-1");
        assertThat(found("*drawal")).containsExactly("2-1");
        assertThat(found("h*bour")).containsExactly("1-1", "1-2");
        assertThat(found("harbor~")).containsExactly("1-1", "1-2"); // one or two letters may differ
        assertThat(found("harber~1")).isEmpty();
        // #endregion
    }

    @Test
    void fields() {
        // #region fields
        assertThat(found("source:maran")).containsExactly("1-1");
        assertThat(found("outlet:\"Radio Osk\"")).containsExactly("2-1", "2-2");
        assertThat(found("chain:courier source:renn")).containsExactly("2-2"); // on whose word
        assertThat(found("title:files")).containsExactly("2-1", "2-2");
        assertThat(found("in:press")).containsExactly("1-1", "1-2"); // the path
        assertThat(found("in:harbour.html cue:said")).containsExactly("1-1", "1-2");
        assertThat(found("outlet:(osk OR talve) unnamed:yes")).containsExactly("1-2");
        assertThat(found("form:direct")).containsExactly("1-2");
        assertThat(found("stance:(hedge OR deny)")).containsExactly("1-2");
        assertThat(found("kind:speech type:outlet")).containsExactly("2-2");
        assertThat(found("language:ja")).containsExactly("4-1", "4-2");
        assertThat(found("exhibit:" + Invented.digest(3).brief())).containsExactly("3-1");
        // #endregion
    }

    @Test
    void fields_of_documents() {
        assertThat(documents("type:eml")).containsExactly(2);
        assertThat(documents("type:message/rfc822")).containsExactly(2);
        assertThat(documents("source:maran")).containsExactly(1);
        assertThat(documents("form:direct")).containsExactly(1);
        assertThat(documents("harbour")).containsExactly(1);
    }

    @Test
    void dates() {
        // #region dates
        assertThat(documents("date:2016-05-02")).containsExactly(1);
        assertThat(documents("date:2016")).containsExactly(1, 2);
        assertThat(documents("date:2016-05..2016-06")).containsExactly(1, 2);
        assertThat(documents("date:>2016-05-02")).containsExactly(2, 4);
        assertThat(documents("date:>=2016-05-02")).containsExactly(1, 2, 4);
        assertThat(documents("date:<2016-06-15")).containsExactly(1, 2); // June 2016 may be before the 15th
        assertThat(documents("date:2016-07..")).containsExactly(4);
        assertThat(documents("date:none")).containsExactly(3);
        // #endregion
    }

    @Test
    void scripts() {
        // #region scripts
        assertThat(found("ان")).containsExactly("3-1"); // إِنَّ: marks and forms of alef do not count
        assertThat(found("ميناء")).containsExactly("3-1"); // الميناء, with the article
        assertThat(found("閉鎖")).containsExactly("4-1");
        assertThat(found("대통령")).containsExactly("4-2"); // 대통령이, with a particle
        // #endregion
    }

    @Test
    void what_is_wrong_is_said_and_the_rest_is_searched() {
        // #region findings
        assertThat(sentence("\"handed back")).contains("closing quotation mark").contains("character 1");
        assertThat(found("\"handed back")).containsExactly("1-1");
        assertThat(sentence("harbour AND (fight")).contains("Expected a )").contains("character 13");
        assertThat(found("harbour AND (fight")).containsExactly("1-1");
        assertThat(sentence("fight)")).contains("Expected a ( before").contains("character 6");
        assertThat(sentence("nosuch:fight")).contains("came \"nosuch:\" at character 1");
        assertThat(sentence("form:shouted")).contains("direct, indirect, mixed, block");
        assertThat(sentence("date:yesterday")).contains("2016-05..2016-06");
        assertThat(sentence("fight OR")).contains("something to search after it");
        assertThat(sentence("harbour NEAR/x fight")).contains("after NEAR/").contains("character 9");
        assertThat(found("harbour NEAR/x fight")).containsExactly("1-1");
        // #endregion
    }

    @Test
    void characters_are_counted_as_people_see_them() {
        assertThat(findings("𝕏 (fight").getFirst().at()).isEqualTo(3);
    }

    @Test
    void an_address_or_a_time_is_no_field() {
        assertThat(findings("http://example.org/a at 10:30")).isEmpty();
    }

    @Test
    void no_text_whatever_fails() {
        long seed = 20260101;
        Random random = new Random(seed);
        String[] pieces = {
            "(",
            ")",
            "\"",
            "AND",
            "OR",
            "NOT",
            "NEAR",
            "NEAR/3",
            "NEAR/",
            "~",
            "*",
            "-",
            ":",
            "date:",
            "form:",
            "source:",
            ">",
            "..",
            "harbour",
            "fight*",
            "*",
            "a~9",
            "\\",
            "/",
            "?",
            "[",
            "]",
            "{",
            "^",
            "+",
            "\u202e",
            "𝕏",
            "ا",
            "発",
            " ",
            "exhibit:",
            "type:",
            "\n",
            "&&",
            "||",
            "'",
            "%"
        };
        for (int round = 0; round < 3000; round++) {
            StringBuilder text = new StringBuilder();
            for (int i = random.nextInt(12); i >= 0; i--) {
                text.append(pieces[random.nextInt(pieces.length)]).append(random.nextBoolean() ? " " : "");
            }
            String query = text.toString();
            assertThat(index.statements(new StatementQuery(query, List.of(), "", 0, 3))
                            .findings())
                    .as("seed %s, query %s", seed, query)
                    .allSatisfy(finding -> assertThat(finding.sentence()).contains("Searched"));
        }
    }

    @Test
    void depth_and_length_have_bounds_that_are_said() {
        assertThat(findings("(".repeat(5000) + "harbour"))
                .anySatisfy(finding -> assertThat(finding.sentence()).contains("at most 60 deep"));
        assertThat(found("(".repeat(5000) + "harbour")).containsExactly("1-1", "1-2");
        assertThat(sentence("a ".repeat(1000))).contains("at most 300 words");
        assertThat(sentence("a".repeat(9000))).contains("at most 8000 characters");
    }

    private static List<String> found(String query) {
        return index.statements(new StatementQuery(query, List.of(), "document", 0, 100)).rows().stream()
                .map(StatementRow::id)
                .toList();
    }

    private static List<Integer> documents(String query) {
        Page<DocumentRow> page = index.documents(new DocumentQuery(query, List.of(), "document", 0, 100));
        return page.rows().stream().map(DocumentRow::number).toList();
    }

    private static List<Finding> findings(String query) {
        return index.statements(new StatementQuery(query, List.of(), "", 0, 0)).findings();
    }

    private static String sentence(String query) {
        return findings(query).getFirst().sentence();
    }
}
