package org.hearsay.serve;

import static org.hearsay.model.Form.BLOCK;
import static org.hearsay.model.Form.DIRECT;
import static org.hearsay.model.Form.INDIRECT;
import static org.hearsay.model.Form.MIXED;
import static org.hearsay.model.Stance.ASK;
import static org.hearsay.model.Stance.ASSERT;
import static org.hearsay.model.Stance.DENY;

import java.util.List;
import org.hearsay.model.Place;
import org.hearsay.model.Report;
import org.hearsay.model.Source;
import org.hearsay.model.SourceType;

/** The documents of a small case about an invented dam. */
final class InventedCase {
    private InventedCase() {}

    static List<InventedDocument> documents() {
        return List.of(courier(), wire(), arabic(), minutes(), hostile(), longOne());
    }

    /** Nested chains, a block, an embedded report, dates, a page of a PDF. */
    static InventedDocument courier() {
        InventedDocument doc = new InventedDocument(
                "courier-2024-03-19.pdf",
                "application/pdf",
                InventedDocument.report(
                        "Log put seepage warning eight days before the break",
                        "Nadia Ferrow, Issarn",
                        "Talve Courier",
                        "2024-03-19",
                        "en"),
                """
                ISSARN — The operator of the Halvek Dam was told eight days before it failed that water was coming through its wall, according to a maintenance log seen by the Northgate Review.

                Two former inspectors told the Review that the flow in Gallery Four “went from a weep to a hose” over the winter and that their supervisor had written back: “Note it and move on.”

                “We have seen no such log,” Joss Haverin, a spokesman for Halvek Works, said on Friday. He added that the sirens sounded at 03:20, “twenty full minutes before the wall gave way”.

                Nobody this paper spoke to in Pell Ferry heard one. “There was no siren. There was the dog, and then there was the river,” said Mirko Tann, who keeps the ferry-house.

                The Review’s article of Thursday reads in part:

                The log for Monday of last week records 42 litres a second at weir 4B, up from 9 in January.

                A senior engineer at the operator, who asked not to be named because he still works there, said that he had telephoned the ministry that night. “I told them that the wall was talking,” he said. “They asked whether it could talk until after the holiday.”

                The Ministry of Waters denied on Sunday that any such call was received. It puts the dead at 14; the mayor of Pell Ferry, Ilse Dorran, says it is 31, “and I have their names”.

                The dam had reportedly been rated unsafe in 2019.

                The ferry-house is still standing. Its ground floor is filled to the window sills with fine grey silt, in which, on the morning this reporter called, somebody had drawn the outline of a door.
                """,
                "%PDF invented courier");
        Source review = doc.named("the Northgate Review", "Northgate Review", SourceType.OUTLET);
        Source log = doc.named("a maintenance log", "maintenance log", SourceType.DOCUMENT);
        Source inspectors = doc.unnamed("Two former inspectors");
        Source engineer = doc.unnamed("A senior engineer at the operator");
        Source haverin = doc.named("Joss Haverin", "Joss Haverin", SourceType.PERSON);
        Source ministry = doc.named("The Ministry of Waters", "Ministry of Waters", SourceType.ORGANISATION);
        doc.says(
                INDIRECT,
                ASSERT,
                review,
                "seen by",
                0,
                "The operator of the Halvek Dam was told eight days before it failed that water was coming through its wall, according to a maintenance log");
        doc.says(
                INDIRECT,
                ASSERT,
                log,
                "according to",
                1,
                "The operator of the Halvek Dam was told eight days before it failed that water was coming through its wall");
        doc.says(
                MIXED,
                ASSERT,
                inspectors,
                "told",
                0,
                "that the flow in Gallery Four “went from a weep to a hose” over the winter");
        doc.says(
                INDIRECT,
                ASSERT,
                inspectors,
                "told",
                0,
                "that their supervisor had written back: “Note it and move on.”");
        doc.says(DIRECT, ASSERT, doc.unnamed("their supervisor"), "had written back", 4, "“Note it and move on.”");
        doc.says(DIRECT, DENY, haverin, "said", 0, "“We have seen no such log,”");
        doc.says(
                MIXED,
                ASSERT,
                haverin,
                "added",
                0,
                "that the sirens sounded at 03:20, “twenty full minutes before the wall gave way”");
        doc.says(
                DIRECT,
                DENY,
                doc.named("Mirko Tann", "Mirko Tann", SourceType.PERSON),
                "said Mirko",
                0,
                "“There was no siren. There was the dog, and then there was the river,”");
        doc.says(
                BLOCK,
                ASSERT,
                doc.named("The Review’s article", "Northgate Review", SourceType.OUTLET),
                "reads in part",
                0,
                "The log for Monday of last week records 42 litres a second at weir 4B, up from 9 in January.",
                "A senior engineer at the operator, who asked not to be named because he still works there, said that he had telephoned the ministry that night. “I told them that the wall was talking,” he said. “They asked whether it could talk until after the holiday.”");
        doc.says(
                INDIRECT,
                ASSERT,
                doc.named("The log for", "maintenance log", SourceType.DOCUMENT),
                "records",
                9,
                "42 litres a second at weir 4B, up from 9 in January");
        doc.says(INDIRECT, ASSERT, engineer, "there, said", 9, "that he had telephoned the ministry that night");
        doc.says(DIRECT, ASSERT, engineer, "he said", 9, "“I told them that the wall was talking,”");
        doc.says(INDIRECT, ASSERT, engineer, "I told", 12, "that the wall was talking");
        doc.says(DIRECT, ASSERT, engineer, "", 9, "“They asked whether it could talk until after the holiday.”");
        doc.says(
                INDIRECT,
                ASK,
                doc.named("They", "Ministry of Waters", SourceType.ORGANISATION),
                "“They [asked] whether",
                14,
                "whether it could talk until after the holiday");
        doc.says(INDIRECT, DENY, ministry, "denied", 0, "that any such call was received");
        doc.says(INDIRECT, ASSERT, ministry, "puts", 0, "14");
        doc.says(
                MIXED,
                ASSERT,
                doc.named("Ilse Dorran", "Ilse Dorran", SourceType.PERSON),
                "says",
                0,
                "it is 31, “and I have their names”");
        doc.says(INDIRECT, ASSERT, new Source.Unattributed(), "reportedly", 0, "been rated unsafe in 2019");
        doc.embeds(
                InventedDocument.report("", "", "Northgate Review", "2024-03-14", "en"),
                "The log for Monday",
                "until after the holiday.”",
                9);
        doc.dated("Friday", "2024-03-15").dated("Thursday", "2024-03-14").dated("Monday of last week", "2024-03-04");
        doc.dated("that night", "2024-03-04").dated("Sunday", "2024-03-17").dated("in 2019", "2019");
        doc.anchored("The operator of the Halvek Dam was told eight days", new Place.PageBox(1, 60, 150, 300, 14));
        doc.anchored("whether it could talk until after the holiday", new Place.PageBox(2, 60, 420, 260, 14));
        return doc;
    }

