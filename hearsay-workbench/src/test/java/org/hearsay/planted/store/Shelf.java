package org.hearsay.planted.store;

import org.hearsay.planted.model.Innocent;

/** A room behind a door that read may not open. */
public record Shelf(Innocent innocent) {}
