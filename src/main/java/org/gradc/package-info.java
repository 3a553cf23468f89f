/**
 * The front door of gradc, the gradient compiler for Java: formula sources and options come in,
 * Java source files and diagnostics go out. Read {@code Compiler} first.
 */
@NullMarked
package org.gradc;

import org.jspecify.annotations.NullMarked;
