package org.hearsay.serve;

/** All keys. */
record KeysPage(Frame frame) {}
