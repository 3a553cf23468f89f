package org.gradc.model;

import org.gradc.diagnostic.Span;

/**
 * A derivative that is asked for.
 *
 * @param batch whether over the rows of a batch
 * @param span where it is asked for; the name of the function where the command line does
 */
public record RequestedKind(DerivativeKind kind, boolean batch, Span span) {}
