package org.hearsay.model;

/** What kind of voice is credited. */
public enum SourceType {
    PERSON,
    ORGANISATION,
    OUTLET,
    DOCUMENT,
    ROLE,
    GROUP,
    UNNAMED,
    WRITER,
    NONE
}
