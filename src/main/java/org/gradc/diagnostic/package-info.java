/**
 * What is said to the user, and where: sources, spans, the catalogue of messages and their drawing.
 *
 * <p>In come messages from every room, each with a span of a source; out goes the text of the
 * errors, sorted by place. Read {@link org.gradc.diagnostic.Message} first: it is the table of all
 * that can be said. Depends on {@code java.*} alone.
 */
@NullMarked
package org.gradc.diagnostic;

import org.jspecify.annotations.NullMarked;
