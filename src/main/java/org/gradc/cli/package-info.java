/**
 * The command line.
 *
 * <p>In: arguments, files, standard input. Out: Java classes, derivatives, numbers, diagnostics and
 * an exit status. Read {@link org.gradc.cli.Main} first, then {@link org.gradc.cli.Compile}; each
 * command is one class.
 */
@NullMarked
package org.gradc.cli;

import org.jspecify.annotations.NullMarked;
