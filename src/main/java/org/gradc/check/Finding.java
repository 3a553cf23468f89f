package org.gradc.check;

/**
 * An entry of which there is something to say.
 *
 * @param point the number of the point, from 0
 * @param way what computed it
 * @param found what it is
 * @param expected what differences give; NaN where they give nothing
 */
public record Finding(
    Verdict verdict, String entry, int point, String way, double found, double expected) {}
