package org.gradc.explain;

/**
 * A method of a compiled class.
 *
 * @param type the simple name of its class
 * @param name its name, {@code <init>} for a constructor
 * @param bytes of its bytecode
 * @param slots of its local variables and arguments, a {@code double} counted twice
 */
public record MethodSize(String type, String name, int bytes, int slots) {}
