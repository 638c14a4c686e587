package org.hearsay.intake;

import java.io.IOException;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.SecureDirectoryStream;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributeView;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.hearsay.model.Obstacle;
import org.jspecify.annotations.Nullable;

/** Meets every file below some paths, one at a time, without following or leaving anything. */
public final class FileWalk {
    private static final Set<OpenOption> READ_NO_LINK = Set.of(StandardOpenOption.READ, LinkOption.NOFOLLOW_LINKS);

    private final Path self;
    private final @Nullable Object selfKey;
    private final Visitor visitor;

    /** Who is told what the walk meets. */
    public interface Visitor {
        /** A regular file. What this throws ends the walk. */
        void file(Found file) throws IOException;

        /** Something that cannot or must not be taken in. */
        void passedOver(String path, Obstacle why);

        /** Asked before each step; true ends the walk. */
        boolean stopped();
    }

    /**
     * A walk that spares one folder.
     *
     * @param self the case folder, which is not taken into itself
     */
    public FileWalk(Path self, Visitor visitor) throws IOException {
        this.self = self.toRealPath();
        this.selfKey = Files.readAttributes(self, BasicFileAttributes.class).fileKey();
        this.visitor = visitor;
    }

    /** An open folder, and where the walk stands in it. */
    private record Level(Path path, String text, SecureDirectoryStream<Path> stream, Iterator<Path> entries) {}

