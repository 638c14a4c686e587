package org.hearsay.extract;

import com.drew.imaging.ImageMetadataReader;
import com.drew.imaging.ImageProcessingException;
import com.drew.metadata.Directory;
import com.drew.metadata.Metadata;
import com.drew.metadata.Tag;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.hearsay.extract.draft.Draft;
import org.hearsay.model.Block.Kind;

/** What a picture's file says about the picture: words about it as captions, when and where and with what it was taken as a flag. */
final class PictureFacts {
    private static final Set<String> WORDS = Set.of(
            "image description",
            "user comment",
            "jpeg comment",
            "comment",
            "caption/abstract",
            "headline",
            "object name",
            "textual data",
            "description",
            "windows xp comment",
            "windows xp title",
            "copyright notice");
    private static final Set<String> FACTS = Set.of(
            "date/time original", "make", "model", "gps latitude", "gps longitude", "artist", "by-line", "software");
    private static final int LONGEST = 4_000;
    private static final int MOST = 40;

    private PictureFacts() {}

    static void read(Original original) {
        List<String> facts = new ArrayList<>();
        try {
            Metadata metadata = ImageMetadataReader.readMetadata(original.file().toFile());
            int taken = 0;
            for (Directory directory : metadata.getDirectories()) {
                for (Tag tag : directory.getTags()) {
                    String name = tag.getTagName().toLowerCase(Locale.ROOT);
                    String value = String.valueOf(tag.getDescription()).strip();
                    if (value.isEmpty() || value.equals("null") || ++taken > 1_000) {
                        continue;
                    }
                    if (WORDS.contains(name) && facts.size() < MOST) {
                        caption(value, original.draft());
                    } else if (FACTS.contains(name) && facts.size() < MOST) {
                        facts.add(tag.getTagName() + " " + MemberNames.shown(value));
                    }
                }
            }
        } catch (ImageProcessingException | IOException | RuntimeException unreadable) {
            // The picture itself was read; what its file says about it is not there or cannot be used.
        }
        if (!facts.isEmpty()) {
            original.flag("PICTURE_DATA", "Its file says, which anyone can write: " + String.join("; ", facts) + ".");
        }
    }

    private static void caption(String value, Draft draft) {
        draft.begin(Kind.CAPTION);
        draft.addProse(value.length() > LONGEST ? value.substring(0, LONGEST) : value);
        draft.end();
    }
}
