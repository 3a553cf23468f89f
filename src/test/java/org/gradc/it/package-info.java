/** What the scripts of the projects in {@code src/it} say of a build. Read BuiltProject first. */
package org.gradc.it;
