package org.hearsay.planted.store;

record ShelfManager() {}