    /** Walks a file, or a folder and all below it. */
    public void walk(Path given) throws IOException {
        Path path;
        try {
            path = real(given.toAbsolutePath());
        } catch (IOException e) {
            visitor.passedOver(PathText.of(given.toAbsolutePath()), Sentences.unopened(given, e));
            return;
        }
        String text = PathText.of(path);
        if (path.startsWith(self)) {
            visitor.passedOver(text, Sentences.itself());
            return;
        }
        try {
            BasicFileAttributes attributes =
                    Files.readAttributes(path, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
            if (attributes.isDirectory()) {
                below(openTop(path, text));
            } else if (attributes.isRegularFile()) {
                visitor.file(new OpenableFile(path, text, attributes, () -> Files.newByteChannel(path, READ_NO_LINK)));
            } else {
                visitor.passedOver(text, Sentences.special(path, attributes));
            }
        } catch (Unwalkable e) {
            visitor.passedOver(text, Sentences.unopenedFolder(path, e.reason()));
        }
    }

    /** The folder the walk was to begin in cannot be opened. */
    private static final class Unwalkable extends IOException {
        private static final long serialVersionUID = 1L;

        private final IOException reason;

        Unwalkable(IOException reason) {
            super(reason);
            this.reason = reason;
        }

        IOException reason() {
            return reason;
        }
    }

    /** The path with links resolved in its parents, not in its last part: that one is never followed. */
    private static Path real(Path absolute) throws IOException {
        Path name = absolute.getFileName();
        Path parent = absolute.getParent();
        boolean dots =
                name != null && (name.toString().equals(".") || name.toString().equals(".."));
        if (name == null || parent == null || dots) {
            return absolute.toRealPath();
        }
        Path path = parent.toRealPath().resolve(name);
        Files.readAttributes(path, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
        return path;
    }

    private static Level open(Path path, String text, DirectoryStream<Path> stream) throws IOException {
        if (stream instanceof SecureDirectoryStream<Path> secure) {
            return new Level(path, text, secure, secure.iterator());
        }
        stream.close();
        throw new IOException("this file system cannot open folders safely against links that appear during a walk");
    }

    @SuppressWarnings("StreamResourceLeak") // below() closes it, with all the folders opened from it
    private static Level openTop(Path path, String text) throws IOException {
        try {
            return open(path, text, Files.newDirectoryStream(path));
        } catch (IOException e) {
            throw new Unwalkable(e);
        }
    }

    private void below(Level top) throws IOException {
        Deque<Level> levels = new ArrayDeque<>();
        levels.push(top);
        try {
            while (!levels.isEmpty() && !visitor.stopped()) {
                Level level = levels.element();
                Optional<Path> next = next(level);
                if (next.isPresent()) {
                    meet(level, next.get()).ifPresent(levels::push);
                } else {
                    levels.pop().stream().close();
                }
            }
        } finally {
            for (Level level : levels) {
                level.stream().close();
            }
        }
    }

    private Optional<Path> next(Level level) {
        try {
            return level.entries().hasNext()
                    ? Optional.ofNullable(level.entries().next().getFileName())
                    : Optional.empty();
        } catch (DirectoryIteratorException e) {
            visitor.passedOver(level.text(), Sentences.unopened(level.path(), new IOException(e.getMessage(), e)));
            return Optional.empty();
        }
    }

    /** Tells the visitor of one entry; a folder is opened and given back, to be walked next. */
    private Optional<Level> meet(Level level, Path name) throws IOException {
        String text = (level.text().equals("/") ? "" : level.text()) + "/" + PathText.of(name);
        Path path = level.path().resolve(name);
        BasicFileAttributes attributes;
        try {
            attributes = level.stream()
                    .getFileAttributeView(name, BasicFileAttributeView.class, LinkOption.NOFOLLOW_LINKS)
                    .readAttributes();
        } catch (IOException e) {
            visitor.passedOver(text, Sentences.unopened(path, e));
            return Optional.empty();
        }
        if (attributes.isRegularFile()) {
            visitor.file(new OpenableFile(
                    path, text, attributes, () -> level.stream().newByteChannel(name, READ_NO_LINK)));
        } else if (!attributes.isDirectory()) {
            visitor.passedOver(text, Sentences.special(path, attributes));
        } else if (selfKey != null && selfKey.equals(attributes.fileKey())) {
            visitor.passedOver(text, Sentences.itself());
        } else {
            return enter(level, name, path, text);
        }
        return Optional.empty();
    }

    private Optional<Level> enter(Level level, Path name, Path path, String text) {
        try {
            return Optional.of(open(path, text, level.stream().newDirectoryStream(name, LinkOption.NOFOLLOW_LINKS)));
        } catch (IOException e) {
            visitor.passedOver(text, Sentences.unopenedFolder(path, e));
            return Optional.empty();
        }
    }

    /** Opens one file for reading. */
    @FunctionalInterface
    private interface Opening {
        SeekableByteChannel open() throws IOException;
    }

    private record OpenableFile(Path where, String path, BasicFileAttributes attributes, Opening opening)
            implements Found {
        @Override
        public String name() {
            return path.substring(path.lastIndexOf('/') + 1);
        }

        @Override
        public long size() {
            return attributes.size();
        }

        @Override
        public String stamp() {
            return stamp(attributes);
        }

        @Override
        public SeekableByteChannel open() throws Unreadable {
            try {
                return opening.open();
            } catch (IOException e) {
                throw new Unreadable(Sentences.unopened(where, e), e);
            }
        }

        @Override
        public Optional<String> stampNow() {
            try {
                return Optional.of(
                        stamp(Files.readAttributes(where, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS)));
            } catch (IOException e) {
                return Optional.empty();
            }
        }

        private String stamp(BasicFileAttributes now) {
            return now.size() + " " + nanos(now.lastModifiedTime()) + " " + changed() + " " + now.fileKey();
        }

        /** The change time, which no ordinary program can set; empty where the system does not tell. */
        private String changed() {
            try {
                return Files.getAttribute(where, "unix:ctime", LinkOption.NOFOLLOW_LINKS) instanceof FileTime time
                        ? nanos(time)
                        : "";
            } catch (IOException | UnsupportedOperationException | IllegalArgumentException e) {
                return "";
            }
        }

        private static String nanos(FileTime time) {
            return Long.toString(time.to(TimeUnit.NANOSECONDS));
        }
    }
}
