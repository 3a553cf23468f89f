/**
 * Files on a disk, as both doors read and write them.
 *
 * <p>In: generated files and a directory. Out: what was written, and errors in words. Read {@link
 * org.gradc.files.TargetDirectory} first.
 */
@NullMarked
package org.gradc.files;

import org.jspecify.annotations.NullMarked;
