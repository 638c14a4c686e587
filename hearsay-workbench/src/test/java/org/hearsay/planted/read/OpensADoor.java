package org.hearsay.planted.read;

import org.hearsay.planted.store.Shelf;

/** Opens a door that is not listed. */
public record OpensADoor(Shelf shelf) {}
