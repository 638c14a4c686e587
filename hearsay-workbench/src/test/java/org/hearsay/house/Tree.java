package org.hearsay.house;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** The text files of the repository, as they stand in the working copy. Needs no git. */
record Tree(Path root, List<SourceFile> files) {
    private static final Set<String> NOT_OURS = Set.of(".git", "target", ".idea", ".vscode", ".settings", "demo-case");
    private static final int LARGEST_SOURCE = 1_000_000;

    /**
     * One file.
     *
     * @param path from the repository's root, with slashes
     */
    record SourceFile(String path, String text) {
        boolean isJava() {
            return path.endsWith(".java");
        }

        boolean isProduct() {
            return path.contains("/src/main/");
        }
    }

    /** The repository that the tests run in: the nearest folder above that holds all three modules. */
    static Tree here() {
        Path folder = Path.of("").toAbsolutePath();
        while (!Files.isDirectory(folder.resolve("hearsay-core"))
                || !Files.isDirectory(folder.resolve("hearsay-eval"))) {
            folder = Optional.ofNullable(folder.getParent())
                    .orElseThrow(() -> new IllegalStateException("expected to run inside the repository; came "
                            + Path.of("").toAbsolutePath()));
        }
        return new Tree(folder, read(folder));
    }

    List<SourceFile> only(Predicate<SourceFile> wanted) {
        return files.stream().filter(wanted).toList();
    }

    String text(String path) {
        return files.stream()
                .filter(file -> file.path().equals(path))
                .findFirst()
                .map(SourceFile::text)
                .orElse("");
    }

    private static List<SourceFile> read(Path root) {
        List<SourceFile> files = new ArrayList<>();
        try {
            Files.walkFileTree(root, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
                    return NOT_OURS.contains(nameOf(folder)) ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                    if (attributes.isRegularFile()
                            && attributes.size() < LARGEST_SOURCE
                            && !nameOf(file).equals(".git")) {
                        textOf(file)
                                .ifPresent(text -> files.add(new SourceFile(
                                        root.relativize(file).toString().replace('\\', '/'), text)));
                    }
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        files.sort(Comparator.comparing(SourceFile::path));
        return List.copyOf(files);
    }

    /** The file as UTF-8 text; empty when it holds a zero byte, as pictures and archives do. */
    private static Optional<String> textOf(Path file) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        for (byte b : bytes) {
            if (b == 0) {
                return Optional.empty();
            }
        }
        return Optional.of(new String(bytes, StandardCharsets.UTF_8));
    }

    private static String nameOf(Path path) {
        return String.valueOf(path.getFileName());
    }
}
