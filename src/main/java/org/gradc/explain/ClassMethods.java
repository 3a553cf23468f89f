package org.gradc.explain;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.gradc.GeneratedFile;
import org.gradc.classes.InMemoryCompiler;

/** Reads the sizes of methods from class files (JVMS chapter 4). */
final class ClassMethods {
  private static final int MAGIC = 0xCAFEBABE;

  private final DataInputStream in;
  private final List<String> texts = new ArrayList<>();

  private ClassMethods(byte[] file) {
    this.in = new DataInputStream(new ByteArrayInputStream(file));
  }

  /** The methods of a class and of those within it; none where this Java cannot compile it. */
  static List<MethodSize> of(GeneratedFile file) {
    String name = file.path().replaceAll("\\.java$", "").replace('/', '.');
    List<MethodSize> methods = new ArrayList<>();
    if (!InMemoryCompiler.isThere()) {
      return methods;
    }
    Map<String, byte[]> classes =
        InMemoryCompiler.compile(
            Map.of(name, file.content()),
            List.of("-proc:none", "--release", "17", "-g:none"),
            said -> {});
    new TreeMap<>(classes)
        .forEach(
            (type, bytes) -> {
              String simple = type.substring(type.lastIndexOf('.') + 1);
              try {
                new ClassMethods(bytes).read(simple, methods);
              } catch (IOException e) {
                throw new UncheckedIOException(e); // a class that was just compiled is whole
              }
            });
    return methods;
  }

  private void read(String type, List<MethodSize> methods) throws IOException {
    if (in.readInt() != MAGIC) {
      throw new IOException("no class file");
    }
    in.skipNBytes(4);
    constants();
    in.skipNBytes(6);
    in.skipNBytes(2L * in.readUnsignedShort());
    for (int fields = in.readUnsignedShort(); fields > 0; fields--) {
      in.skipNBytes(6);
      for (int attributes = in.readUnsignedShort(); attributes > 0; attributes--) {
        in.skipNBytes(2);
        in.skipNBytes(in.readInt());
      }
    }
    for (int count = in.readUnsignedShort(); count > 0; count--) {
      method(type, methods);
    }
  }

  private void method(String type, List<MethodSize> methods) throws IOException {
    in.skipNBytes(2);
    String name = texts.get(in.readUnsignedShort());
    in.skipNBytes(2);
    for (int attributes = in.readUnsignedShort(); attributes > 0; attributes--) {
      String attribute = texts.get(in.readUnsignedShort());
      int length = in.readInt();
      if (attribute.equals("Code")) {
        in.skipNBytes(2);
        int slots = in.readUnsignedShort();
        methods.add(new MethodSize(type, name, in.readInt(), slots));
        in.skipNBytes(length - 8);
      } else {
        in.skipNBytes(length);
      }
    }
  }

  /** Keeps the texts of the constant pool by their numbers. */
  private void constants() throws IOException {
    int count = in.readUnsignedShort();
    texts.add("");
    while (texts.size() < count) {
      int tag = in.readUnsignedByte();
      switch (tag) {
        case 1 -> texts.add(in.readUTF());
        case 5, 6 -> { // a long and a double take two numbers
          in.skipNBytes(8);
          texts.add("");
          texts.add("");
        }
        case 7, 8, 16, 19, 20 -> skip(2);
        case 15 -> skip(3);
        default -> skip(4);
      }
    }
  }

  private void skip(int bytes) throws IOException {
    in.skipNBytes(bytes);
    texts.add("");
  }
}
