package org.gradc.syntax;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.gradc.diagnostic.Diagnostics;
import org.gradc.diagnostic.Limits;
import org.gradc.diagnostic.Message;
import org.gradc.diagnostic.Source;
import org.jspecify.annotations.Nullable;

/**
 * Bytes of a file to a source: strict UTF-8, with or without a byte order mark, without NUL
 * characters.
 */
public final class SourceReader {
  /** The largest file that is read, in bytes. */
  public static final int MAX_BYTES = Limits.FILE_BYTES;

  private SourceReader() {}

  /**
   * Decodes a file.
   *
   * @param name the file's name as shown to the user
   * @return the source; null exactly if an error was reported
   */
  public static @Nullable Source read(String name, byte[] bytes, Diagnostics diagnostics) {
    if (bytes.length > MAX_BYTES) {
      diagnostics.report(
          Message.FILE_TOO_LARGE.at(
              Source.of(name, "").span(0, 0),
              Integer.toString(bytes.length),
              Integer.toString(MAX_BYTES)));
      return null;
    }
    int start = startsWithMark(bytes) ? 3 : 0;
    CharsetDecoder decoder =
        StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    ByteBuffer in = ByteBuffer.wrap(bytes, start, bytes.length - start);
    CharBuffer out = CharBuffer.allocate(bytes.length - start + 1);
    CoderResult result = decoder.decode(in, out, true);
    if (result.isError()) {
      String shown = new String(bytes, start, bytes.length - start, StandardCharsets.UTF_8);
      int at = out.position();
      Source source = Source.of(name, shown);
      diagnostics.report(
          Message.NOT_UTF_8.at(source.span(at, at + 1), Integer.toString(in.position())));
      return null;
    }
    Source source = Source.of(name, out.flip().toString());
    int nul = source.text().indexOf('\0');
    if (nul >= 0) {
      int offset = start + offset(source.text(), nul);
      diagnostics.report(
          Message.NUL_CHARACTER.at(source.span(nul, nul + 1), Integer.toString(offset)));
      return null;
    }
    return source;
  }

  private static boolean startsWithMark(byte[] bytes) {
    byte[] mark = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};
    return bytes.length >= 3 && Arrays.equals(bytes, 0, 3, mark, 0, 3);
  }

  /** Offset in bytes of the character at {@code index}. */
  private static int offset(String text, int index) {
    return text.substring(0, index).getBytes(StandardCharsets.UTF_8).length;
  }
}
