/**
 * Java text to classes, in memory; the only room that runs the Java compiler.
 *
 * <p>In: the text of a class, a class path and a class loader. Out: the class. Read {@link
 * org.gradc.classes.InMemoryClass} first.
 */
@NullMarked
package org.gradc.classes;

import org.jspecify.annotations.NullMarked;
