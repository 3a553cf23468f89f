package org.gradc.notation;

/** A text without parts, such as a number, and how strongly it holds together. */
record Piece(String text, Level level) {}
