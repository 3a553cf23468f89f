/**
 * From programs to statements: in which operations, in which order and in which methods.
 *
 * <p>In: a program in normal form. Out: a {@link org.gradc.schedule.Kernel}, the body of one
 * generated method as a tree of {@link org.gradc.schedule.Statement}s, cut into methods that the
 * virtual machine compiles. Read {@link org.gradc.schedule.Kernel} first, then {@link
 * org.gradc.schedule.Linearize}, {@link org.gradc.schedule.Placement} and {@link
 * org.gradc.schedule.MethodSplitter}, in the order in which a program passes through them.
 */
@NullMarked
package org.gradc.schedule;

import org.jspecify.annotations.NullMarked;
