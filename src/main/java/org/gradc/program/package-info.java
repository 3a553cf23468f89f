/**
 * Programs: loops around one scalar graph.
 *
 * <p>In: expressions of {@code expr}. Out: {@link org.gradc.program.Program}, which prints, parses
 * back, is checked and runs in a plain interpreter. Every transformation takes a program and gives
 * one. Read {@link org.gradc.program.Program} first, then {@link org.gradc.program.Interpreter}.
 */
@NullMarked
package org.gradc.program;

import org.jspecify.annotations.NullMarked;
