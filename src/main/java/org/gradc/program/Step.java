package org.gradc.program;

/** A part of a program; the parts run in order. */
public sealed interface Step permits Nest, Recurrence {}