    static InventedDocument wire() {
        InventedDocument doc = new InventedDocument(
                "wire.html",
                "text/html",
                InventedDocument.report(
                        "Water moves through the lower town", "", "Corvane Wire", "2024-03-12T06:10:00Z", "en"),
                """
                Water is “moving through the lower town”, a rescue worker said early on Tuesday.

                Halvek Works said that the wall failed at some time before four in the morning.
                """,
                "<html><head><title>Wire</title><script>alert(1)</script></head><body onload=\"alert(2)\"><img src=\"http://elsewhere.invalid/x.png\" alt=\"the dam\"><h1>Water moves</h1><p>Water is “moving through the lower town”, a rescue worker said early on Tuesday.</p><p>Halvek Works said that the wall failed at some time before four in the morning. <a href=\"javascript:alert(3)\">More</a></p></body></html>");
        doc.says(MIXED, ASSERT, doc.unnamed("a rescue worker"), "said", 0, "Water is “moving through the lower town”");
        doc.says(
                INDIRECT,
                ASSERT,
                doc.named("Halvek Works", "Halvek Works", SourceType.ORGANISATION),
                "Works said",
                0,
                "that the wall failed at some time before four in the morning");
        doc.anchored(
                "Water is “moving through the lower town”",
                new Place.Element("html > body:nth-child(2) > p:nth-child(3)"));
        return doc;
    }

