package org.hearsay.planted.intake;

/** Its package has no package-info. */
public record Undocumented() {}
