package org.hearsay.planted.cli;

import java.util.List;
import org.hearsay.planted.serve.Here;

/** The other half of the circle. */
public record There(List<Here> heres) {}