    static InventedDocument arabic() {
        InventedDocument doc = new InventedDocument(
                "sada-talve.html",
                "text/html",
                InventedDocument.report(
                        "مسؤول: التسريبات بدأت قبل أسبوع", "ليلى منصور", "صدى تالفي", "2024-03-16T07:30:00Z", "ar"),
                """
                قال مطّلع على سجلّ الصيانة إنّ التسريبات تجاوزت 42 لترًا في الثانية.

                وأضافت وزارة المياه: «لم نتلقَّ أيّ اتّصال تلك الليلة».
                """,
                "<html lang=\"ar\" dir=\"rtl\"><body><p>قال مطّلع على سجلّ الصيانة</p></body></html>");
        doc.says(
                INDIRECT,
                ASSERT,
                doc.unnamed("مطّلع على سجلّ الصيانة"),
                "قال",
                0,
                "إنّ التسريبات تجاوزت 42 لترًا في الثانية");
        doc.says(
                DIRECT,
                DENY,
                doc.named("وزارة المياه", "وزارة المياه", SourceType.ORGANISATION),
                "أضافت",
                0,
                "«لم نتلقَّ أيّ اتّصال تلك الليلة»");
        return doc;
    }

    static InventedDocument minutes() {
        InventedDocument doc = new InventedDocument(
                "minutes.txt",
                "text/plain",
                InventedDocument.report("Water committee, minutes", "", "", "2024-03-18T15:45:00Z", "en"),
                "Mr Haverin read from a sheet. “A reading of forty-two was entered on the fourth,” he said.\n",
                "Mr Haverin read from a sheet. “A reading of forty-two was entered on the fourth,” he said.\n");
        doc.says(
                DIRECT,
                ASSERT,
                doc.named("Mr Haverin", "Joss Haverin", SourceType.PERSON),
                "he said",
                0,
                "“A reading of forty-two was entered on the fourth,”");
        return doc;
    }

    /** Text that would act if it were not shown as text. */
    static InventedDocument hostile() {
        InventedDocument doc = new InventedDocument(
                "<img src=x onerror=alert(1)>\u202efdp.html",
                "text/html",
                InventedDocument.report(
                        "<script>alert('title')</script>",
                        "\"><script>alert(4)</script>",
                        "</title><b>Outlet",
                        "2024-03-18",
                        "en"),
                """
                “<script>alert('text')</script> \u202eesrever” said <img src=x onerror=alert(5)>, who follows javascript:alert(6).

                The end & “more”.
                """,
                "<script>alert(7)</script><p onclick=alert(8)>hostile</p><iframe src=\"http://elsewhere.invalid/\"></iframe>");
        doc.says(
                DIRECT,
                ASSERT,
                doc.named("<img src=x onerror=alert(5)>", "<img src=x onerror=alert(5)>", SourceType.PERSON),
                "said",
                0,
                "“<script>alert('text')</script> \u202eesrever”");
        doc.flagged("HIDDEN_DIRECTION", "Its name hides its direction: <b>bold</b>");
        return doc;
    }

    /** Long enough for several parts. */
    static InventedDocument longOne() {
        StringBuilder text = new StringBuilder();
        for (int number = 1; number <= 450; number++) {
            text.append("Paragraph ")
                    .append(number)
                    .append(": the clerk of weir ")
                    .append(number)
                    .append(" said the gate was shut at hour ")
                    .append(number)
                    .append(".\n\n");
        }
        InventedDocument doc = new InventedDocument(
                "gates.txt",
                "text/plain",
                InventedDocument.report("Log of the gates", "", "Northgate Review", "2024-03-13", "en"),
                text.toString(),
                text.toString());
        for (int number : List.of(1, 199, 201, 440)) {
            doc.says(
                    INDIRECT,
                    ASSERT,
                    doc.unnamed("the clerk of weir " + number + " "),
                    "said",
                    0,
                    "the gate was shut at hour " + number + ".");
        }
        return doc;
    }

    static Report unnamedReport() {
        return Report.unnamed();
    }
}
