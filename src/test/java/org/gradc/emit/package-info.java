@NullMarked
package org.gradc.emit;

import org.jspecify.annotations.NullMarked;
