/**
 * A fixture for tests: Java source text comes in, a loaded class whose methods can be called comes
 * out. Read {@link org.gradc.compiled.GeneratedClass} first.
 */
@NullMarked
package org.gradc.compiled;

import org.jspecify.annotations.NullMarked;
