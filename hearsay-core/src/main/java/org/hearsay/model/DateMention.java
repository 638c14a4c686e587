package org.hearsay.model;

/**
 * Words that name a time.
 *
 * @param span the words
 * @param value EDTF level 1; a date counted from a reference date is already resolved
 */
public record DateMention(Span span, String value) {}
