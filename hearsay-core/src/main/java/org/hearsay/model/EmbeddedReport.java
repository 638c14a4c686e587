package org.hearsay.model;

import java.util.Optional;

/**
 * An article quoted at length inside a document, with a headline, byline or dateline of its own. Dates inside it count
 * from its own date.
 *
 * @param span all of it, in the text
 * @param report what it says about itself
 * @param attribution the block attribution whose content it is, when a lead-in introduced it
 */
public record EmbeddedReport(Span span, Report report, Optional<String> attribution) {}
