package org.hearsay.cli;

import picocli.CommandLine.IVersionProvider;

/** The version of the program, as its jar's manifest has it. */
final class ProgramVersion implements IVersionProvider {
    @Override
    public String[] getVersion() {
        return new String[] {"hearsay " + number()};
    }

    /** The version's number; "development" when the classes were not started from the jar. */
    static String number() {
        String version = ProgramVersion.class.getPackage().getImplementationVersion();
        return version == null ? "development" : version;
    }
}
