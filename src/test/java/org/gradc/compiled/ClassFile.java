package org.gradc.compiled;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;

/** Reads as much of the class file format (JVMS 4) as the size of methods needs. */
public final class ClassFile {
  private static final int UTF8 = 1;
  private static final int LONG = 5;
  private static final int DOUBLE = 6;
  private static final int METHOD_HANDLE = 15;

  private final DataInputStream in;
  private final Map<Integer, String> texts = new LinkedHashMap<>();
  private int constants;

  private ClassFile(byte[] bytes) {
    in = new DataInputStream(new ByteArrayInputStream(bytes));
  }

  /** The number of bytes of the code of each method, by name and descriptor. */
  public static Map<String, Integer> codeLengths(byte[] classFile) {
    try {
      return new ClassFile(classFile).codeLengths();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The size of the constant pool. */
  public static int constantCount(byte[] classFile) {
    try {
      ClassFile file = new ClassFile(classFile);
      file.readConstants();
      return file.constants;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Map<String, Integer> codeLengths() throws IOException {
    readConstants();
    in.skipNBytes(6);
    in.skipNBytes(2L * in.readUnsignedShort());
    readMembers(new LinkedHashMap<>());
    Map<String, Integer> lengths = new LinkedHashMap<>();
    readMembers(lengths);
    return lengths;
  }

  private void readConstants() throws IOException {
    in.skipNBytes(8);
    constants = in.readUnsignedShort();
    for (int i = 1; i < constants; i++) {
      int tag = in.readUnsignedByte();
      switch (tag) {
        case UTF8 -> texts.put(i, in.readUTF());
        case LONG, DOUBLE -> {
          in.skipNBytes(8);
          i++;
        }
        case METHOD_HANDLE -> in.skipNBytes(3);
        case 7, 8, 16, 19, 20 -> in.skipNBytes(2);
        default -> in.skipNBytes(4);
      }
    }
  }

  /** Fields and methods have one form; only methods have code. */
  private void readMembers(Map<String, Integer> lengths) throws IOException {
    int members = in.readUnsignedShort();
    for (int i = 0; i < members; i++) {
      in.skipNBytes(2);
      String name = texts.get(in.readUnsignedShort()) + texts.get(in.readUnsignedShort());
      int attributes = in.readUnsignedShort();
      for (int j = 0; j < attributes; j++) {
        String attribute = texts.getOrDefault(in.readUnsignedShort(), "");
        long length = Integer.toUnsignedLong(in.readInt());
        if (attribute.equals("Code")) {
          in.skipNBytes(4);
          lengths.put(name, in.readInt());
          length -= 8;
        }
        in.skipNBytes(length);
      }
    }
  }
}
