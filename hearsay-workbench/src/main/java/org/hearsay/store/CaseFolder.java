package org.hearsay.store;

import java.nio.file.Path;

/**
 * Where everything stands in a case.
 *
 * @param root the case folder, absolute and without symbolic links
 */
record CaseFolder(Path root) {
    Path database() {
        return root.resolve("case.db");
    }

    Path originals() {
        return root.resolve("originals");
    }

    /** Where copies are written before they are whole and get their name. Emptied on opening. */
    Path incoming() {
        return root.resolve("incoming");
    }

    Path log() {
        return root.resolve("custody.log");
    }

    Path index() {
        return root.resolve("index");
    }

    Path lock() {
        return root.resolve("lock");
    }

    /** Digests of the database file's stretches, written on closing, removed before the first change. */
    Path seal() {
        return root.resolve("case.seal");
    }

    String name() {
        return String.valueOf(root.getFileName() == null ? root : root.getFileName());
    }
}
