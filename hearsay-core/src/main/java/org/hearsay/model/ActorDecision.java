package org.hearsay.model;

/**
 * What a person decided about actors. Never overwritten; undoing is another decision.
 *
 * @param number in the case, in order of time, counted together with every other {@link Decision}
 * @param at UTC, ISO 8601
 * @param author account and machine
 */
public record ActorDecision(long number, String at, String author, Ruling ruling) {}
