package org.hearsay.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.hearsay.model.HearsayException;
import org.hearsay.store.CaseStore;

/**
 * Where the demo's files lie and where its case is kept.
 *
 * @param files the invented files, as they came with Hearsay
 * @param caseFolder the case made of them; missing before the first start
 */
record DemoFolder(Path files, Path caseFolder) {
    private static final String CASES = "demo-case";

    /** The case's name on its pages. */
    private static final String NAME = "Halvek";

    /**
     * The demo of the Hearsay that stands in {@code home}. Its case is kept beside it, or, where that folder may not be
     * written to (Hearsay installed for all), among the user's own data.
     *
     * @param environment of this process, for {@code XDG_DATA_HOME} and {@code HOME}
     * @throws HearsayException HS-DEM-001 when the demo files are missing
     */
    static DemoFolder of(Path home, Map<String, String> environment) {
        Path files = home.resolve("demo").resolve("files");
        if (!Files.isDirectory(files)) {
            throw new HearsayException(
                    "HS-DEM-001",
                    "Expected the demo's files in " + files
                            + "; there is no such folder. Start Hearsay with the ./hearsay that came with them.");
        }
        return new DemoFolder(files, caseFolder(home, environment));
    }

    private static Path caseFolder(Path home, Map<String, String> environment) {
        Path beside = home.resolve(CASES);
        if (Files.isWritable(Files.isDirectory(beside) ? beside : home)) {
            return beside.resolve(NAME);
        }
        return among(Path.of(environment.getOrDefault("HOME", System.getProperty("user.home", "."))), environment);
    }

    /** The case folder among a user's own data, where desktops keep such things. */
    static Path among(Path user, Map<String, String> environment) {
        String data = environment.getOrDefault("XDG_DATA_HOME", "");
        Path own = data.isBlank() ? user.resolve(".local").resolve("share") : Path.of(data);
        return own.resolve("hearsay").resolve(CASES).resolve(NAME);
    }

    /**
     * Removes the case, so that the next start makes it anew. Decisions made in it are lost.
     *
     * @throws HearsayException HS-CAS-004 when a process has it open, HS-DEM-002 when the folder holds something else
     *     than a case or cannot be removed
     */
    void forget() {
        if (!Files.exists(caseFolder)) {
            return;
        }
        if (!Files.exists(caseFolder.resolve("case.db"))) {
            throw new HearsayException("HS-DEM-002", cannotForget("it holds no case"));
        }
        refuseWhileOpen();
        try {
            FolderTree.remove(caseFolder);
        } catch (IOException e) {
            throw new HearsayException("HS-DEM-002", cannotForget(String.valueOf(e.getMessage())), e);
        }
    }

    private void refuseWhileOpen() {
        try {
            CaseStore.open(caseFolder).close();
        } catch (HearsayException e) {
            if (e.code().equals("HS-CAS-004")) {
                throw e;
            }
            // Any other trouble with it (damaged, of another version) is a good reason to make it anew.
        }
    }

    private String cannotForget(String why) {
        return "Expected to remove the demo case in " + caseFolder + "; " + why
                + ". Look into that folder and remove it by hand.";
    }
}
