package org.hearsay.intake;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import org.hearsay.model.Obstacle;

/** Why something was not taken in, in words. */
final class Sentences {
    private static final int TYPE = 0170000;
    private static final int PIPE = 0010000;
    private static final int CHARACTER_DEVICE = 0020000;
    private static final int BLOCK_DEVICE = 0060000;
    private static final int SOCKET = 0140000;

    private Sentences() {}

    static Obstacle itself() {
        return new Obstacle("HS-CAS-017", "This is the case itself, or inside it; a case is not taken into itself.");
    }

    static Obstacle unopened(Path path, IOException why) {
        return switch (why) {
            case NoSuchFileException _ ->
                new Obstacle("HS-CAS-011", "Nothing is here (any more); check the path, then add it again.");
            case AccessDeniedException _ ->
                new Obstacle(
                        Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS) ? "HS-CAS-012" : "HS-CAS-013",
                        "This could not be read: permission denied. Allow reading it, then add it again.");
            default -> unread(why);
        };
    }

    static Obstacle unread(IOException why) {
        return new Obstacle(
                "HS-CAS-013",
                "This could not be read (" + reason(why) + "). Check the disk it is on, then add it again.");
    }

    static Obstacle unopenedFolder(Path path, IOException why) {
        return why instanceof NoSuchFileException || why instanceof AccessDeniedException
                ? unopened(path, why)
                : new Obstacle(
                        "HS-CAS-012",
                        "This folder could not be opened (" + reason(why)
                                + "), so nothing in it was taken in. Check it, then add it again.");
    }

    private static String reason(IOException why) {
        String message = String.valueOf(why.getMessage());
        return message.substring(message.lastIndexOf(": ") + 1).strip();
    }

    static Obstacle special(Path path, BasicFileAttributes attributes) {
        if (attributes.isSymbolicLink()) {
            return new Obstacle(
                    "HS-CAS-015",
                    "This is a symbolic link to " + target(path)
                            + "; links are recorded, not followed. Add what it leads to if you want that too.");
        }
        return new Obstacle("HS-CAS-016", "This is " + kind(path) + ", not a file; it was recorded and not opened.");
    }

    private static String target(Path link) {
        try {
            String target = PathText.of(Files.readSymbolicLink(link));
            return target.isEmpty() ? "nothing" : target;
        } catch (IOException e) {
            return "an unreadable place";
        }
    }

    private static String kind(Path path) {
        try {
            int mode = (int) Files.getAttribute(path, "unix:mode", LinkOption.NOFOLLOW_LINKS);
            return switch (mode & TYPE) {
                case PIPE -> "a named pipe";
                case CHARACTER_DEVICE, BLOCK_DEVICE -> "a device";
                case SOCKET -> "a socket";
                default -> "a special file";
            };
        } catch (IOException | UnsupportedOperationException | IllegalArgumentException e) {
            return "a special file";
        }
    }
}
