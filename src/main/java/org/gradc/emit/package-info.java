/**
 * From kernels to Java source text; the only room that knows JavaPoet.
 *
 * <p>In: a {@link org.gradc.emit.FunctionClass}, which is a function's names, documentation and one
 * {@link org.gradc.schedule.Kernel} per derivative. Out: the text of one class. Read {@link
 * org.gradc.emit.ClassEmitter} first, then {@link org.gradc.emit.BodyWriter} and the table {@link
 * org.gradc.emit.JavaOperators}.
 */
@NullMarked
package org.gradc.emit;

import org.jspecify.annotations.NullMarked;
