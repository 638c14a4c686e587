package org.hearsay.read.time;

/**
 * One way to take the words at a token: "second" is an ordinal and a unit.
 *
 * @param symbol what it is, as the grammar numbers its symbols
 * @param value which one: 5 for May
 * @param length how many tokens it covers, at least 1
 */
record Reading(int symbol, int value, int length) {
    static final Reading[] NONE = {};
}
