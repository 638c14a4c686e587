package org.hearsay.planted.serve;

import org.hearsay.planted.cli.There;

/** Half of a circle. */
public record Here(There there) {}
