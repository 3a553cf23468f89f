package org.gradc.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;

/** A stream that text is written to, always as UTF-8 and with {@code \n} for line ends. */
final class Output {
  private final OutputStream stream;
  private boolean closed;

  Output(OutputStream stream) {
    this.stream = stream;
  }

  /**
   * Writes a text; nothing more is written once the reader has gone away.
   *
   * @throws IOException if the text cannot be written, such as on a full disk
   */
  void print(String text) throws IOException {
    if (closed) {
      return;
    }
    try {
      stream.write(text.getBytes(StandardCharsets.UTF_8));
      stream.flush();
    } catch (IOException e) {
      closed = true;
      if (!isReaderGone(e)) {
        throw e;
      }
    }
  }

  /** Writes a text where nobody could be told that it failed. */
  void printOrDrop(String text) {
    try {
      print(text);
    } catch (IOException e) {
      closed = true;
    }
  }

  /** {@code gradc … | head} is no error: the reader has what it wants. */
  private static boolean isReaderGone(IOException e) {
    String message = String.valueOf(e.getMessage());
    return message.contains("Broken pipe") || message.contains("pipe is being closed");
  }

  /** A writer for picocli that hands on what it is given when it is flushed. */
  PrintWriter writer() {
    StringWriter buffer = new StringWriter();
    return new PrintWriter(buffer) {
      @Override
      public void flush() {
        String text = buffer.toString();
        buffer.getBuffer().setLength(0);
        printOrDrop(text.replace(System.lineSeparator(), "\n"));
      }

      @Override
      public void println() {
        super.println();
        flush();
      }
    };
  }
}
