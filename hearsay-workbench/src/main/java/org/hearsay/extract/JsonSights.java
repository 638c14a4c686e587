package org.hearsay.extract;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.io.JsonEOFException;
import java.io.IOException;

/** Whether a file that says it is JSON keeps the rules of JSON (RFC 8259). It is read as text either way. */
final class JsonSights {
    private static final JsonFactory JSON = new JsonFactory();

    private JsonSights() {}

    static void check(Original original) {
        try (JsonParser parser = JSON.createParser(original.file().toFile())) {
            boolean any = false;
            while (parser.nextToken() != null && !original.isLate()) {
                any = true;
            }
            if (!any) {
                original.flag("CORRUPT", "Should be JSON and holds no value.");
            }
        } catch (StreamConstraintsException large) {
            // Too deep or too long for the parser is not against the rules.
        } catch (JsonEOFException cut) {
            original.flag("CORRUPT", "Should be JSON and ends in the middle.");
        } catch (JsonParseException broken) {
            original.flag(
                    "CORRUPT",
                    "Should be JSON and breaks its rules in line "
                            + broken.getLocation().getLineNr() + ".");
        } catch (IOException unreadable) {
            original.flag("CORRUPT", "Should be JSON and is not written in an encoding that JSON has.");
        }
    }
}
