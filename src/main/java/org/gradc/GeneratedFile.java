package org.gradc;

/**
 * A Java file to be written.
 *
 * @param path below the output directory, with {@code /} between its parts
 * @param content the text, its lines ending in {@code \n}
 */
public record GeneratedFile(String path, String content) {}
