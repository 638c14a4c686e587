package org.hearsay.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedOutputStream;
import java.io.BufferedReader;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/** Documents from standard input, one JSON object a line, and what is found in each to standard output. */
final class JsonLines {
    private static final ObjectMapper JSON = new ObjectMapper();

    private JsonLines() {}

    /** Answers one document. */
    @FunctionalInterface
    interface Answer {
        /**
         * Writes a line about a document.
         *
         * @param id its own, else "line 7"
         * @return how much was found in it
         */
        int write(String id, JsonNode document, PrintStream out);
    }

    /** Answers every line; one that is no JSON object is told of and left out. The command's exit status. */
    static int each(Answer answer) throws IOException {
        int found = 0;
        int number = 0;
        int bad = 0;
        BufferedReader lines = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8), 1 << 16);
        PrintStream out = utf8();
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            number++;
            if (line.isBlank()) {
                continue;
            }
            try {
                JsonNode document = JSON.readTree(line);
                found += answer.write(document.path("doc_id").asText("line " + number), document, out);
            } catch (JsonProcessingException e) {
                bad++;
                System.err.println("Expected one JSON object with \"doc_id\" and \"text\"; line " + number
                        + " is none. It was left out.");
            }
        }
        out.flush();
        return bad > 0 ? Hearsay.FAILED : found == 0 ? Hearsay.NOTHING_FOUND : Hearsay.DONE;
    }

    /** Standard output in UTF-8, whatever the machine speaks. */
    static PrintStream utf8() {
        return new PrintStream(
                new BufferedOutputStream(new FileOutputStream(FileDescriptor.out), 1 << 16),
                false,
                StandardCharsets.UTF_8);
    }
}
