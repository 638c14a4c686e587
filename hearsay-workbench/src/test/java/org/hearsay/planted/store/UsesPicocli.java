package org.hearsay.planted.store;

import picocli.CommandLine;

record UsesPicocli(CommandLine line) {}
