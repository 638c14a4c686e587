package org.hearsay.serve;

import java.util.List;

/** Pairs of names that may be one actor's, for a person to decide. */
record SuggestionsPage(Frame frame, List<ActorsPage.Pair> pairs, int total, Pager pager) {}
