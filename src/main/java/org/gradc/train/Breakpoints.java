package org.gradc.train;

/** The places at which a path turns, in order: a binary heap of parameters by when they stop. */
final class Breakpoints {
  private final double[] times;
  private final int[] heap;
  private int size;

  /**
   * Takes those parameters that move and stop.
   *
   * @param times when each parameter stops: 0 if it does not move, infinity if it never stops
   */
  Breakpoints(double[] times) {
    this.times = times;
    this.heap = new int[times.length];
    for (int i = 0; i < times.length; i++) {
      if (times[i] > 0 && times[i] < Double.POSITIVE_INFINITY) {
        heap[size++] = i;
      }
    }
    for (int i = size / 2 - 1; i >= 0; i--) {
      sink(i);
    }
  }

  /** When the next parameter stops, infinity if none does. */
  double next() {
    return size == 0 ? Double.POSITIVE_INFINITY : times[heap[0]];
  }

  /** Removes the parameter that stops next and gives its number. */
  int remove() {
    int first = heap[0];
    heap[0] = heap[--size];
    sink(0);
    return first;
  }

  private void sink(int place) {
    int parent = place;
    while (2 * parent + 1 < size) {
      int child = 2 * parent + 1;
      if (child + 1 < size && times[heap[child + 1]] < times[heap[child]]) {
        child++;
      }
      if (times[heap[parent]] <= times[heap[child]]) {
        return;
      }
      int moved = heap[parent];
      heap[parent] = heap[child];
      heap[child] = moved;
      parent = child;
    }
  }
}
