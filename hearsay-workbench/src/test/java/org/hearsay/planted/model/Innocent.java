package org.hearsay.planted.model;

/** Breaks no rule. */
public record Innocent(String believe) {}
