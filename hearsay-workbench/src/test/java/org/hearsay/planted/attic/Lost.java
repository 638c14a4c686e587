package org.hearsay.planted.attic;

/** There is no attic. */
public record Lost() {}
