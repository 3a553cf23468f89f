/**
 * Warnings: formulas that are legal and look wrong.
 *
 * <p>In: a module with the meaning of its names, and the programs of its functions as written. Out:
 * warnings with a place and a proposal. Read {@link org.gradc.lint.Lint} first; each warning is one
 * small class, and what is not sure to be worth a look is not said.
 */
@NullMarked
package org.gradc.lint;

import org.jspecify.annotations.NullMarked;
